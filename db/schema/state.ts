import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";

/** One row: a number that triggers raise whenever anything public changes, and what contributions look like as they are drawn. */
export const contentState = sqliteTable(
  "content_state",
  { id: integer().primaryKey(), version: integer().notNull(), drawingStyle: text("drawing_style") },
  (t) => [check("content_state_single", sql`${t.id} = 1`)],
);
