import { integer, sqliteView, text } from "drizzle-orm/sqlite-core";
import { DISPOSITIONS } from "./sets.ts";

/** The released answer to each contribution. Where a contribution is gone, its row stays without words. */
export const publicAnswers = sqliteView("public_answers", {
  contributionId: text("contribution_id").notNull(),
  number: integer().notNull(),
  sectionId: text("section_id"),
  sectionKey: text("section_key"),
  sectionTitle: text("section_title"),
  passagePosition: integer("passage_position"),
  isWithdrawn: integer("is_withdrawn").notNull(),
  passageNumber: text("passage_number"),
  answerId: text("answer_id").notNull(),
  disposition: text({ enum: DISPOSITIONS }).notNull(),
  body: text(),
  html: text(),
  releasedAt: integer("released_at").notNull(),
  /** When the wording that is answered was published. */
  wordingAt: integer("wording_at"),
  /** Whether the contribution reads differently today. */
  isOutdated: integer("is_outdated").notNull(),
  isGone: integer("is_gone").notNull(),
}).existing();

/** What published contributions are about. */
export const publicTopics = sqliteView("public_topics", {
  contributionId: text("contribution_id").notNull(),
  number: integer().notNull(),
  topicId: text("topic_id").notNull(),
  name: text().notNull(),
  slug: text().notNull(),
}).existing();

/** The released summary of each section. */
export const publicSummaries = sqliteView("public_summaries", {
  id: text().notNull(),
  sectionKey: text("section_key").notNull(),
  body: text().notNull(),
  html: text().notNull(),
  /** What was published later is not in it. */
  asOf: integer("as_of").notNull(),
  releasedAt: integer("released_at").notNull(),
}).existing();

/** What became of the contributions that summaries rest on, drafts included. Carries no wording. */
export const citedContributions = sqliteView("cited_contributions", {
  summaryId: text("summary_id").notNull(),
  contributionId: text("contribution_id").notNull(),
  number: integer().notNull(),
  isWithdrawn: integer("is_withdrawn").notNull(),
  isHidden: integer("is_hidden").notNull(),
  /** Whether it reads differently today. */
  isOutdated: integer("is_outdated").notNull(),
}).existing();
