import { and, count, eq, gte, inArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import type { Outcome } from "#db/schema/sets.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { notUndone } from "./decision-log.server.ts";
import { DESK_OUTCOMES } from "./decision-form.ts";

export type RunSummary = { total: number; byOutcome: { outcome: Outcome; n: number }[] };

/** What somebody has decided at the desk since they began, without what they took back. */
export function summariseRun(db: Db, { moderator, since }: { moderator: Moderator; since: number }): RunSummary {
  const byOutcome = db
    .select({ outcome: decisions.outcome, n: count() })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(eq(decisionDetails.decidedById, moderator.id), gte(decisions.decidedAt, since), inArray(decisions.outcome, DESK_OUTCOMES), notUndone()))
    .groupBy(decisions.outcome)
    .all();
  return { total: byOutcome.reduce((sum, { n }) => sum + n, 0), byOutcome };
}
