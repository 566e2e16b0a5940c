import { integer, sqliteView, text } from "drizzle-orm/sqlite-core";
import { COMPLAINT_RESULTS, DISPOSITIONS, KINDS, LANDS, OCCUPATIONS, OUTCOMES, PARTS, REASONS, SIZE_CLASSES, STANDINGS, STATUSES } from "./sets.ts";

/** Published wording only: the one place public pages and exports read contributions from. */
export const publicContributions = sqliteView("public_contributions", {
  id: text().notNull(),
  number: integer().notNull(),
  versionNumber: integer("version_number").notNull(),
  /** The words it is about have changed since or are gone. Section and passage are where it stands today. */
  isOutdated: integer("is_outdated").notNull(),
  /** Where they changed: what its author says to that, if anything yet. */
  standing: text({ enum: [...STANDINGS, "open"] }),
  sectionId: text("section_id"),
  sectionPosition: integer("section_position"),
  sectionKey: text("section_key"),
  sectionTitle: text("section_title"),
  part: text({ enum: PARTS }),
  passageId: text("passage_id"),
  passagePosition: integer("passage_position"),
  passageNumber: text("passage_number"),
  weichenstellung: integer(),
  passagePlain: text("passage_plain"),
  quote: text(),
  quoteBefore: text("quote_before"),
  parentId: text("parent_id"),
  parentNumber: integer("parent_number"),
  revisionId: text("revision_id").notNull(),
  kind: text({ enum: KINDS }),
  body: text().notNull(),
  html: text().notNull(),
  drawing: text().notNull(),
  supports: integer().notNull(),
  cutReason: text("cut_reason", { enum: REASONS }),
  occupation: text({ enum: OCCUPATIONS }),
  sizeClass: text("size_class", { enum: SIZE_CLASSES }),
  land: text({ enum: LANDS }),
  shownName: text("shown_name"),
  organisation: text(),
  municipality: text(),
  authorId: text("author_id"),
  authorNumber: integer("author_number"),
  authorIsTeam: integer("author_is_team").notNull(),
  submittedAt: integer("submitted_at").notNull(),
  firstPublishedAt: integer("first_published_at").notNull(),
  publishedAt: integer("published_at").notNull(),
  /** The names of its topics, separated by commas. */
  topics: text(),
  disposition: text({ enum: DISPOSITIONS }),
  /** What the team answered, as it was written. */
  answer: text(),
}).existing();

/** What stands where a published contribution was hidden or withdrawn. Carries no wording. */
export const publicTombstones = sqliteView("public_tombstones", {
  id: text().notNull(),
  number: integer().notNull(),
  sectionId: text("section_id"),
  sectionKey: text("section_key"),
  passageId: text("passage_id"),
  passageNumber: text("passage_number"),
  parentId: text("parent_id"),
  withdrawn: integer().notNull(),
  reason: text({ enum: REASONS }),
}).existing();

/** Every wording that is or was public, in order. What the moderation took out of sight or cut stays out of it, with all that came before: it would hold the same words. */
export const publicWordings = sqliteView("public_wordings", {
  number: integer().notNull(),
  n: integer().notNull(),
  body: text().notNull(),
  byModeration: integer("by_moderation").notNull(),
  publishedAt: integer("published_at").notNull(),
}).existing();

/** A contribution as its author sees it: newest wording, state, and the decision on it. For nobody else's eyes but the moderation's. */
export const authorContributions = sqliteView("author_contributions", {
  id: text().notNull(),
  number: integer().notNull(),
  isOutdated: integer("is_outdated").notNull(),
  /** Whether the words changed is the author's to say: still open, or what they said. */
  standing: text({ enum: [...STANDINGS, "open"] }),
  authorId: text("author_id"),
  versionId: text("version_id").notNull(),
  parentId: text("parent_id"),
  sectionId: text("section_id"),
  sectionKey: text("section_key"),
  sectionTitle: text("section_title"),
  passageId: text("passage_id"),
  passageNumber: text("passage_number"),
  revisionId: text("revision_id").notNull(),
  n: integer().notNull(),
  kind: text({ enum: KINDS }),
  html: text().notNull(),
  byModeration: integer("by_moderation").notNull(),
  submittedAt: integer("submitted_at").notNull(),
  status: text({ enum: [...STATUSES, "hidden"] }).notNull(),
  isPublicBesides: integer("is_public_besides").notNull(),
  ownBody: text("own_body").notNull(),
  decisionId: text("decision_id"),
  outcome: text({ enum: OUTCOMES }),
  /** Whether somebody had reported it. */
  wasReported: integer("was_reported").notNull(),
  reason: text({ enum: REASONS }),
  decidedAt: integer("decided_at"),
  explanation: text(),
  legalGround: text("legal_ground"),
  complainedAt: integer("complained_at"),
  complaintResult: text("complaint_result", { enum: COMPLAINT_RESULTS }),
}).existing();

/** Who says "Das erleben wir auch" to a passage of the newest version, also said to it in an earlier one, as long as its words are the same. */
export const currentSupports = sqliteView("current_supports", {
  passageId: text("passage_id").notNull(),
  personId: text("person_id").notNull(),
  supportedAt: integer("supported_at").notNull(),
}).existing();

/** Published practice examples with what they tell of a municipality: the one they name, or the one their author shows. */
export const publicExamples = sqliteView("public_examples", {
  number: integer().notNull(),
  revisionId: text("revision_id").notNull(),
  municipality: text(),
  since: text(),
  helped: text(),
  hindered: text(),
  contact: text(),
}).existing();
