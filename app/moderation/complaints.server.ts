import { and, desc, eq, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/accounts.ts";
import { complaints, decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { ComplaintResult } from "#db/schema/sets.ts";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toComplaintDeadline } from "#app/discussion/complaint-deadline.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import { queueMail, recallMail } from "#app/notifications/outbox.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { type Changed, reverseDecision } from "./change-decision.server.ts";
import { listStanding, pickStanding, type Standing } from "./changeable.server.ts";
import { toDecisionMailKey, UNDO_PERIOD } from "./decision-mail.server.ts";
import { findNewer, type NewerWording } from "./newer-wording.server.ts";
import { findOpenComplaint, type OpenComplaint, openComplaints } from "./open-complaints.server.ts";
import type { Against } from "./standing.ts";

/** What an author can complain about, and what became of it: the decision that is meant, or else the newest against their words, while it stands. With the others that stand besides. */
export function findContestable(db: Db, { author, number, now, outcome = null }: { author: Practitioner; number: number; now: number; outcome?: Against | null }) {
  const standing = listStanding(db, { number }).filter(({ authorId }) => authorId === author.id);
  const decision = pickStanding(standing, outcome);
  return decision && { ...toContestable(db, decision, now), others: standing.filter((other) => other !== decision).map((other) => other.outcome) };
}

function toContestable(db: Db, decision: Standing, now: number) {
  const complaint = db.select().from(complaints).where(eq(complaints.decisionId, decision.id)).get() ?? null;
  const until = toComplaintDeadline(decision.decidedAt);
  return { decision, complaint, until, isInTime: now < until, isMoot: false };
}

/** The last complaint about somebody's contribution, whatever became of the decision since; moot where nothing is left to decide. */
export function findFiled(db: Db, { author, number }: { author: Practitioner; number: number }) {
  const last = db
    .select({ complaint: complaints, decision: { id: decisions.id, outcome: decisions.outcome, reason: decisions.reason, decidedAt: decisions.decidedAt, explanation: decisionDetails.explanation, html: allRevisions.html } })
    .from(complaints)
    .innerJoin(decisions, eq(decisions.id, complaints.decisionId))
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(allRevisions.number, number), eq(complaints.authorId, author.id)))
    .orderBy(desc(complaints.filedAt))
    .limit(1)
    .get();
  if (!last) return undefined;
  const isMoot = last.complaint.closedAt === null && openComplaints(db, eq(complaints.id, last.complaint.id)).get() === undefined;
  return { ...last, until: toComplaintDeadline(last.decision.decidedAt), isInTime: false, isMoot, others: [] as Against[] };
}

export type Filed = { ok: true } | { ok: false; problem: "not-standing" | "already" | "too-late" };

/** Once per decision, within six months, about the decision the author saw. */
export function fileComplaint(db: Db, { author, number, decisionId, words, now }: { author: Practitioner; number: number; decisionId: string; words: string; now: number }): Filed {
  return transact(db, (tx): Filed => {
    const decision = listStanding(tx, { number }).find(({ id, authorId }) => id === decisionId && authorId === author.id);
    if (!decision) return { ok: false, problem: "not-standing" };
    const contestable = toContestable(tx, decision, now);
    if (contestable.complaint) return { ok: false, problem: "already" };
    if (!contestable.isInTime) return { ok: false, problem: "too-late" };
    tx.insert(complaints).values({ id: newId(), decisionId, authorId: author.id, words, filedAt: now }).run();
    return { ok: true };
  });
}

export type ComplaintDecided = { ok: true; decisionId: string | null } | { ok: false; problem: "unknown" | "not-yours" | "no-longer-as-seen" };

/**
 * Upheld, the author's words are published or shown again by a decision of their own; where a newer wording was made
 * public since, that one stays and only the complaint is answered. Either way the author gets reasons.
 */
export function decideComplaint(db: Db, act: { moderator: Moderator; id: string; result: ComplaintResult; answer: string; now: number }): ComplaintDecided {
  return transact(db, (tx): ComplaintDecided => {
    const { moderator, id, result, answer, now } = act;
    const found = findOpenComplaint(tx, { id, moderator });
    if (!found) return { ok: false, problem: "unknown" };
    if (!found.mayDecide) return { ok: false, problem: "not-yours" };
    const newer = findNewer(tx, found.seen);
    const reversed = result === "upheld" && newer !== "public" ? reverseDecision(tx, { moderator, decisionId: found.decisionId, explanation: answer, now }) : null;
    if (reversed?.ok === false) return { ok: false, problem: "no-longer-as-seen" };
    closeComplaint(tx, { found, moderator, result, answer, newer, reversalId: reversed?.decisionId, now });
    return { ok: true, decisionId: reversed?.decisionId ?? null };
  });
}

/** A moderator changes a decision of their own accord. Where a complaint about it waits, that had success. */
export function changeDecision(db: Db, act: Parameters<typeof reverseDecision>[1]): Changed {
  return transact(db, (tx): Changed => {
    const found = openComplaints(tx, eq(complaints.decisionId, act.decisionId)).get();
    const changed = reverseDecision(tx, act);
    if (changed.ok && found) closeComplaint(tx, { found, moderator: act.moderator, result: "upheld", answer: act.explanation ?? "", newer: findNewer(tx, found.seen), reversalId: changed.decisionId, now: act.now });
    return changed;
  });
}

type Closing = { found: OpenComplaint; moderator: Moderator; result: ComplaintResult; answer: string; newer: NewerWording; reversalId: string | undefined; now: number };

/** The author gets one mail, about the complaint; it waits as long as a reversal can be taken back. */
function closeComplaint(tx: Db, { found, moderator, result, answer, newer, reversalId, now }: Closing) {
  if (reversalId) recallMail(tx, toDecisionMailKey(reversalId));
  tx.update(complaints).set({ result, answer, decidedById: moderator.id, closedAt: now }).where(and(eq(complaints.id, found.id), isNull(complaints.closedAt))).run();
  const { number, authorId } = found.seen;
  const author = authorId ? tx.select({ email: people.email }).from(people).where(eq(people.id, authorId)).get() : undefined;
  if (!author) return;
  const payload = { number: toContributionNumber(number), place: toPlaceWords(found.seen), isUpheld: result === "upheld", outcome: found.outcome, answer, newer };
  queueMail(tx, { kind: "complaint", recipient: author.email, personId: authorId, payload, dedupeKey: toMailKey(found.id), now, notBefore: reversalId ? now + UNDO_PERIOD : now });
}

/** The reversal that answered a complaint is taken back, so it waits again and its mail does not leave. */
export function reopenComplaint(tx: Db, { decisionId, closedAt }: { decisionId: string; closedAt: number }) {
  const reopened = tx
    .update(complaints)
    .set({ result: null, answer: null, decidedById: null, closedAt: null })
    .where(and(eq(complaints.decisionId, decisionId), eq(complaints.closedAt, closedAt), eq(complaints.result, "upheld")))
    .returning({ id: complaints.id })
    .get();
  if (reopened) recallMail(tx, toMailKey(reopened.id));
}

function toMailKey(id: string): string {
  return `complaint:${id}`;
}
