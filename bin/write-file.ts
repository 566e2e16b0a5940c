import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { Refused } from "./command.ts";

/** Refuses a path where nothing can be written; else writes a file that is only there under its name once it is whole. */
export function openFile(path: string): (pieces: Iterable<string | Uint8Array>) => void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Refused(`${path} ist ein Ordner. Nennen Sie eine Datei.`);
  const making = `${path}.teil`;
  const file = openForWriting(making);
  return (pieces) => {
    try {
      for (const piece of pieces) writeFileSync(file, piece);
      renameSync(making, path);
    } catch (error) {
      rmSync(making, { force: true });
      throw error;
    } finally {
      closeSync(file);
    }
  };
}

function openForWriting(path: string): number {
  try {
    return openSync(path, "w", 0o600);
  } catch {
    throw new Refused(`In ${path} lässt sich nicht schreiben. Gibt es den Ordner, und dürfen Sie dort schreiben?`);
  }
}
