import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { complaints, decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { recallAnnouncement } from "#app/discussion/announce.server.ts";
import { setHidden, settleRevision, takeBackPublic } from "#app/discussion/settle-revision.server.ts";
import { recallMails } from "#app/notifications/outbox.server.ts";
import { reopenReports } from "./close-reports.server.ts";
import { reopenComplaint } from "./complaints.server.ts";
import { logDecision } from "./decision-log.server.ts";
import { toDecisionMailKey, UNDO_PERIOD } from "./decision-mail.server.ts";

export type Undone = { ok: true; number: number } | { ok: false; problem: "unknown" | "too-late" | "something-happened" };
type Decision = typeof decisions.$inferSelect;

/** Within a minute the same moderator can take the last decision back: everything is as before, and its mails never leave. */
export function undoDecision(db: Db, { moderator, decisionId, now }: { moderator: Moderator; decisionId: string; now: number }): Undone {
  return transact(db, (tx): Undone => {
    const decision = findOwnDecision(tx, { moderator, decisionId });
    const seen = decision && tx.select().from(allRevisions).where(eq(allRevisions.id, decision.revisionId)).get();
    if (!decision || !seen || decision.outcome === "undo") return { ok: false, problem: "unknown" };
    if (now - decision.decidedAt >= UNDO_PERIOD) return { ok: false, problem: "too-late" };
    if (somethingHappenedSince(tx, decision, seen)) return { ok: false, problem: "something-happened" };
    restore(tx, decision);
    const toStatus = decision.outcome === "cut" ? "superseded" : decision.fromStatus;
    logDecision(tx, { moderator, seen, revisionId: decision.revisionId, outcome: "undo", toStatus, refersToId: decision.id, now });
    recallMails(tx, toDecisionMailKey(decision.id));
    if (decision.refersToId) reopenComplaint(tx, { decisionId: decision.refersToId, closedAt: decision.decidedAt });
    if (decision.toStatus === "published" && decision.outcome !== "hide" && decision.formerPublicId === null) recallAnnouncement(tx, seen);
    return { ok: true, number: seen.number };
  });
}

function restore(tx: Db, decision: Decision) {
  const { outcome, revisionId: id, fromStatus, toStatus, formerPublicId, formerHiddenAt: wasHiddenAt, contributionId } = decision;
  if (outcome === "second") return;
  if (outcome === "hide") return showAgain(tx, decision);
  if (toStatus !== "published") return void settleRevision(tx, { id, from: toStatus, to: "pending" });
  if (formerPublicId === id) return setHidden(tx, { contributionId, hiddenAt: wasHiddenAt });
  takeBackPublic(tx, { id, to: outcome === "cut" ? "superseded" : fromStatus, formerPublicId, wasHiddenAt });
  if (outcome === "cut") settleRevision(tx, { id: findCutOriginal(tx, decision), from: "superseded", to: "pending" });
}

function showAgain(tx: Db, { id: decisionId, contributionId }: Decision) {
  setHidden(tx, { contributionId, hiddenAt: null });
  reopenReports(tx, { decisionId });
}

function findOwnDecision(db: Db, { moderator, decisionId }: { moderator: Moderator; decisionId: string }): Decision | undefined {
  return db
    .select({ decision: decisions })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(decisions.id, decisionId), eq(decisionDetails.decidedById, moderator.id)))
    .get()?.decision;
}

function somethingHappenedSince(db: Db, decision: Decision, revision: { status: string; withdrawnAt: number | null; authorId: string | null }): boolean {
  const laterDecision = db.select({ id: decisions.id }).from(decisions).where(and(eq(decisions.contributionId, decision.contributionId), sql`rowid > (select rowid from decisions where id = ${decision.id})`)).get();
  const laterRevision = db.select({ id: allRevisions.id }).from(allRevisions).where(and(eq(allRevisions.contributionId, decision.contributionId), gt(allRevisions.n, decision.newestN))).get();
  const complaint = db.select({ id: complaints.id }).from(complaints).where(eq(complaints.decisionId, decision.id)).get();
  const isFirstPublication = decision.toStatus === "published" && decision.outcome !== "hide" && decision.formerPublicId === null;
  const answer = isFirstPublication && db.select({ id: allRevisions.id }).from(allRevisions).where(eq(allRevisions.parentId, decision.contributionId)).limit(1).get();
  return laterDecision !== undefined || complaint !== undefined || Boolean(answer) || laterRevision !== undefined || revision.withdrawnAt !== null || revision.authorId === null || revision.status !== decision.toStatus;
}

/** The author's wording that a cut put aside: the newest before it. */
function findCutOriginal(db: Db, { contributionId, newestN }: Decision): string {
  const before = and(eq(allRevisions.contributionId, contributionId), eq(allRevisions.byModeration, 0), lt(allRevisions.n, newestN));
  return db.select({ id: allRevisions.id }).from(allRevisions).where(before).orderBy(desc(allRevisions.n)).limit(1).get()?.id ?? "";
}
