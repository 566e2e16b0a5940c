import { and, eq, gt } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { notUndone } from "./decision-log.server.ts";
import type { DeskOutcome } from "./decision-form.ts";
import { UNDO_PERIOD } from "./decision-mail.server.ts";

/** The same decision of the same moderator a moment ago: a button pressed twice is answered as once. */
export function findRepeated(db: Db, { moderator, revisionId, outcome, now }: { moderator: Moderator; revisionId: string; outcome: DeskOutcome; now: number }) {
  const same = and(eq(decisions.revisionId, revisionId), eq(decisions.outcome, outcome), eq(decisionDetails.decidedById, moderator.id), gt(decisions.decidedAt, now - UNDO_PERIOD), notUndone());
  const found = db.select({ id: decisions.id }).from(decisions).innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id)).where(same).get();
  const seen = found && db.select().from(allRevisions).where(eq(allRevisions.id, revisionId)).get();
  return found && seen && seen.status !== "pending" ? { decisionId: found.id, seen } : undefined;
}
