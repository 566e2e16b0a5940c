import { and, count, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { watchedWords } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { type Flag, listFlags } from "./prefilter.ts";

/** `besides`: what a practice example tells apart from its words. */
type Looked = { number: string; revisionId: string; body: string; besides?: string; authorId: string | null };

/** Rejections older than this no longer count. */
const RECENT = 90 * DAY_LENGTH;

/** What is to be looked at twice in each of these wordings, by the wording's id. Four questions to the database, however many they are. */
export function findFlags(db: Db, { entries, now }: { entries: Looked[]; now: number }): Map<string, Flag[]> {
  const watched = db.select({ word: watchedWords.word }).from(watchedWords).all().map(({ word }) => word);
  const { published, rejections } = readRecords(db, { entries, now });
  const same = readSameTexts(db, entries);
  return new Map(
    entries.map((entry) => {
      const sameText = same.filter(({ authorId, body, number }) => authorId === entry.authorId && body === entry.body && number !== toNumber(entry.number)).map(({ number }) => toContributionNumber(number));
      return [entry.revisionId, listFlags({ body: entry.body, besides: entry.besides, watched, isNewAuthor: entry.authorId === null || !published.has(entry.authorId), recentRejections: rejections.get(entry.authorId) ?? 0, sameText: [...new Set(sameText)] })];
    }),
  );
}

/** Two questions, each of which an index narrows; one about all that somebody ever wrote would go through all that waits. */
function readRecords(db: Db, { entries, now }: { entries: Looked[]; now: number }) {
  const isTheirs = inArray(allRevisions.authorId, toAuthors(entries));
  const published = db.selectDistinct({ authorId: allRevisions.authorId }).from(allRevisions).where(and(isTheirs, isNotNull(allRevisions.publicRevisionId))).all();
  const rejected = db
    .select({ authorId: allRevisions.authorId, n: count() })
    .from(allRevisions)
    .where(and(isTheirs, eq(allRevisions.status, "rejected"), gt(allRevisions.submittedAt, now - RECENT)))
    .groupBy(allRevisions.authorId)
    .all();
  return { published: new Set(published.map(({ authorId }) => authorId)), rejections: new Map(rejected.map(({ authorId, n }) => [authorId, n])) };
}

function toAuthors(entries: Looked[]): string[] {
  return [...new Set(entries.flatMap(({ authorId }) => authorId ?? []))];
}

function readSameTexts(db: Db, entries: Looked[]) {
  const bodies = entries.map(({ body }) => body);
  return db
    .selectDistinct({ number: allRevisions.number, authorId: allRevisions.authorId, body: allRevisions.body })
    .from(allRevisions)
    .where(and(inArray(allRevisions.authorId, toAuthors(entries)), inArray(allRevisions.body, bodies), eq(allRevisions.byModeration, 0)))
    .all();
}
