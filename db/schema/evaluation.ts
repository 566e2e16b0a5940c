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
