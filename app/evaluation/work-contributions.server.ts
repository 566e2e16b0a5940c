import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { whilePublicStays } from "#db/while-public-stays.ts";
import { answeredContributions, answerMembers, answerVersions, contributionTopics, topics } from "#db/schema/evaluation.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toContributionNumber } from "#app/text/words.ts";
import type { OwnAnswer, WorkContribution } from "./section-work.ts";

const columns = {
  id: published.id, number: published.number, revisionId: published.revisionId, kind: published.kind, parentNumber: published.parentNumber, html: published.html, supports: published.supports,
  publishedAt: published.publishedAt, passageNumber: published.passageNumber, shownName: published.shownName, organisation: published.organisation, municipality: published.municipality,
  occupation: published.occupation, sizeClass: published.sizeClass, land: published.land,
};
/** What has no passage comes after everything that has one. */
const order = [sql`${published.passagePosition} is null`, asc(published.passagePosition), asc(published.number)];

/** One page of the published contributions of a section, in the order of the paper. */
export function listWorkPage(db: Db, { sectionKey, page, perPage }: { sectionKey: string; page: number; perPage: number }): WorkContribution[] {
  return toWork(db, pageOf(db, { id: `${sectionKey} ${page} ${perPage}`, sectionKey, page, perPage }));
}

const MOST_PAGES = 50;

const pageOf = whilePublicStays(
  (db, { sectionKey, page, perPage }: { id: string; sectionKey: string; page: number; perPage: number }) => db.select(columns).from(published).where(eq(published.sectionKey, sectionKey)).orderBy(...order).limit(perPage).offset((page - 1) * perPage).all(),
  MOST_PAGES,
);

/** Those of these numbers that are published in the section. */
export function listWorkByNumber(db: Db, { sectionKey, numbers }: { sectionKey: string; numbers: number[] }): WorkContribution[] {
  if (numbers.length === 0) return [];
  return toWork(db, db.select(columns).from(published).where(and(eq(published.sectionKey, sectionKey), inArray(published.number, numbers))).orderBy(...order).all());
}

type Row = Parameters<typeof toPersonLine>[0] & Pick<WorkContribution, "id" | "revisionId" | "kind" | "html" | "supports" | "publishedAt" | "passageNumber"> & { number: number; parentNumber: number | null };

function toWork(db: Db, rows: Row[]): WorkContribution[] {
  const ids = rows.map(({ id }) => id);
  const topicsOf = Map.groupBy(listTopicsOf(db, ids), ({ contributionId }) => contributionId);
  const answersOf = findAnswersOf(db, ids);
  return rows.map((row) => ({
    id: row.id, number: toContributionNumber(row.number), revisionId: row.revisionId, kind: row.kind, answers: row.parentNumber === null ? null : toContributionNumber(row.parentNumber),
    html: row.html, who: toPersonLine(row), publishedAt: row.publishedAt, supports: row.supports, passageNumber: row.passageNumber,
    topics: (topicsOf.get(row.id) ?? []).map(({ id, name }) => ({ id, name })),
    answer: toOwnAnswer(answersOf.get(row.id), row.revisionId),
  }));
}

function listTopicsOf(db: Db, ids: string[]) {
  return db
    .select({ contributionId: contributionTopics.contributionId, id: topics.id, name: topics.name })
    .from(contributionTopics)
    .innerJoin(topics, eq(topics.id, contributionTopics.topicId))
    .where(inArray(contributionTopics.contributionId, ids))
    .orderBy(asc(topics.slug))
    .all();
}

/** The newest version of the answer each belongs to. */
function findAnswersOf(db: Db, ids: string[]) {
  const rows = db
    .select({
      contributionId: answeredContributions.contributionId, answerId: answeredContributions.answerId, disposition: answerVersions.disposition, releasedAt: answerVersions.releasedAt, revisionId: answerMembers.revisionId,
      isPublic: sql<number>`exists (select 1 from public_answers p where p.contribution_id = ${answeredContributions.contributionId})`,
    })
    .from(answeredContributions)
    .innerJoin(answerVersions, and(eq(answerVersions.answerId, answeredContributions.answerId), sql`${answerVersions.n} = (select max(n) from answer_versions w where w.answer_id = ${answeredContributions.answerId})`))
    .leftJoin(answerMembers, and(eq(answerMembers.versionId, answerVersions.id), eq(answerMembers.contributionId, answeredContributions.contributionId)))
    .where(inArray(answeredContributions.contributionId, ids))
    .all();
  return new Map(rows.map((row) => [row.contributionId, row]));
}

function toOwnAnswer(row: ReturnType<typeof findAnswersOf> extends Map<string, infer One> ? One | undefined : never, currentRevisionId: string): OwnAnswer | null {
  if (!row) return null;
  const state = row.releasedAt !== null ? "released" : row.isPublic === 1 ? "changed" : "draft";
  return { id: row.answerId, state, disposition: row.disposition, isOutdated: row.revisionId !== null && row.revisionId !== currentRevisionId };
}
