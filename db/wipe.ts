import { sql } from "drizzle-orm";
import type { Db } from "./open.ts";

/**
 * Rewrites the file from what is in it. Deleted content is overwritten where it stood (secure_delete), but copies stay behind:
 * the search index keeps beginnings of words, and pages keep what was moved off them. Takes as long as copying the file.
 */
export function rewriteFile(db: Db) {
  db.run(sql`INSERT INTO contribution_search (contribution_search) VALUES ('rebuild')`);
  db.run(sql`VACUUM`);
}

/** Empties the write-ahead log, which still holds pages as they were. False as long as somebody reads an older state; to be tried again then. */
export function emptyLog(db: Db): boolean {
  return db.get<{ busy: number }>(sql`PRAGMA wal_checkpoint(TRUNCATE)`).busy === 0;
}
