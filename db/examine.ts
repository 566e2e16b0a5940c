import Database from "better-sqlite3";
import { compareSchema } from "./open.ts";
import { listDamages, listOrphans } from "./soundness.ts";

export type Examined = {
  /** Sentences of SQLite about what is broken, also in the search index; none if nothing is. */
  damage: string[];
  /** Rows that point to others which are not there. */
  orphans: number;
  journalMode: string;
  schema: ReturnType<typeof compareSchema>;
  /** The latest moment anything in the file happened. */
  latest: number | null;
};

const LATEST = "select max(at) from (select max(created_at) at from outbox union all select max(last_seen_at) from sessions union all select max(decided_at) from decisions)";

/** Looks a file over and changes nothing in it. Throws if it is no database. */
export function examineDatabase(path: string): Examined {
  const sqlite = new Database(path, { readonly: true, fileMustExist: true });
  try {
    const schema = compareSchema(sqlite);
    return {
      damage: listDamages(sqlite),
      orphans: listOrphans(sqlite).length,
      journalMode: String(sqlite.pragma("journal_mode", { simple: true })),
      schema,
      latest: schema === "current" ? (sqlite.prepare(LATEST).pluck().get() as number | null) : null,
    };
  } finally {
    sqlite.close();
  }
}
