import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { rewriteFile } from "./wipe.ts";

const PATIENCE_MS = 5_000;

/**
 * Copies one moment of a database that may be in use; nobody has to wait for it. The copy is written row by row, so that no freed page comes along,
 * and once more with a new search index, which would keep beginnings of words that were deleted. The file may be there if it is empty.
 */
export function copyDatabase(from: string, to: string) {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: PATIENCE_MS });
  try {
    source.pragma("trusted_schema = 0");
    source.prepare("VACUUM INTO ?").run(to);
  } finally {
    source.close();
  }
  const copy = new Database(to);
  try {
    for (const pragma of ["journal_mode = off", "synchronous = off", "trusted_schema = 0"]) copy.pragma(pragma);
    rewriteFile(drizzle({ client: copy }));
  } finally {
    copy.close();
  }
}

/** Writes into the file what is still in its log, and takes the log away. */
export function settleLog(path: string) {
  const sqlite = new Database(path, { fileMustExist: true });
  try {
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    sqlite.close();
  }
}
