import type { Absorbed } from "./gone-numbers.ts";

/** Where a printed Randnummer leads once its passage is part of another. */
export function AbsorbedNumber({ number, into, intoKey }: Absorbed) {
  return (
    <p className="absorbed small quiet" id={`rn-${number}`}>
      Rn.&nbsp;{number} ist in <a href={`/papier/${intoKey}#rn-${into}`}>Rn.&nbsp;{into}</a> aufgegangen.
    </p>
  );
}
