import { check, index, integer, sqliteTable, text, unique, uniqueIndex, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { people, signInRequests } from "./accounts.ts";
import { passages, paperVersions, sections } from "./paper.ts";
import { isOneOf, KINDS, LANDS, OCCUPATIONS, SIZE_CLASSES, STATUSES } from "./sets.ts";

export const phases = sqliteTable(
  "phases",
  {
    id: text().primaryKey(),
    title: text().notNull(),
    opensAt: integer("opens_at").notNull(),
    closesAt: integer("closes_at"),
  },
  (t) => [check("phases_order", sql`${t.closesAt} is null or ${t.closesAt} > ${t.opensAt}`)],
);

/** Unsubmitted text. Before sign-in it is held for the request whose code will prove whose it is. */
export const drafts = sqliteTable(
  "drafts",
  {
    id: text().primaryKey(),
    authorId: text("author_id").references(() => people.id, { onDelete: "cascade" }),
    heldForId: text("held_for_id").references(() => signInRequests.id, { onDelete: "cascade" }),
    versionId: text("version_id").notNull().references(() => paperVersions.id, { onDelete: "restrict" }),
    sectionId: text("section_id").references(() => sections.id, { onDelete: "restrict" }),
    passageId: text("passage_id").references(() => passages.id, { onDelete: "restrict" }),
    parentId: text("parent_id").references((): AnySQLiteColumn => contributions.id, { onDelete: "cascade" }),
    /** The contribution whose next wording this is. */
    revisesId: text("revises_id").references((): AnySQLiteColumn => contributions.id, { onDelete: "cascade" }),
    kind: text({ enum: KINDS }),
    quote: text(),
    quoteBefore: text("quote_before"),
    body: text().notNull(),
    /** What was typed into the fields of a practice example, as JSON. */
    details: text({ mode: "json" }).$type<Partial<Record<string, string>>>(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [
    index("drafts_author").on(t.authorId),
    index("drafts_held_for").on(t.heldForId),
    check("drafts_owner", sql`(${t.authorId} is null) <> (${t.heldForId} is null)`),
    check("drafts_kind", isOneOf(t.kind, KINDS)),
    check("drafts_length", sql`length(${t.body}) <= 20000`),
    check("drafts_details", sql`length(${t.details}) <= 60000`),
  ],
);

export const contributions = sqliteTable(
  "contributions",
  {
    id: text().primaryKey(),
    number: integer().notNull().unique(),
    authorId: text("author_id").references(() => people.id, { onDelete: "set null" }),
    versionId: text("version_id").notNull().references(() => paperVersions.id, { onDelete: "restrict" }),
    sectionId: text("section_id").references(() => sections.id, { onDelete: "restrict" }),
    passageId: text("passage_id").references(() => passages.id, { onDelete: "restrict" }),
    /** Where it stands in the newest version, and in which the words it is about last changed, if they did. Without a passage, though it had one: that was dropped. */
    placeSectionId: text("place_section_id").references(() => sections.id, { onDelete: "restrict" }),
    placePassageId: text("place_passage_id").references(() => passages.id, { onDelete: "restrict" }),
    changedInId: text("changed_in_id").references(() => paperVersions.id, { onDelete: "restrict" }),
    parentId: text("parent_id").references((): AnySQLiteColumn => contributions.id, { onDelete: "restrict" }),
    /** Exact words of the passage this is about, with those around them, so that they are found again or not at all. */
    quote: text(),
    quoteBefore: text("quote_before"),
    quoteAfter: text("quote_after"),
    publicRevisionId: text("public_revision_id").references((): AnySQLiteColumn => revisions.id, { onDelete: "restrict" }),
    hiddenAt: integer("hidden_at"),
    withdrawnAt: integer("withdrawn_at"),
  },
  (t) => [
    index("contributions_passage").on(t.passageId),
    index("contributions_section").on(t.sectionId),
    index("contributions_place_passage").on(t.placePassageId),
    index("contributions_place_section").on(t.placeSectionId),
    index("contributions_author").on(t.authorId),
    index("contributions_parent").on(t.parentId),
    index("contributions_public_revision").on(t.publicRevisionId),
    check("contributions_place", sql`${t.passageId} is null or ${t.sectionId} is not null`),
    check("contributions_quote", sql`${t.quote} is null or (${t.passageId} is not null and ${t.parentId} is null and length(${t.quote}) between 1 and 2000)`),
  ],
);

export const revisions = sqliteTable(
  "revisions",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references((): AnySQLiteColumn => contributions.id, { onDelete: "restrict" }),
    n: integer().notNull(),
    kind: text({ enum: KINDS }),
    body: text().notNull(),
    html: text().notNull(),
    /** The whole contribution as pages show it, with slots for names; there from the first publication on. */
    drawing: text(),
    /** The same words as the search compares them. */
    folded: text(),
    byModeration: integer("by_moderation").notNull().default(0),
    status: text({ enum: STATUSES }).notNull(),
    occupation: text({ enum: OCCUPATIONS }),
    sizeClass: text("size_class", { enum: SIZE_CLASSES }),
    land: text({ enum: LANDS }),
    submittedAt: integer("submitted_at").notNull(),
    publishedAt: integer("published_at"),
  },
  (t) => [
    unique("revisions_n").on(t.contributionId, t.n),
    uniqueIndex("revisions_one_pending").on(t.contributionId).where(sql`status = 'pending'`),
    uniqueIndex("revisions_one_published").on(t.contributionId).where(sql`status = 'published'`),
    index("revisions_queue").on(t.status, t.submittedAt),
    index("revisions_published_kind").on(t.kind).where(sql`status = 'published'`),
    index("revisions_published_occupation").on(t.occupation).where(sql`status = 'published'`),
    index("revisions_published_size_class").on(t.sizeClass).where(sql`status = 'published'`),
    index("revisions_published_land").on(t.land).where(sql`status = 'published'`),
    check("revisions_status", isOneOf(t.status, STATUSES)),
    check("revisions_kind", isOneOf(t.kind, KINDS)),
    check("revisions_occupation", isOneOf(t.occupation, OCCUPATIONS)),
    check("revisions_size_class", isOneOf(t.sizeClass, SIZE_CLASSES)),
    check("revisions_land", isOneOf(t.land, LANDS)),
    check("revisions_length", sql`length(${t.body}) between 20 and 5000 or (${t.byModeration} = 1 and length(${t.body}) between 1 and 20000)`),
    check("revisions_by_moderation", sql`${t.byModeration} in (0, 1)`),
    check("revisions_published", sql`${t.status} <> 'published' or (${t.publishedAt} is not null and ${t.drawing} is not null)`),
  ],
);

/** What only a practice example tells beside its words, which say what was done. Part of the revision, and moderated with it. */
export const exampleDetails = sqliteTable(
  "example_details",
  {
    revisionId: text("revision_id").primaryKey().references((): AnySQLiteColumn => revisions.id, { onDelete: "cascade" }),
    municipality: text(),
    since: text(),
    helped: text(),
    hindered: text(),
    /** Shown to everybody, and only there if its author agreed to that. */
    contact: text(),
  },
  (t) => [
    index("example_details_municipality").on(t.municipality),
    check("example_details_lengths", sql`length(${t.municipality}) <= 120 and length(${t.since}) <= 80 and length(${t.helped}) <= 1000 and length(${t.hindered}) <= 1000 and length(${t.contact}) <= 200`),
  ],
);
