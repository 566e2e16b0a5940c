import { and, eq, max, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Outcome, Reason, Status } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";

export type LogEntry = {
  moderator: Moderator; seen: RevisionSeen; revisionId: string; outcome: Outcome; toStatus: Status; formerPublicId?: string | null;
  refersToId?: string; reason?: Reason | null; explanation?: string; legalGround?: string; now: number;
};

/** One line of the log that nobody can change, and beside it what can be erased: who it was, and the words. */
export function logDecision(tx: Db, entry: LogEntry): string {
  const { moderator, seen, revisionId, outcome, toStatus, formerPublicId, refersToId, now } = entry;
  const formerHiddenAt = seen.hiddenAt;
  const id = newId();
  const reason = entry.reason ?? null;
  tx.insert(decisions)
    .values({ id, contributionId: seen.contributionId, revisionId, outcome, fromStatus: seen.status, toStatus, reason, formerPublicId, formerHiddenAt, newestN: findNewestN(tx, seen.contributionId), refersToId, decidedAt: now })
    .run();
  tx.insert(decisionDetails)
    .values({ decisionId: id, decidedById: moderator.id, explanation: entry.explanation || null, legalGround: entry.legalGround || null })
    .run();
  return id;
}

/** Leaves out decisions that were taken back within the minute. */
export function notUndone() {
  return sql`not exists (select 1 from decisions u where u.refers_to_id = ${decisions.id} and u.outcome = 'undo')`;
}

/** Leaves out decisions that were changed, unless the change was taken back. */
export function notReversed() {
  return sql`not exists (select 1 from decisions v where v.refers_to_id = ${decisions.id} and v.outcome = 'reverse' and not exists (select 1 from decisions u where u.refers_to_id = v.id and u.outcome = 'undo'))`;
}

/** The number of a contribution's newest wording. */
export function findNewestN(db: Db, contributionId: string): number {
  return db.select({ n: max(allRevisions.n) }).from(allRevisions).where(eq(allRevisions.contributionId, contributionId)).get()?.n ?? 0;
}

/** Whoever asks for a second opinion on a wording leaves it to somebody else. */
export function isLeftToOthers(tx: Db, { moderator, revisionId }: { moderator: Moderator; revisionId: string }): boolean {
  const asked = tx
    .select({ id: decisions.id })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(decisions.revisionId, revisionId), eq(decisions.outcome, "second"), notUndone(), eq(decisionDetails.decidedById, moderator.id)))
    .get();
  return asked !== undefined;
}
