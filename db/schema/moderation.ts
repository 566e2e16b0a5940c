import { check, index, integer, sqliteTable, text, unique, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { people } from "./accounts.ts";
import { contributions, revisions } from "./discussion.ts";
import { COMPLAINT_RESULTS, isOneOf, OUTCOMES, REASONS, REPORT_REASONS, REPORT_RESULTS, STATUSES } from "./sets.ts";

/** Append-only (triggers refuse UPDATE and DELETE): what was decided about which wording. */
export const decisions = sqliteTable(
  "decisions",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
    outcome: text({ enum: OUTCOMES }).notNull(),
    fromStatus: text("from_status", { enum: STATUSES }).notNull(),
    toStatus: text("to_status", { enum: STATUSES }).notNull(),
    reason: text({ enum: REASONS }),
    refersToId: text("refers_to_id").references((): AnySQLiteColumn => decisions.id, { onDelete: "restrict" }),
    formerPublicId: text("former_public_id").references(() => revisions.id, { onDelete: "restrict" }),
    formerHiddenAt: integer("former_hidden_at"),
    /** The contribution's newest wording then, to tell what came later. */
    newestN: integer("newest_n").notNull(),
    decidedAt: integer("decided_at").notNull(),
  },
  (t) => [
    index("decisions_contribution").on(t.contributionId, t.decidedAt),
    index("decisions_revision").on(t.revisionId),
    index("decisions_refers_to").on(t.refersToId),
    index("decisions_time").on(t.decidedAt),
    check("decisions_outcome", isOneOf(t.outcome, OUTCOMES)),
    check("decisions_from", isOneOf(t.fromStatus, STATUSES)),
    check("decisions_to", isOneOf(t.toStatus, STATUSES)),
    check("decisions_reason", isOneOf(t.reason, REASONS)),
    check("decisions_reason_given", sql`${t.outcome} not in ('cut', 'return', 'reject', 'hide') or ${t.reason} is not null`),
    check("decisions_refers", sql`(${t.outcome} in ('reverse', 'undo')) = (${t.refersToId} is not null)`),
  ],
);

/** What may be erased of a decision: who decided and the words to the author. */
export const decisionDetails = sqliteTable(
  "decision_details",
  {
    decisionId: text("decision_id").primaryKey().references(() => decisions.id, { onDelete: "restrict" }),
    decidedById: text("decided_by_id").references(() => people.id, { onDelete: "set null" }),
    explanation: text(),
    legalGround: text("legal_ground"),
  },
  (t) => [
    index("decision_details_decided_by").on(t.decidedById),
    check("decision_details_explanation", sql`length(${t.explanation}) <= 2000`),
  ],
);

/** What an author says against a decision: once per decision. */
export const complaints = sqliteTable(
  "complaints",
  {
    id: text().primaryKey(),
    decisionId: text("decision_id").notNull().unique().references(() => decisions.id, { onDelete: "restrict" }),
    authorId: text("author_id").references(() => people.id, { onDelete: "set null" }),
    words: text().notNull(),
    filedAt: integer("filed_at").notNull(),
    result: text({ enum: COMPLAINT_RESULTS }),
    answer: text(),
    decidedById: text("decided_by_id").references(() => people.id, { onDelete: "set null" }),
    closedAt: integer("closed_at"),
  },
  (t) => [
    index("complaints_open").on(t.closedAt, t.filedAt),
    index("complaints_author").on(t.authorId),
    check("complaints_words", sql`length(${t.words}) between 1 and 2000`),
    check("complaints_result", isOneOf(t.result, COMPLAINT_RESULTS)),
    check("complaints_closed", sql`(${t.result} is null) = (${t.closedAt} is null) and (${t.result} is null) = (${t.answer} is null)`),
  ],
);

/** What somebody, signed in or not, holds against a published wording: one per mail address and contribution. */
export const reports = sqliteTable(
  "reports",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    revisionId: text("revision_id").notNull().references(() => revisions.id, { onDelete: "restrict" }),
    reporterId: text("reporter_id").references(() => people.id, { onDelete: "set null" }),
    /** Lower case; null once the reporter's data are erased. */
    reporterEmail: text("reporter_email"),
    reason: text({ enum: REPORT_REASONS }).notNull(),
    words: text().notNull(),
    filedAt: integer("filed_at").notNull(),
    /** When the first moderator read it. */
    takenUpAt: integer("taken_up_at"),
    result: text({ enum: REPORT_RESULTS }),
    answer: text(),
    decidedById: text("decided_by_id").references(() => people.id, { onDelete: "set null" }),
    /** The hiding it led to. */
    decisionId: text("decision_id").references(() => decisions.id, { onDelete: "restrict" }),
    closedAt: integer("closed_at"),
  },
  (t) => [
    unique("reports_once").on(t.contributionId, t.reporterEmail),
    index("reports_open").on(t.closedAt, t.filedAt),
    index("reports_reporter").on(t.reporterId),
    index("reports_email").on(t.reporterEmail, t.filedAt),
    index("reports_decision").on(t.decisionId),
    check("reports_reason", isOneOf(t.reason, REPORT_REASONS)),
    check("reports_words", sql`length(${t.words}) <= 2000`),
    check("reports_result", isOneOf(t.result, REPORT_RESULTS)),
    check("reports_closed", sql`(${t.result} is null) = (${t.closedAt} is null) and (${t.result} = 'hidden') = (${t.decisionId} is not null)`),
  ],
);

/** What moderators write for each other about a contribution. Never leaves their pages. */
export const notes = sqliteTable(
  "notes",
  {
    id: text().primaryKey(),
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    writtenById: text("written_by_id").references(() => people.id, { onDelete: "set null" }),
    words: text().notNull(),
    writtenAt: integer("written_at").notNull(),
  },
  (t) => [
    index("notes_contribution").on(t.contributionId, t.writtenAt),
    index("notes_written_by").on(t.writtenById),
    check("notes_words", sql`length(${t.words}) between 1 and 2000`),
  ],
);

/** The words a reason begins with where the moderation has changed them; otherwise those in the code stand. */
export const templates = sqliteTable(
  "templates",
  {
    reason: text({ enum: REASONS }).primaryKey(),
    words: text().notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (t) => [check("templates_reason", isOneOf(t.reason, REASONS)), check("templates_words", sql`length(${t.words}) <= 2000`)],
);

/** Words the moderation wants to be made aware of, folded. */
export const watchedWords = sqliteTable("watched_words", { word: text().primaryKey(), addedAt: integer("added_at").notNull() }, (t) => [
  check("watched_words_word", sql`length(${t.word}) between 2 and 80`),
]);

/** Who last had a contribution in front of them. Says it to the next; binds nobody. */
export const deskOpenings = sqliteTable(
  "desk_openings",
  {
    contributionId: text("contribution_id").primaryKey().references(() => contributions.id, { onDelete: "restrict" }),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    openedAt: integer("opened_at").notNull(),
  },
  (t) => [index("desk_openings_person").on(t.personId)],
);

