import { integer, sqliteView, text } from "drizzle-orm/sqlite-core";
import { KINDS, LANDS, OCCUPATIONS, PARTS, SIZE_CLASSES, STATUSES } from "./sets.ts";

/** Every wording in every state with its place and author: for the moderation's eyes only. */
export const allRevisions = sqliteView("all_revisions", {
  id: text().notNull(),
  contributionId: text("contribution_id").notNull(),
  n: integer().notNull(),
  kind: text({ enum: KINDS }),
  body: text().notNull(),
  html: text().notNull(),
  byModeration: integer("by_moderation").notNull(),
  status: text({ enum: STATUSES }).notNull(),
  submittedAt: integer("submitted_at").notNull(),
  publishedAt: integer("published_at"),
  occupation: text({ enum: OCCUPATIONS }),
  sizeClass: text("size_class", { enum: SIZE_CLASSES }),
  land: text({ enum: LANDS }),
  number: integer().notNull(),
  parentId: text("parent_id"),
  publicRevisionId: text("public_revision_id"),
  hiddenAt: integer("hidden_at"),
  withdrawnAt: integer("withdrawn_at"),
  authorId: text("author_id"),
  authorNumber: integer("author_number"),
  shownName: text("shown_name"),
  organisation: text(),
  municipality: text(),
  versionNumber: integer("version_number").notNull(),
  sectionId: text("section_id"),
  sectionKey: text("section_key"),
  sectionTitle: text("section_title"),
  sectionPosition: integer("section_position"),
  part: text({ enum: PARTS }),
  passageId: text("passage_id"),
  passagePosition: integer("passage_position"),
  passageNumber: text("passage_number"),
  passageHtml: text("passage_html"),
  quote: text(),
  quoteBefore: text("quote_before"),
}).existing();

/** A wording as the moderation sees it. */
export type RevisionSeen = typeof allRevisions.$inferSelect;
