import { and, asc, count, countDistinct, eq, isNull, min, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { reports } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Kind, Part, ReportReason } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toWholeText } from "#app/discussion/example-details.ts";
import { detailsOf } from "#app/discussion/example-details.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { toPage } from "./keyset.ts";
import { toListed } from "./listed.ts";
import { type Overdue, toOverdue } from "./overdue.ts";
import { QUEUE_PAGE } from "./queue-filter.ts";
import { toReportState } from "./report.ts";

/** How many contributions have been reported and wait for an answer. One that is no longer public has nothing left to decide. */
export function countReported(db: Db): number {
  return db.select({ n: countDistinct(reports.contributionId) }).from(reports).innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId)).where(isOpen()).get()?.n ?? 0;
}

/** Since when the oldest of them waits. */
export function findOldestReport(db: Db): number | null {
  return db.select({ oldest: min(reports.filedAt) }).from(reports).innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId)).where(isOpen()).get()?.oldest ?? null;
}

/** Reports on one contribution that wait. */
export function countOpenReports(db: Db, contributionId: string): number {
  return db.select({ n: count() }).from(reports).innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId)).where(and(isOpen(), eq(reports.contributionId, contributionId))).get()?.n ?? 0;
}

export type ReportedEntry = {
  number: string; beginning: string; isOwn: boolean; reasons: ReportReason[]; reports: number; since: number;
  overdue: Overdue;
  kind: Kind | null; part: Part | null; sectionTitle: string | null; passageNumber: string | null;
};

/** One page of reported contributions that wait, the one with the oldest report first, and where the next one begins. */
export function listReported(db: Db, { moderator, now, after }: { moderator: Moderator; now: number; after: number[] | null }): { entries: ReportedEntry[]; next: number[] | null } {
  const { rows, next } = toPage(reportedQuery(db, after).all(), ({ since, number }) => [since, number]);
  const overdueSince = toOverdue(now);
  const entries = rows.map(({ number, html, authorId, reasons, ...row }) => ({
    ...row, number: toContributionNumber(number), beginning: toListed(html), isOwn: authorId === moderator.id,
    reasons: [...new Set(reasons.split(",") as ReportReason[])], overdue: overdueSince(row.since),
  }));
  return { entries, next };
}

const since = sql<number>`min(${reports.filedAt})`;

/** What a contribution waits since is told by its oldest open report, so that another one does not move it. */
function reportedQuery(db: Db, after: number[] | null) {
  const { number, html, authorId, kind, part, sectionTitle, passageNumber } = publicContributions;
  const reasons = sql<string>`group_concat(${reports.reason}, ',' order by ${reports.filedAt})`;
  return db
    .select({ since, number, reports: count(), reasons, html, authorId, kind, part, sectionTitle, passageNumber })
    .from(reports)
    .innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId))
    .where(isOpen())
    .groupBy(number)
    .having(after ? sql`(${since}, ${number}) > (${after[0]}, ${after[1]})` : undefined)
    .orderBy(since, number)
    .limit(QUEUE_PAGE + 1);
}

/** A reported contribution with its open reports, oldest first. Of those who reported it tells only whether they were signed in. */
export function findReported(db: Db, { number, moderator }: { number: number; moderator: Moderator }) {
  const contribution = db.select().from(publicContributions).where(eq(publicContributions.number, number)).get();
  const open = contribution ? listOpenReports(db, contribution.id) : [];
  const newest = open.at(-1);
  const revision = contribution && db.select({ id: allRevisions.id, details: detailsOf(allRevisions.id), part: allRevisions.part, versionNumber: allRevisions.versionNumber, passageHtml: allRevisions.passageHtml, quoteBefore: allRevisions.quoteBefore }).from(allRevisions).where(and(eq(allRevisions.contributionId, contribution.id), eq(allRevisions.id, allRevisions.publicRevisionId))).get();
  if (!contribution || !revision || !newest) return undefined;
  return { contribution, revision, revisionId: revision.id, whole: toWholeText(contribution.body, revision.details), isOwn: contribution.authorId === moderator.id, newest: newest.id, open };
}

function listOpenReports(db: Db, contributionId: string) {
  return db
    .select({ id: reports.id, reason: reports.reason, words: reports.words, filedAt: reports.filedAt, takenUpAt: reports.takenUpAt, reporterId: reports.reporterId, revisionId: reports.revisionId, seenBody: allRevisions.body, seenDetails: detailsOf(allRevisions.id) })
    .from(reports)
    .innerJoin(allRevisions, eq(allRevisions.id, reports.revisionId))
    .where(and(isOpen(), eq(reports.contributionId, contributionId)))
    .orderBy(asc(reports.filedAt), asc(reports.id))
    .all();
}

/** What became of a report, for whoever holds its id: the mail it was sent in. Neither who reported nor what they wrote. */
export function findReport(db: Db, id: string) {
  const row = db
    .select({ report: { reason: reports.reason, filedAt: reports.filedAt, takenUpAt: reports.takenUpAt, closedAt: reports.closedAt, result: reports.result, answer: reports.answer }, number: allRevisions.number, publicId: publicContributions.id })
    .from(reports)
    .innerJoin(allRevisions, eq(allRevisions.id, reports.revisionId))
    .leftJoin(publicContributions, eq(publicContributions.id, reports.contributionId))
    .where(eq(reports.id, id))
    .get();
  if (!row) return undefined;
  const isPublic = row.publicId !== null;
  const { reason, filedAt, closedAt, result, answer } = row.report;
  return { number: toContributionNumber(row.number), reason, filedAt, closedAt, result: result === "hidden" && isPublic ? ("shown-again" as const) : result, answer, isPublic, state: toReportState({ ...row.report, isPublic }) };
}

function isOpen() {
  return isNull(reports.closedAt);
}
