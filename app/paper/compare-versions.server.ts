import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { paperVersions, passageMatches, passages } from "#db/schema/paper.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { type ComparedRow, toRows } from "./comparison.ts";
import { listCompared } from "./draft-version.server.ts";
import { describePairs, type Pair } from "./match-passages.ts";
import { versionColumns } from "./read-paper.server.ts";

export type PublishedVersion = ReturnType<typeof listPublishedVersions>[number];

/** All versions that can be read, the newest first. */
export function listPublishedVersions(db: Db) {
  return db
    .select({ ...versionColumns, editorial: paperVersions.editorial, newEdition: paperVersions.newEdition, changeNote: paperVersions.changeNote, publishedAt: paperVersions.publishedAt })
    .from(paperVersions)
    .where(isNotNull(paperVersions.publishedAt))
    .orderBy(desc(paperVersions.number))
    .all();
}

/** An older version by its number, to read. */
export function findOlderVersion(db: Db, number: number) {
  const [newest, ...older] = listPublishedVersions(db);
  return newest && older.find((version) => version.number === number);
}

/** Two published versions passage by passage, as the people said who confirmed each step between them. */
export function compareVersions(db: Db, { from, to }: { from: PublishedVersion; to: PublishedVersion }): ComparedRow[] {
  return comparisonOf(db, { id: `${from.id} ${to.id}`, from, to });
}

/** Anybody may ask for it, and to find what is different takes its time: once is enough. */
const comparisonOf = whilePublicStays((db, { from, to }: { id: string; from: PublishedVersion; to: PublishedVersion }): ComparedRow[] => {
  const [before, after] = [listCompared(db, from), listCompared(db, to)];
  const steps = listPublishedVersions(db).filter(({ number }) => number > from.number && number <= to.number).toReversed();
  const start: Pair[] = before.map(({ id }) => ({ from: id, to: id }));
  const pairs = steps.map((version) => listPairs(db, version)).reduce(chain, start);
  return toRows(before, after, describePairs(before, after, pairs));
});

function listPairs(db: Db, version: { id: string }): Pair[] {
  return db.select({ from: passageMatches.fromId, to: passageMatches.toId }).from(passageMatches).innerJoin(passages, and(eq(passages.id, passageMatches.toId), eq(passages.versionId, version.id))).all();
}

function chain(pairs: Pair[], next: Pair[]): Pair[] {
  const onward = Map.groupBy(next, ({ from }) => from);
  const chained = pairs.flatMap(({ from, to }) => (onward.get(to) ?? []).map((step) => ({ from, to: step.to })));
  return [...new Map(chained.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()];
}
