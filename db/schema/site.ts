import { check, index, integer, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { people } from "./accounts.ts";
import { isOneOf, PAGES } from "./sets.ts";

/** Append-only (triggers): wordings of the legal pages. Where a page has none, the text that comes with the software stands. */
export const pageVersions = sqliteTable(
  "page_versions",
  {
    id: text().primaryKey(),
    page: text({ enum: PAGES }).notNull(),
    n: integer().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    /** What is new, for those who agreed to the wording before; empty where nobody has to agree. */
    changes: text().notNull(),
    /** Null for the text that came with the software. */
    writtenById: text("written_by_id").references(() => people.id, { onDelete: "set null" }),
    writtenAt: integer("written_at").notNull(),
  },
  (t) => [
    unique("page_versions_n").on(t.page, t.n),
    index("page_versions_written_by").on(t.writtenById),
    check("page_versions_page", isOneOf(t.page, PAGES)),
    check("page_versions_body", sql`length(${t.body}) between 1 and 30000`),
    check("page_versions_changes", sql`length(${t.changes}) <= 1000`),
  ],
);

/** What somebody, signed in or not, could not use, and what was answered. */
export const barriers = sqliteTable(
  "barriers",
  {
    id: text().primaryKey(),
    words: text().notNull(),
    /** The address of the page it is about, as far as it was named. */
    path: text().notNull(),
    /** Lower case; null if an answer is not wanted or its time is over. */
    email: text(),
    filedAt: integer("filed_at").notNull(),
    answer: text(),
    answeredById: text("answered_by_id").references(() => people.id, { onDelete: "set null" }),
    answeredAt: integer("answered_at"),
  },
  (t) => [
    index("barriers_open").on(t.answeredAt, t.filedAt),
    index("barriers_answered_by").on(t.answeredById),
    check("barriers_words", sql`length(${t.words}) between 1 and 4000`),
    check("barriers_path", sql`length(${t.path}) <= 300`),
    check("barriers_answer", sql`length(${t.answer}) between 1 and 4000`),
    check("barriers_answered", sql`(${t.answer} is null) = (${t.answeredAt} is null)`),
  ],
);
