import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import type { RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toComplaintDeadline } from "#app/discussion/complaint-deadline.ts";
import { toPlacePath, toPlaceWords } from "#app/discussion/place.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { SECOND } from "#app/text/dates.ts";
import { REASON_WORDS, toClauseNumber, toContributionNumber } from "#app/text/words.ts";

/** A decision can be taken back this long; until then its mail waits. */
export const UNDO_PERIOD = 60 * SECOND;

type Reported = { decisionId: string; seen: RevisionSeen; outcome: Outcome; reason?: Reason | null; explanation?: string; legalGround?: string; wasReported?: boolean; now: number };

export function toDecisionMailKey(decisionId: string): string {
  return `decision:${decisionId}`;
}

/** Tells the author what was decided and why. */
export function queueDecisionMail(tx: Db, { decisionId, seen, outcome, reason, explanation, legalGround, wasReported = false, now }: Reported) {
  const author = seen.authorId ? tx.select({ id: people.id, email: people.email }).from(people).where(eq(people.id, seen.authorId)).get() : undefined;
  if (!author) return;
  const number = toContributionNumber(seen.number);
  const place = toPlaceWords(seen);
  const address = { recipient: author.email, personId: author.id, dedupeKey: toDecisionMailKey(decisionId), now, notBefore: now + UNDO_PERIOD };
  const grounds = { reason: reason ? REASON_WORDS[reason] : "", clause: reason ? toClauseNumber(reason) : 0 };
  const decided = { number, place, ...grounds, explanation: explanation || null, legalGround: legalGround || null, wasReported, complainUntil: toComplaintDeadline(now) };
  const path = toPlacePath(seen).replace(/#.*/, `#${number.toLowerCase()}`);
  if (outcome === "publish" || outcome === "reverse") queueMail(tx, { kind: "published", payload: { number, place, path }, ...address });
  if (outcome === "cut") queueMail(tx, { kind: "published-cut", payload: { ...decided, path }, ...address });
  if (outcome === "return") queueMail(tx, { kind: "returned", payload: decided, ...address });
  if (outcome === "reject") queueMail(tx, { kind: "rejected", payload: decided, ...address });
  if (outcome === "hide") queueMail(tx, { kind: "hidden", payload: decided, ...address });
}
