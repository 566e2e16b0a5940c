import { check, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";

/** One row: a number that triggers raise whenever anything public changes. */
export const contentState = sqliteTable(
  "content_state",
  { id: integer().primaryKey(), version: integer().notNull() },
  (t) => [check("content_state_single", sql`${t.id} = 1`)],
);
