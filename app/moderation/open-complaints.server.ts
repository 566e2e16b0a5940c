import { and, asc, count, eq, isNull, min, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { notUndone } from "./decision-log.server.ts";
import { toPage } from "./keyset.ts";
import { toListed } from "./listed.ts";
import { findNewer } from "./newer-wording.server.ts";
import { hasOtherModerator } from "./other-moderator.server.ts";
import { toOverdue } from "./overdue.ts";
import { QUEUE_PAGE } from "./queue-filter.ts";

export type OpenComplaint = ReturnType<ReturnType<typeof openComplaints>["all"]>[number];
export type ComplaintEntry = ReturnType<typeof listOpenComplaints>["entries"][number];

/** One page of complaints that wait, oldest first, and where the next one begins. Each says whether this moderator is the one to judge it. */
export function listOpenComplaints(db: Db, { moderator, now, after }: { moderator: Moderator; now: number; after: number[] | null }) {
  const isBeyond = after ? sql`(${complaints.filedAt}, complaints.rowid) > (${after[0]}, ${after[1]})` : undefined;
  const found = openComplaints(db, isBeyond).limit(QUEUE_PAGE + 1).all();
  const { rows, next } = toPage(found, ({ filedAt, row }) => [filedAt, row]);
  const overdueSince = toOverdue(now);
  const entries = rows.map((complaint) => {
    const { id, filedAt, outcome, reason, seen } = complaint;
    const { number, html, sectionTitle, passageNumber } = seen;
    return { id, filedAt, outcome, reason, number: toContributionNumber(number), beginning: toListed(html), sectionTitle, passageNumber, overdue: overdueSince(filedAt), mayDecide: mayJudge(db, complaint, moderator) };
  });
  return { entries, next };
}

export function countOpenComplaints(db: Db): number {
  return summarise(db).waiting;
}

/** Since when the oldest of them waits. */
export function findOldestComplaint(db: Db): number | null {
  return summarise(db).oldest;
}

function summarise(db: Db) {
  const open = db.select({ waiting: count(), oldest: min(complaints.filedAt) }).from(complaints).innerJoin(decisions, eq(decisions.id, complaints.decisionId)).innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId)).where(isOpen()).get();
  return { waiting: open?.waiting ?? 0, oldest: open?.oldest ?? null };
}

/** One open complaint with the decision it is about, what the author wrote since, and whether this moderator is the one to judge it. */
export function findOpenComplaint(db: Db, { id, moderator }: { id: string; moderator: Moderator }) {
  const found = openComplaints(db, eq(complaints.id, id)).get();
  return found && { ...found, ...found.seen, newer: findNewer(db, found.seen), mayDecide: mayJudge(db, found, moderator) };
}

/** Oldest first. One about a contribution withdrawn since, or a decision taken back, has nothing left to decide. */
export function openComplaints(db: Db, which?: SQL) {
  return db
    .select({
      id: complaints.id, row: sql<number>`complaints.rowid`, words: complaints.words, filedAt: complaints.filedAt, decisionId: decisions.id, outcome: decisions.outcome, reason: decisions.reason,
      decidedAt: decisions.decidedAt, explanation: decisionDetails.explanation, decidedById: decisionDetails.decidedById,
      seen: { contributionId: allRevisions.contributionId, number: allRevisions.number, n: allRevisions.n, publicRevisionId: allRevisions.publicRevisionId, authorId: allRevisions.authorId, html: allRevisions.html, sectionTitle: allRevisions.sectionTitle, passageNumber: allRevisions.passageNumber },
    })
    .from(complaints)
    .innerJoin(decisions, eq(decisions.id, complaints.decisionId))
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(isOpen(), which))
    .orderBy(asc(complaints.filedAt), sql`complaints.rowid`);
}

function isOpen() {
  return and(isNull(complaints.closedAt), isNull(allRevisions.withdrawnAt), notUndone());
}

/** Never one's own; and somebody else than who decided, where there is somebody else who did not write it either. */
function mayJudge(db: Db, { decidedById, seen: { authorId } }: OpenComplaint, moderator: Moderator): boolean {
  return authorId !== moderator.id && !(decidedById === moderator.id && hasOtherModerator(db, { moderator, authorId }));
}
