import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";
import { contributions, revisions } from "./discussion.ts";
import { DISPOSITIONS, isOneOf } from "./sets.ts";

export const LOGGED_PROFILES = ["intern", "pseudonym"] as const;

/** Who took which data out of the house, and how many rows. */
export const exportLog = sqliteTable(
  "export_log",
  {
    id: text().primaryKey(),
    personId: text("person_id").references(() => people.id, { onDelete: "set null" }),
    profile: text({ enum: LOGGED_PROFILES }).notNull(),
    format: text().notNull(),
    /** As the address has it; empty where everything was taken. */
    filter: text().notNull().default(""),
    rows: integer().notNull(),
    exportedAt: integer("exported_at").notNull(),
  },
  (t) => [index("export_log_person").on(t.personId), check("export_log_profile", isOneOf(t.profile, LOGGED_PROFILES))],
);

/** What contributions are about, in the team's words. The slug is the name as addresses and comparisons have it. */
export const topics = sqliteTable(
  "topics",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    slug: text().notNull().unique(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [check("topics_name", sql`length(${t.name}) between 1 and 60 and ${t.slug} <> ''`)],
);

export const contributionTopics = sqliteTable(
  "contribution_topics",
  {
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    topicId: text("topic_id").notNull().references(() => topics.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.topicId] }), index("contribution_topics_topic").on(t.topicId)],
);

/** What the team answers to one or several contributions of a section. Section keys outlive a version of the paper. */
export const answers = sqliteTable(
  "answers",
  {
    id: text().primaryKey(),
    sectionKey: text("section_key").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [index("answers_section").on(t.sectionKey)],
);

/** Each saving is a version and never changes (triggers refuse it). The newest released one is public, a newer one a draft. */
export const answerVersions = sqliteTable(
  "answer_versions",
  {
    id: text().primaryKey(),
    answerId: text("answer_id").notNull().references(() => answers.id, { onDelete: "restrict" }),
    n: integer().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    disposition: text({ enum: DISPOSITIONS }).notNull(),
    writtenById: text("written_by_id").references(() => people.id, { onDelete: "set null" }),
    writtenAt: integer("written_at").notNull(),
    releasedById: text("released_by_id").references(() => people.id, { onDelete: "set null" }),
    releasedAt: integer("released_at"),
  },
  (t) => [
    unique("answer_versions_n").on(t.answerId, t.n),
    index("answer_versions_released").on(t.releasedAt),
    index("answer_versions_written_by").on(t.writtenById),
    index("answer_versions_released_by").on(t.releasedById),
    check("answer_versions_disposition", isOneOf(t.disposition, DISPOSITIONS)),
    check("answer_versions_length", sql`length(${t.body}) between 1 and 5000`),
  ],
);

/** Which wording of which contribution a version answers. */
export const answerMembers = sqliteTable(
  "answer_members",
  {
    versionId: text("version_id").notNull().references(() => answerVersions.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.versionId, t.contributionId] }), index("answer_members_contribution").on(t.contributionId)],
);

/** The one answer a contribution belongs to, drafted or released. */
export const answeredContributions = sqliteTable(
  "answered_contributions",
  {
    contributionId: text("contribution_id").primaryKey().references(() => contributions.id, { onDelete: "restrict" }),
    answerId: text("answer_id").notNull().references(() => answers.id, { onDelete: "cascade" }),
  },
  (t) => [index("answered_contributions_answer").on(t.answerId)],
);

/** What the team makes of all that was said about a section. Each saving is a version and never changes (triggers refuse it); the newest released one is public, a newer one a draft. */
export const summaries = sqliteTable(
  "summaries",
  {
    id: text().primaryKey(),
    sectionKey: text("section_key").notNull(),
    n: integer().notNull(),
    body: text().notNull(),
    html: text().notNull(),
    /** When its author began to write: what was published later is not in it. */
    asOf: integer("as_of").notNull(),
    writtenById: text("written_by_id").references(() => people.id, { onDelete: "set null" }),
    writtenAt: integer("written_at").notNull(),
    releasedById: text("released_by_id").references(() => people.id, { onDelete: "set null" }),
    releasedAt: integer("released_at"),
  },
  (t) => [
    unique("summaries_n").on(t.sectionKey, t.n),
    index("summaries_released").on(t.releasedAt),
    index("summaries_written_by").on(t.writtenById),
    index("summaries_released_by").on(t.releasedById),
    check("summaries_length", sql`length(${t.body}) between 1 and 20000`),
    check("summaries_as_of", sql`${t.asOf} <= ${t.writtenAt}`),
  ],
);

/** Which wording of which contribution a summary rests on. */
export const summaryCitations = sqliteTable(
  "summary_citations",
  {
    summaryId: text("summary_id").notNull().references(() => summaries.id, { onDelete: "cascade" }),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
  },
  (t) => [primaryKey({ columns: [t.summaryId, t.contributionId] }), index("summary_citations_contribution").on(t.contributionId)],
);

/** Words of published contributions that the team wants to print in its report. */
export const markedQuotes = sqliteTable(
  "marked_quotes",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    words: text().notNull(),
    markedById: text("marked_by_id").references(() => people.id, { onDelete: "set null" }),
    markedAt: integer("marked_at").notNull(),
  },
  (t) => [
    unique("marked_quotes_once").on(t.contributionId, t.words),
    index("marked_quotes_marked_by").on(t.markedById),
    check("marked_quotes_words", sql`length(${t.words}) between 1 and 1000`),
  ],
);

/** What the team writes for itself about a contribution. Never leaves its pages. */
export const teamNotes = sqliteTable(
  "team_notes",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    writtenById: text("written_by_id").references(() => people.id, { onDelete: "set null" }),
    words: text().notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (t) => [
    index("team_notes_contribution").on(t.contributionId, t.writtenAt),
    index("team_notes_written_by").on(t.writtenById),
    check("team_notes_words", sql`length(${t.words}) between 1 and 2000`),
  ],
);
