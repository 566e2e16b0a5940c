import { and, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions, watchedWords } from "#db/schema/moderation.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { type Flag, listFlags } from "./prefilter.ts";

type Looked = { number: string; revisionId: string; body: string; authorId: string | null };

/** Rejections older than this no longer count. */
const RECENT = 90 * DAY_LENGTH;

/** What is to be looked at twice in each of these wordings, by the wording's id. Three questions to the database, however many they are. */
export function findFlags(db: Db, { entries, now }: { entries: Looked[]; now: number }): Map<string, Flag[]> {
  const watched = db.select({ word: watchedWords.word }).from(watchedWords).all().map(({ word }) => word);
  const records = readRecords(db, { entries, now });
  const same = readSameTexts(db, entries);
  return new Map(
    entries.map((entry) => {
      const record = records.get(entry.authorId ?? "");
      const sameText = same.filter(({ authorId, body, number }) => authorId === entry.authorId && body === entry.body && number !== toNumber(entry.number)).map(({ number }) => toContributionNumber(number));
      return [entry.revisionId, listFlags({ body: entry.body, watched, isNewAuthor: !record?.hasPublic, recentRejections: record?.rejections ?? 0, sameText: [...new Set(sameText)] })];
    }),
  );
}

function readRecords(db: Db, { entries, now }: { entries: Looked[]; now: number }) {
  const authors = [...new Set(entries.flatMap(({ authorId }) => authorId ?? []))];
  const rows = db
    .select({
      authorId: allRevisions.authorId,
      hasPublic: sql<number>`max(${allRevisions.publicRevisionId} is not null)`,
      rejections: sql<number>`sum(${allRevisions.status} = 'rejected' and ${allRevisions.submittedAt} > ${now - RECENT})`,
    })
    .from(allRevisions)
    .where(inArray(allRevisions.authorId, authors))
    .groupBy(allRevisions.authorId)
    .all();
  return new Map(rows.map((row) => [row.authorId ?? "", { hasPublic: row.hasPublic === 1, rejections: row.rejections }]));
}

function readSameTexts(db: Db, entries: Looked[]) {
  const [authors, bodies] = [entries.flatMap(({ authorId }) => authorId ?? []), entries.map(({ body }) => body)];
  return db
    .selectDistinct({ number: allRevisions.number, authorId: allRevisions.authorId, body: allRevisions.body })
    .from(allRevisions)
    .where(and(inArray(allRevisions.authorId, authors), inArray(allRevisions.body, bodies), eq(allRevisions.byModeration, 0)))
    .all();
}
