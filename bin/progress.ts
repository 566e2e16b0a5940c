import { toGermanNumber } from "#app/text/words.ts";

const ROWS_PER_STEP = 1000;

/** A line that says how far it is: in a terminal the same one again and again, elsewhere a new one every thousand rows. */
export function showProgress(total: number): { step: () => void; end: () => void } {
  const { isTTY } = process.stdout;
  let done = 0;
  const say = () => process.stdout.write(`${isTTY ? "\r" : ""}${toGermanNumber(done)} von ${toGermanNumber(total)} Beiträgen${isTTY ? "" : "\n"}`);
  return {
    step: () => {
      if (++done % ROWS_PER_STEP === 0) say();
    },
    end: () => {
      if (done % ROWS_PER_STEP > 0 || done === 0) say();
      if (isTTY) process.stdout.write("\n");
    },
  };
}
