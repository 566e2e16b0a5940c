import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";
import { DELETION_CHOICES, isOneOf } from "./sets.ts";

/** Accounts that are to be deleted, when, and what is to become of their contributions. Until then people can change their minds. */
export const plannedDeletions = sqliteTable(
  "planned_deletions",
  {
    personId: text("person_id").primaryKey().references(() => people.id, { onDelete: "cascade" }),
    choice: text({ enum: DELETION_CHOICES }).notNull(),
    plannedAt: integer("planned_at").notNull(),
    dueAt: integer("due_at").notNull(),
    /** Where nobody wished it: since when the person has not signed in. Once they do, nothing is planned any more. */
    inactiveSince: integer("inactive_since"),
  },
  (t) => [index("planned_deletions_due").on(t.dueAt), check("planned_deletions_choice", isOneOf(t.choice, DELETION_CHOICES))],
);

/** That a deletion took place, told by the hash of a random id that is nowhere else any more: so that one that a backup brings back is found again. */
export const deletions = sqliteTable(
  "deletions",
  {
    personHash: text("person_hash").primaryKey(),
    choice: text({ enum: DELETION_CHOICES }).notNull(),
    deletedAt: integer("deleted_at").notNull(),
    /** When the last bytes of it were wiped from the file. */
    wipedAt: integer("wiped_at"),
  },
  (t) => [check("deletions_choice", isOneOf(t.choice, DELETION_CHOICES))],
);

/** What was deleted because its time was over: for each day and rule how much, when it was last looked, and when the last bytes were wiped from the file. */
export const retentionRuns = sqliteTable(
  "retention_runs",
  {
    /** The German day, "2018-10-04". */
    day: text().notNull(),
    rule: text().notNull(),
    rows: integer().notNull(),
    ranAt: integer("ran_at").notNull(),
    wipedAt: integer("wiped_at"),
  },
  (t) => [primaryKey({ columns: [t.day, t.rule] }), index("retention_runs_time").on(t.ranAt)],
);
