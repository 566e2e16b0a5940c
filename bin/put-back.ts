import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { addToJournal, keepJournal, readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { replayDeletions } from "#app/privacy/replay-deletions.server.ts";
import { wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { copyDatabase, settleLog } from "#db/copy.ts";
import { inspectDatabase } from "#db/inspect.ts";
import { openDatabase, openSnapshot } from "#db/open.ts";
import { readBackupName, toFileTime, toFreeMoment, toStem } from "./backup-names.ts";
import { Refused } from "./command.ts";
import { settle } from "./durable.ts";
import { unlessDamaged } from "./present.ts";
import { toReason } from "./reason.ts";

type Places = { file: string; databasePath: string; now: number };

/** Puts a checked copy in the place of the database, which is moved aside. Whoever was deleted meanwhile is deleted in the copy before it takes its place. */
export function putBack({ file, databasePath, now }: Places): { deletedAgain: number; aside: string | undefined } {
  const making = `${databasePath}.teil`;
  clear(making);
  try {
    gatherJournals({ file, databasePath });
    copyDatabase(file, making);
    const deletedAgain = deleteAgain(making, { journal: toJournalPath(databasePath), now });
    const { problems } = inspectDatabase(making);
    if (problems.length > 0) throw new Refused(["Die Kopie ist nicht unversehrt; nichts ist geändert.", ...problems].join("\n"));
    settle(making);
    return { deletedAgain, aside: exchange(making, { databasePath, now }) };
  } catch (error) {
    throw error instanceof Refused ? error : (toReason(error, { folder: dirname(databasePath), databasePath: file }) ?? error);
  } finally {
    clear(making);
  }
}

/** The journal beside the database learns what any other has to say: the database itself, and every backup that lies where this one does. */
function gatherJournals({ file, databasePath }: Pick<Places, "file" | "databasePath">) {
  const journal = toJournalPath(databasePath);
  mkdirSync(dirname(databasePath), { recursive: true });
  for (const backup of new Set([resolve(file), ...listSiblings(file, toStem(databasePath))])) addToJournal(journal, readJournal(toJournalPath(backup)));
  if (existsSync(databasePath)) unlessDamaged(() => keepWhatItKnows(databasePath, journal));
}

function listSiblings(file: string, stem: string): string[] {
  const folder = dirname(resolve(file));
  return readdirSync(folder).filter((name) => readBackupName(name, { stem })?.name === name).map((name) => join(folder, name));
}

function keepWhatItKnows(path: string, journal: string) {
  const snapshot = openSnapshot(path);
  try {
    keepJournal(snapshot.db, journal);
  } finally {
    snapshot.close();
  }
}

function deleteAgain(path: string, { journal, now }: { journal: string; now: number }): number {
  const { db, close } = openDatabase(path);
  try {
    const people = replayDeletions(db, { journal, now });
    wipeTraces(db, { now });
    return people;
  } finally {
    close();
  }
}

/** How the names begin of databases that a backup has taken the place of. */
export const toAsideBeginning = (databasePath: string) => `${databasePath}.vor-rueckspielung-`;

/** What is put aside is whole by itself, where it can be. At no moment is there no database under the name, and never one beside the log of another, which SQLite would write into it. */
function exchange(making: string, { databasePath, now }: Pick<Places, "databasePath" | "now">): string | undefined {
  const toAside = (moment: number) => `${toAsideBeginning(databasePath)}${toFileTime(moment)}`;
  const aside = toAside(toFreeMoment(now, (moment) => !existsSync(toAside(moment))));
  const isThere = existsSync(databasePath);
  if (isThere) unlessDamaged(() => settleLog(databasePath));
  if (isThere) linkSync(databasePath, aside);
  for (const ending of ["-wal", "-shm"]) if (existsSync(databasePath + ending)) renameSync(databasePath + ending, aside + ending);
  renameSync(making, databasePath);
  settle(dirname(databasePath));
  return isThere ? aside : undefined;
}

function clear(making: string) {
  for (const ending of ["", "-wal", "-shm"]) rmSync(making + ending, { force: true });
}
