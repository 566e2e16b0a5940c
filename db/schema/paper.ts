import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { isOneOf, PARTS, RELATIONS } from "./sets.ts";

export const paperVersions = sqliteTable(
  "paper_versions",
  {
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
    /** Only slips of the pen were mended; nobody needs to look at their words again. */
    editorial: integer().notNull().default(0),
    /** Its passages are numbered from 1 anew; what was printed before leads to the version before. */
    newEdition: integer("new_edition").notNull().default(0),
    changeNote: text("change_note"),
    /** When a person said that the comparison with the version before is right. */
    confirmedAt: integer("confirmed_at"),
  },
  (t) => [check("paper_versions_new_edition", sql`${t.newEdition} = 0 or (${t.newEdition} = 1 and ${t.editorial} = 0)`)],
);

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

/** Every Randnummer ever given, with the version that gave it first. */
export const passageNumbers = sqliteTable("passage_numbers", {
  number: text().primaryKey(),
  firstVersionId: text("first_version_id").notNull().references(() => paperVersions.id, { onDelete: "restrict" }),
});

/** Which passage goes back to which of the version before. A passage of the older version without a row is dropped, one of the newer is new. */
export const passageMatches = sqliteTable(
  "passage_matches",
  {
    fromId: text("from_id").notNull().references(() => passages.id, { onDelete: "restrict" }),
    toId: text("to_id").notNull().references(() => passages.id, { onDelete: "cascade" }),
    relation: text({ enum: RELATIONS }).notNull(),
    moved: integer().notNull(),
    similarity: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.toId] }),
    index("passage_matches_to").on(t.toId),
    check("passage_matches_relation", isOneOf(t.relation, RELATIONS)),
    check("passage_matches_moved", sql`${t.moved} in (0, 1)`),
    check("passage_matches_similarity", sql`${t.similarity} between 0 and 100`),
  ],
);

/** Where every passage ever published stands in the newest version, if it still does, and in which version its words last changed or went. */
export const passagePlaces = sqliteTable(
  "passage_places",
  {
    passageId: text("passage_id").primaryKey().references(() => passages.id, { onDelete: "cascade" }),
    placeId: text("place_id").references(() => passages.id, { onDelete: "restrict" }),
    changedInId: text("changed_in_id").references(() => paperVersions.id, { onDelete: "restrict" }),
  },
  (t) => [index("passage_places_place").on(t.placeId), check("passage_places_dropped", sql`${t.placeId} is not null or ${t.changedInId} is not null`)],
);
