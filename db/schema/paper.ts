import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { isOneOf, PARTS } from "./sets.ts";

export const paperVersions = sqliteTable("paper_versions", {
  id: text().primaryKey(),
  number: integer().notNull().unique(),
  label: text().notNull(),
  title: text().notNull(),
  subtitle: text(),
  authors: text(),
  datedOn: text("dated_on"),
  sourceNote: text("source_note"),
  markdown: text().notNull(),
  importedAt: integer("imported_at").notNull(),
  publishedAt: integer("published_at"),
});

export const sections = sqliteTable(
  "sections",
  {
    id: text().primaryKey(),
    versionId: text("version_id").notNull().references(() => paperVersions.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    key: text().notNull(),
    title: text().notNull(),
    part: text({ enum: PARTS }),
  },
  (t) => [
    unique("sections_key").on(t.versionId, t.key),
    unique("sections_position").on(t.versionId, t.position),
    check("sections_part", isOneOf(t.part, PARTS)),
    check("sections_key_form", sql`${t.key} glob '[a-z]*' and ${t.key} not in ('fassungen', 'vergleich')`),
  ],
);

/** A sub-heading stands before the passage that has the next position. */
export const subheadings = sqliteTable(
  "subheadings",
  {
    sectionId: text("section_id").notNull().references(() => sections.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    anchor: text().notNull(),
    title: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.position] })],
);

export const passages = sqliteTable(
  "passages",
  {
    id: text().primaryKey(),
    versionId: text("version_id").notNull().references(() => paperVersions.id, { onDelete: "cascade" }),
    sectionId: text("section_id").notNull().references(() => sections.id, { onDelete: "cascade" }),
    position: integer().notNull(),
    number: text().notNull(),
    weichenstellung: integer(),
    markdown: text().notNull(),
    html: text().notNull(),
    plain: text().notNull(),
  },
  (t) => [
    unique("passages_number").on(t.versionId, t.number),
    unique("passages_position").on(t.sectionId, t.position),
    index("passages_section").on(t.sectionId),
  ],
);

export const footnotes = sqliteTable(
  "footnotes",
  {
    sectionId: text("section_id").notNull().references(() => sections.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    html: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.sectionId, t.number] })],
);

/** Every Randnummer ever given, so that none is given twice. */
export const passageNumbers = sqliteTable("passage_numbers", {
  number: text().primaryKey(),
  firstVersionId: text("first_version_id").notNull().references(() => paperVersions.id, { onDelete: "restrict" }),
});
