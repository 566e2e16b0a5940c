import type Database from "better-sqlite3";

/** Sentences of SQLite about what is broken. Since 3.44 it asks the search index, too, whether it fits its words. */
export function listDamages(sqlite: Database.Database): string[] {
  const found = sqlite.pragma("integrity_check(5)") as { integrity_check: string }[];
  return found.map(({ integrity_check: words }) => words).filter((words) => words !== "ok");
}

/** Rows that point to others which are not there. */
export function listOrphans(sqlite: Database.Database): { table: string; parent: string }[] {
  return sqlite.pragma("foreign_key_check") as { table: string; parent: string }[];
}
