import { and, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import type { BulkOutcome, Chosen } from "./bulk-form.ts";
import { decide } from "./decide.server.ts";
import { readTemplates } from "./templates.server.ts";

export type DecidedOne = { number: number } & ({ ok: true; decisionId: string } | { ok: false; problem: string });

/** One decision each, as if made one after the other: what is no longer as it was seen stays as it is and is named. */
export function decideMany(db: Db, { moderator, outcome, chosen, now }: { moderator: Moderator; outcome: BulkOutcome; chosen: Chosen[]; now: number }): DecidedOne[] {
  const explanation = readTemplates(db).spam;
  const decision = outcome === "publish" ? ({ outcome: "publish" } as const) : ({ outcome: "reject", reason: "spam", explanation } as const);
  return chosen.map(({ number, revisionId }) => {
    const belongs = db.select({ id: allRevisions.id }).from(allRevisions).where(and(eq(allRevisions.id, revisionId), eq(allRevisions.number, number))).get();
    const decided = belongs ? decide(db, { moderator, revisionId, ...decision, now }) : ({ ok: false, problem: "unknown" } as const);
    return decided.ok ? { number, ok: true, decisionId: decided.decisionId } : { number, ok: false, problem: decided.problem };
  });
}
