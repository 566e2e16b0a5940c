import { and, eq, inArray, isNotNull, lte, ne, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { complaints, decisions, reports } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { ERASED_WORDS, EXPIRED_WORDS } from "#app/discussion/erased-words.ts";

/** When nothing was left to decide: it was answered, or its contribution taken back. */
const complaintSettledAt = sql<number>`coalesce(${complaints.closedAt}, (select max(withdrawn_at) from all_revisions where id = ${decisions.revisionId}))`;
const reportSettledAt = sql<number>`coalesce(${reports.closedAt}, ${allRevisions.withdrawnAt})`;

const settledComplaints = (db: Db, now: number) =>
  db.select({ id: complaints.id, settledAt: complaintSettledAt.as("settled_at") }).from(complaints).innerJoin(decisions, eq(decisions.id, complaints.decisionId))
    .where(and(ne(complaints.words, EXPIRED_WORDS), ne(complaints.words, ERASED_WORDS), lte(complaintSettledAt, toLatest(PERIODS.complaints.kept, now)))).as("settled");

/** What was said in a complaint and answered. That there was one, and how it ended, stays. */
export const settledComplaintWords: Retained = {
  countDue: (db, now) => {
    const settled = settledComplaints(db, now);
    return db.select(toDue(settled.settledAt)).from(settled).get()!;
  },
  forget: (tx, { now, limit }) => {
    const settled = settledComplaints(tx, now);
    const answer = sql`case when ${complaints.answer} is not null then ${EXPIRED_WORDS} end`;
    return tx.update(complaints).set({ words: EXPIRED_WORDS, answer }).where(inArray(complaints.id, tx.select({ id: settled.id }).from(settled).limit(limit))).run().changes;
  },
};

const saysSomething = or(ne(reports.words, ""), isNotNull(reports.answer), isNotNull(reports.reporterId), isNotNull(reports.reporterEmail));

const settledReports = (db: Db, now: number) =>
  db.select({ id: reports.id, settledAt: reportSettledAt.as("settled_at") }).from(reports).innerJoin(allRevisions, eq(allRevisions.id, reports.revisionId))
    .where(and(saysSomething, lte(reportSettledAt, toLatest(PERIODS.reports.kept, now)))).as("settled");

/** Who reported, with which words, and what they were told. That somebody did, and how it ended, stays. */
export const settledReportWords: Retained = {
  countDue: (db, now) => {
    const settled = settledReports(db, now);
    return db.select(toDue(settled.settledAt)).from(settled).get()!;
  },
  forget: (tx, { now, limit }) => {
    const settled = settledReports(tx, now);
    return tx.update(reports).set({ words: "", answer: null, reporterId: null, reporterEmail: null }).where(inArray(reports.id, tx.select({ id: settled.id }).from(settled).limit(limit))).run().changes;
  },
};
