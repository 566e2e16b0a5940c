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
