import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { people } from "./accounts.ts";
import { contributions } from "./discussion.ts";
import { passageNumbers, passages, paperVersions } from "./paper.ts";
import { isOneOf, STANDINGS } from "./sets.ts";

/** "Das erleben wir auch" to a passage of the paper. */
export const passageSupports = sqliteTable(
  "passage_supports",
  {
    passageId: text("passage_id").notNull().references(() => passages.id, { onDelete: "restrict" }),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    supportedAt: integer("supported_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.passageId, t.personId] }), index("passage_supports_person").on(t.personId)],
);

/** "Das erleben wir auch" to somebody's contribution. */
export const contributionSupports = sqliteTable(
  "contribution_supports",
  {
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "restrict" }),
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    supportedAt: integer("supported_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.personId] }), index("contribution_supports_person").on(t.personId)],
);

/** What somebody wants to hear about: a section, a passage or a thread. Keys and Randnummern outlive a version of the paper. */
export const follows = sqliteTable(
  "follows",
  {
    personId: text("person_id").notNull().references(() => people.id, { onDelete: "cascade" }),
    sectionKey: text("section_key"),
    passageNumber: text("passage_number").references(() => passageNumbers.number, { onDelete: "restrict" }),
    contributionId: text("contribution_id").references(() => contributions.id, { onDelete: "restrict" }),
    followedAt: integer("followed_at").notNull(),
  },
  (t) => [
    uniqueIndex("follows_section").on(t.sectionKey, t.personId).where(sql`section_key is not null`),
    uniqueIndex("follows_passage").on(t.passageNumber, t.personId).where(sql`passage_number is not null`),
    uniqueIndex("follows_thread").on(t.contributionId, t.personId).where(sql`contribution_id is not null`),
    index("follows_person").on(t.personId),
    check("follows_one_thing", sql`(${t.sectionKey} is not null) + (${t.passageNumber} is not null) + (${t.contributionId} is not null) = 1`),
  ],
);

/** What an author said about the own contribution once the words it is about had changed. */
export const settlements = sqliteTable(
  "settlements",
  {
    contributionId: text("contribution_id").notNull().references(() => contributions.id, { onDelete: "cascade" }),
    versionId: text("version_id").notNull().references(() => paperVersions.id, { onDelete: "restrict" }),
    standing: text({ enum: STANDINGS }).notNull(),
    answeredAt: integer("answered_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contributionId, t.versionId] }), check("settlements_standing", isOneOf(t.standing, STANDINGS))],
);
