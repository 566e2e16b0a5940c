import { and, desc, eq, lt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { decisions } from "#db/schema/moderation.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Reason } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { announce } from "#app/discussion/announce.server.ts";
import { makePublic, setHidden } from "#app/discussion/settle-revision.server.ts";
import { closeReports, HIDDEN_ANSWER } from "./close-reports.server.ts";
import { logDecision, notUndone } from "./decision-log.server.ts";
import { queueDecisionMail, UNDO_PERIOD } from "./decision-mail.server.ts";
import { findNewer } from "./newer-wording.server.ts";
import { findPublicWording } from "./public-wording.server.ts";

export type Changed = { ok: true; decisionId: string } | { ok: false; problem: "own" | "unknown" | "no-longer-as-seen" };
type Grounds = { explanation?: string; legalGround?: string; now: number };

/** Takes a published contribution out of sight, if its public wording still is the one that was seen. Its words stay with the author and the moderation; reports on it are answered. */
export function hideContribution(db: Db, act: Grounds & { moderator: Moderator; number: number; revisionId?: string; reason: Reason; answer?: string }): Changed {
  return transact(db, (tx): Changed => {
    const seen = findPublicWording(tx, act.number);
    if (!seen) return { ok: false, problem: "unknown" };
    if (seen.authorId === act.moderator.id) return { ok: false, problem: "own" };
    if (seen.hiddenAt !== null || seen.withdrawnAt !== null || (act.revisionId !== undefined && seen.id !== act.revisionId)) return { ok: false, problem: "no-longer-as-seen" };
    setHidden(tx, { contributionId: seen.contributionId, hiddenAt: act.now });
    const decisionId = logDecision(tx, { ...act, seen, revisionId: seen.id, outcome: "hide", toStatus: "published" });
    const closed = closeReports(tx, { moderator: act.moderator, seen, result: "hidden", decisionId, answer: act.answer ?? HIDDEN_ANSWER, now: act.now });
    queueDecisionMail(tx, { decisionId, seen, outcome: "hide", wasReported: closed > 0, ...act });
    return { ok: true, decisionId };
  });
}

/** A rejection, cut or hiding that does not stand: the author's words are published or shown again, by a new decision that names the old one. What waits goes on waiting; a newer wording that became public stays. */
export function reverseDecision(db: Db, act: Grounds & { moderator: Moderator; decisionId: string }): Changed {
  return transact(db, (tx): Changed => {
    const old = tx.select().from(decisions).where(and(eq(decisions.id, act.decisionId), notUndone())).get();
    const decided = old && tx.select().from(allRevisions).where(eq(allRevisions.id, old.revisionId)).get();
    if (!old || !decided || !["reject", "cut", "hide"].includes(old.outcome)) return { ok: false, problem: "unknown" };
    if (decided.authorId === act.moderator.id) return { ok: false, problem: "own" };
    if (decided.withdrawnAt !== null || decided.status !== old.toStatus || findNewer(tx, decided) === "public") return { ok: false, problem: "no-longer-as-seen" };
    const seen = old.outcome === "cut" ? (findCutOriginal(tx, decided) ?? decided) : decided;
    const restored = old.outcome === "hide" ? showAgain(tx, decided) : makePublic(tx, { id: seen.id, from: seen.status, now: act.now });
    if (!restored.ok) return { ok: false, problem: "no-longer-as-seen" };
    const decisionId = logDecision(tx, {
      ...act, seen, revisionId: seen.id, outcome: "reverse", toStatus: "published", formerPublicId: restored.formerPublicId, refersToId: old.id,
    });
    queueDecisionMail(tx, { ...act, decisionId, seen, outcome: "reverse" });
    if (restored.formerPublicId === null) announce(tx, { contributionId: seen.contributionId, now: act.now, notBefore: act.now + UNDO_PERIOD });
    return { ok: true, decisionId };
  });
}

function showAgain(tx: Db, revision: RevisionSeen): { ok: true; formerPublicId: string } | { ok: false } {
  if (revision.hiddenAt === null) return { ok: false };
  setHidden(tx, { contributionId: revision.contributionId, hiddenAt: null });
  return { ok: true, formerPublicId: revision.id };
}

/** The author's wording that a cut put aside. */
export function findCutOriginal(db: Db, cut: RevisionSeen): RevisionSeen | undefined {
  const ofAuthor = and(eq(allRevisions.contributionId, cut.contributionId), eq(allRevisions.byModeration, 0), lt(allRevisions.n, cut.n));
  return db.select().from(allRevisions).where(ofAuthor).orderBy(desc(allRevisions.n)).limit(1).get();
}
