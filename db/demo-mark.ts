import type Database from "better-sqlite3";

/** "Demo" in the file's header, so that a demo's data and real data are never taken for each other. */
const DEMO_MARK = 0x44656d6f;

export function markAsDemo(sqlite: Database.Database) {
  sqlite.pragma(`application_id = ${DEMO_MARK}`);
}

export function isDemoDatabase(sqlite: Database.Database): boolean {
  return sqlite.pragma("application_id", { simple: true }) === DEMO_MARK;
}
