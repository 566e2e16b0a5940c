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

/** So many threads of a place, and answers of a thread, are read whole: no page has room for more. */
const MOST_DRAWN = 150;
export const MOST_REPLIES = 3;

/** Everything published on a section, by passage id; under "" what is about the whole section. Beyond what a page can hold they come without their drawing: a busy section would fill the memory. */
export function groupPublishedByPassage(db: Db, section: { id: string }): Map<string, ShownContribution[]> {
  const outlines = outlinesOf(db).all({ section: section.id });
  const drawn = new Map(withIds(db).all({ ids: JSON.stringify(chooseDrawn(outlines)) }).map((row) => [row.id, row]));
  const byPassage = Map.groupBy(outlines.map((outline) => drawn.get(outline.id) ?? { ...UNDRAWN, ...outline }), (row) => row.passageId ?? "");
  const tombstones = goneFrom(db).all({ section: section.id });
  const answers = readAnswersOfSection(db, section);
  return new Map([...byPassage].map(([passageId, rows]) => [passageId, withAnswers(toThreads(rows, tombstones), answers)]));
}

type Outline = ReturnType<ReturnType<typeof outlinesOf>["all"]>[number];

function chooseDrawn(outlines: Outline[]): string[] {
  const places = Map.groupBy(outlines, ({ parentId, passageId, earlierVersion }) => parentId ?? `${passageId} ${earlierVersion !== null}`);
  return [...places.values()].flatMap((there) => there.slice(0, there[0]!.parentId === null ? MOST_DRAWN : MOST_REPLIES).map(({ id }) => id));
}

const UNDRAWN = { drawing: "", supports: 0, parentNumber: null, authorIsTeam: 0, passageNumber: null, sectionKey: null, sectionTitle: null, shownName: null, organisation: null, municipality: null, occupation: null, sizeClass: null, land: null, standing: null };

const outlinesOf = prepared((db) =>
  db
    .select({ id: published.id, number: published.number, parentId: published.parentId, passageId: published.passageId, kind: published.kind, quote: published.quote, quoteBefore: published.quoteBefore, earlierVersion: shown.earlierVersion })
    .from(published)
    .where(eq(published.sectionId, sql.placeholder("section")))
    .orderBy(asc(published.number))
    .prepare(),
);

const goneFrom = prepared((db) => db.select().from(publicTombstones).where(eq(publicTombstones.sectionId, sql.placeholder("section"))).prepare());

const withIds = prepared((db) => db.select(shown).from(published).where(sql`${published.id} in (select value from json_each(${sql.placeholder("ids")}))`).prepare());

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
