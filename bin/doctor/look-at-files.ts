import { existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { toCountsPath } from "#db/open.ts";
import { readBackupName, toStem } from "../backup-names.ts";
import { toAsideBeginning } from "../put-back.ts";
import type { FileRights, Journal } from "./check-files.ts";

export const toBackupFolder = (databasePath: string) => join(dirname(databasePath), "sicherungen");

/** The database, all that lies beside it, and the folder they are in. */
export function lookAtRights(databasePath: string): FileRights[] {
  const beside = [`${databasePath}-wal`, `${databasePath}-shm`, `${databasePath}.belegt`, toJournalPath(databasePath), toCountsPath(databasePath)];
  return [dirname(databasePath), databasePath, toBackupFolder(databasePath), ...beside].filter((path) => existsSync(path)).map((path) => {
    const stat = statSync(path);
    return { path, mode: stat.mode, isFolder: stat.isDirectory() };
  });
}

export function lookAtDisk(databasePath: string): { free: number; type: number; databaseSize: number } {
  const { bavail, bsize, type } = statfsSync(findFolder(dirname(databasePath)));
  return { free: bavail * bsize, type, databaseSize: existsSync(databasePath) ? statSync(databasePath).size : 0 };
}

/** Goes by the time in the names; what lies there besides whole backups does not count. */
export function findNewestBackup(databasePath: string, folder = toBackupFolder(databasePath)): number | null {
  const stem = toStem(databasePath);
  const times = listNames(folder).flatMap((name) => (name.endsWith(".sqlite") ? (readBackupName(name, { stem })?.at ?? []) : []));
  return times.length > 0 ? Math.max(...times) : null;
}

/** Databases that a backup has taken the place of: whoever was deleted since is still in them. */
export function listAside(databasePath: string): string[] {
  const beginning = basename(toAsideBeginning(databasePath));
  return listNames(dirname(databasePath)).filter((name) => name.startsWith(beginning));
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `deleted`: hashes of the people the database knows to be deleted. */
export function lookAtJournal(databasePath: string, deleted: string[]): Journal {
  const path = toJournalPath(databasePath);
  const written = new Set(readJournal(path).map(({ person }) => person));
  const known = new Set(deleted);
  return { isThere: existsSync(path), unwritten: countMissing(known, written), undone: countMissing(written, known) };
}

const countMissing = (some: Set<string>, others: Set<string>) => [...some].filter((one) => !others.has(one)).length;

/** The nearest folder there is already. */
function findFolder(folder: string): string {
  return existsSync(folder) ? folder : findFolder(dirname(folder));
}
