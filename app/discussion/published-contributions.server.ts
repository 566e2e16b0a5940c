import { and, asc, count, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { publicContributions as published, publicTombstones } from "#db/schema/discussion-views.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { readAnswersOfSection, withAnswers, withReleasedAnswers } from "./released-answers.server.ts";
import { type ShownContribution, type Tombstone, toThreads } from "./shown-contribution.ts";

/** What a page needs of each; the view has more, for exports. */
export const shown = {
  id: published.id, number: published.number, parentId: published.parentId, parentNumber: published.parentNumber, drawing: published.drawing, supports: published.supports, kind: published.kind, quote: published.quote, quoteBefore: published.quoteBefore, authorIsTeam: published.authorIsTeam,
  passageId: published.passageId, passageNumber: published.passageNumber, sectionKey: published.sectionKey, sectionTitle: published.sectionTitle,
  shownName: published.shownName, organisation: published.organisation, municipality: published.municipality,
  occupation: published.occupation, sizeClass: published.sizeClass, land: published.land,
  /** Which version of the paper it is about, unless its words are still what everybody reads. */
  earlierVersion: sql<number | null>`case when ${published.isOutdated} and ${published.parentId} is null then ${published.versionNumber} end`,
  standing: published.standing,
};

/** Everything published on a section, by passage id; under "" what is about the whole section. */
export function groupPublishedByPassage(db: Db, section: { id: string }): Map<string, ShownContribution[]> {
  const byPassage = Map.groupBy(ofSection(db).all({ section: section.id }), (row) => row.passageId ?? "");
  const tombstones = goneFrom(db).all({ section: section.id });
  const answers = readAnswersOfSection(db, section);
  return new Map([...byPassage].map(([passageId, rows]) => [passageId, withAnswers(toThreads(rows, tombstones), answers)]));
}

const goneFrom = prepared((db) => db.select().from(publicTombstones).where(eq(publicTombstones.sectionId, sql.placeholder("section"))).prepare());

const ofSection = prepared((db) => db.select(shown).from(published).where(eq(published.sectionId, sql.placeholder("section"))).orderBy(asc(published.number)).prepare());

/** The newest ones that start a thread, for the start page. */
export function listNewestThreads(db: Db, limit: number): ShownContribution[] {
  return db.select(shown).from(published).where(isNull(published.parentId)).orderBy(desc(published.number)).limit(limit).all().flatMap((row) => toThreads([row]));
}

/** A published contribution with its replies. */
export function findPublished(db: Db, number: number): ShownContribution | undefined {
  const row = db.select({ id: published.id }).from(published).where(eq(published.number, number)).get();
  return row && withReleasedAnswers(db, toThreads(readRows(db, row)))[0];
}

/** What was answered and is gone, with the answers. */
export function findGoneThread(db: Db, number: number): ShownContribution | undefined {
  const gone = db.select().from(publicTombstones).where(eq(publicTombstones.number, number)).get();
  return gone && withReleasedAnswers(db, toThreads(readRows(db, gone), [gone]))[0];
}

function readRows(db: Db, { id }: { id: string }) {
  return db.select(shown).from(published).where(or(eq(published.id, id), eq(published.parentId, id))).orderBy(asc(published.number)).all();
}

export function findTombstone(db: Db, number: number): Tombstone | undefined {
  const row = db.select().from(publicTombstones).where(eq(publicTombstones.number, number)).get();
  return row && { number: toContributionNumber(row.number), withdrawn: row.withdrawn === 1, reason: row.reason };
}

export type Tally = { total: number; replies: number };

/** How much has been said, by section id, and in all under "". */
export function countPublished(db: Db): Map<string, Tally> {
  const rows = db
    .select({ sectionId: published.sectionId, total: count(), replies: sql<number>`sum(${published.parentId} is not null)` })
    .from(published)
    .groupBy(published.sectionId)
    .all();
  const tallies = new Map(rows.map(({ sectionId, total, replies }) => [sectionId ?? "paper", { total, replies }]));
  const all = rows.reduce((sum, row) => ({ total: sum.total + row.total, replies: sum.replies + row.replies }), { total: 0, replies: 0 });
  return tallies.set("", all);
}

/** Contributions on one passage, replies included, by passage id. */
export function countPublishedByPassage(db: Db): Map<string, number> {
  const rows = db.select({ passageId: published.passageId, total: count() }).from(published).where(and(sql`${published.passageId} is not null`)).groupBy(published.passageId).all();
  return new Map(rows.map((row) => [row.passageId ?? "", row.total]));
}
