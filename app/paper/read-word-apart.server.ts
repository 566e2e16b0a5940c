import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { ReadWord } from "./read-word.server.ts";
import type { FormerSection } from "./word-markdown.ts";

/** Milliseconds. Forty pages take about one second. */
const LONGEST_READING = 20_000;
const MOST_MEGABYTES = 512;
/** By its name in the package, because the built server lies elsewhere than the sources; they are always there, as bin/ runs from them. */
const THREAD = "#app/paper/read-word-thread.server.ts";

export const APART_SENTENCES = {
  long: "Die Datei zu lesen dauert zu lange. Teilen Sie sie, oder speichern Sie sie in Word neu, ohne eingebettete Inhalte.",
  memory: "Die Datei zu lesen braucht zu viel Speicher. Teilen Sie sie, oder speichern Sie sie in Word neu, ohne eingebettete Inhalte.",
};

type Limits = { longest?: number; megabytes?: number };

/** Reads a Word file in a thread of its own: nobody else waits for it, and a file made to exhaust time or memory ends only that thread. */
export function readWordApart(bytes: Buffer, { former, longest = LONGEST_READING, megabytes = MOST_MEGABYTES }: { former: FormerSection[] } & Limits): Promise<ReadWord> {
  const file = createRequire(import.meta.url).resolve(THREAD);
  const thread = new Worker(file, { workerData: { bytes, former }, env: {}, resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  return new Promise<ReadWord>((resolve, reject) => {
    const clock = setTimeout(() => {
      resolve({ ok: false, sentences: [APART_SENTENCES.long] });
      void thread.terminate();
    }, longest);
    thread.once("message", resolve);
    thread.once("error", (fault: NodeJS.ErrnoException) => (fault.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve({ ok: false, sentences: [APART_SENTENCES.memory] }) : reject(fault)));
    thread.once("exit", () => {
      clearTimeout(clock);
      reject(new Error("The thread that reads Word ended without an answer."));
    });
  });
}
