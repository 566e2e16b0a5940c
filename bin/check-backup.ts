import { existsSync } from "node:fs";
import { type Inspected, inspectDatabase } from "#db/inspect.ts";
import { compareChecksum } from "./checksum.ts";
import { Refused } from "./command.ts";

export type Checked = Inspected & { isSealed: boolean };

/** Refuses a backup with anything wrong. */
export function checkBackup(path: string): Checked {
  if (!existsSync(path)) throw new Refused(`Die Datei ${path} gibt es nicht. Stimmt der Name?`);
  const checksum = compareChecksum(path);
  const inspected = inspectDatabase(path);
  const problems = checksum === "other" ? ["Die Prüfsumme ist eine andere: Die Datei wurde verändert oder ist beschädigt.", ...inspected.problems] : inspected.problems;
  if (problems.length > 0) throw new Refused([`${path} ist nicht unversehrt.`, ...problems].join("\n"));
  return { ...inspected, isSealed: checksum === "same" };
}
