import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { copyDatabase } from "#db/copy.ts";
import { type Inspected, inspectDatabase } from "#db/inspect.ts";
import { listOutdated, toBackupName, toFreeMoment, toStem } from "./backup-names.ts";
import { toChecksumLine, toChecksumPath } from "./checksum.ts";
import { Refused } from "./command.ts";
import { settle, writeDurably } from "./durable.ts";
import { toCode } from "./error-code.ts";
import { toReason } from "./reason.ts";

export type Made = Inspected & { path: string; removed: string[] };

/** A backup is there under its name only once it is whole, checked and on disk; before that, no earlier one is touched. */
export function makeBackup({ databasePath, folder, now }: { databasePath: string; folder: string; now: number }): Made {
  if (!existsSync(databasePath)) throw new Refused(`Die Datenbank ${databasePath} gibt es nicht. Stimmt DATABASE_PATH, und sind Sie der Benutzer, dem sie gehört?`);
  if (!mayRead(databasePath)) throw new Refused(`Die Datenbank ${databasePath} lässt sich nicht lesen. Führen Sie den Befehl als der Benutzer aus, dem sie gehört.`);
  const stem = toStem(databasePath);
  const { path, name } = explain(() => claimName(folder, { stem, at: now }), { path: folder, folder, databasePath });
  const inspected = refuseWith(() => make(databasePath, { path, name }), { path, folder, databasePath });
  const removed = listOutdated(readdirSync(folder), { stem, now });
  for (const file of removed) rmSync(join(folder, file));
  return { ...inspected, path, removed };
}

/** A name that no backup has and nobody else has begun to use. */
function claimName(folder: string, { stem, at }: { stem: string; at: number }): { path: string; name: string } {
  makeFolder(folder);
  const toPath = (moment: number) => join(folder, toBackupName(stem, moment));
  const path = toPath(toFreeMoment(at, (moment) => !existsSync(toPath(moment)) && begin(`${toPath(moment)}.teil`)));
  return { path, name: basename(path) };
}

/** False where somebody else has begun it. */
function begin(path: string): boolean {
  try {
    closeSync(openSync(path, "wx", 0o600));
    return true;
  } catch (error) {
    if (toCode(error) !== "EEXIST") throw error;
    return false;
  }
}

function make(databasePath: string, { path, name }: { path: string; name: string }): Inspected {
  const making = `${path}.teil`;
  copyDatabase(databasePath, making);
  const inspected = inspectDatabase(making);
  if (inspected.problems.length > 0) throw new Refused(["Die Sicherung wurde verworfen: Die Datenbank ist nicht unversehrt. Frühere Sicherungen sind geblieben.", ...inspected.problems].join("\n"));
  const journal = toJournalPath(databasePath);
  if (existsSync(journal)) writeDurably(toJournalPath(path), readFileSync(journal));
  writeDurably(toChecksumPath(path), toChecksumLine(making, name));
  settle(making);
  renameSync(making, path);
  settle(dirname(path));
  return inspected;
}

/** Node's own way never ends where a folder is there and refuses to hold another as if it were not (/proc, automounters). */
function makeFolder(path: string) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

type Where = { path: string; folder: string; databasePath: string };

/** Leaves nothing half done behind, and says what was in the way. */
function refuseWith<Result>(attempt: () => Result, where: Where): Result {
  try {
    return explain(attempt, where);
  } catch (error) {
    for (const file of [`${where.path}.teil`, `${where.path}.teil-journal`, toChecksumPath(where.path), toJournalPath(where.path)]) if (existsSync(file)) rmSync(file);
    throw error;
  }
}

function explain<Result>(attempt: () => Result, where: Where): Result {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof Refused ? error : (toReason(error, where) ?? error);
  }
}

function mayRead(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
