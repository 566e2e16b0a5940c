import { and, eq } from "drizzle-orm";
import { type Db, isBusy } from "#db/open.ts";
import { allRevisions, type RevisionSeen } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import type { BulkOutcome, Chosen } from "./bulk-form.ts";
import type { LeftBecause } from "./bulk-result.ts";
import { type Decided, decide } from "./decide.server.ts";
import { findRepeated } from "./find-repeated.server.ts";
import { readTemplates } from "./templates.server.ts";

export type DecidedOne = { number: number } & ({ ok: true; decisionId: string } | { ok: false; because: LeftBecause });
type DecidingMany = { moderator: Moderator; outcome: BulkOutcome; chosen: Chosen[]; now: number };

/**
 * One decision each, as if made one after the other: what is no longer as it was seen stays as it is and is named.
 * Where somebody else is writing, what was decided before stands and the rest is not even tried: each try would keep every reader waiting.
 */
export function decideMany(db: Db, { moderator, outcome, chosen, now }: DecidingMany): DecidedOne[] {
  const explanation = readTemplates(db).spam;
  const decision = outcome === "publish" ? ({ outcome: "publish" } as const) : ({ outcome: "reject", reason: "spam", explanation } as const);
  const decided: DecidedOne[] = [];
  for (const { number, revisionId } of chosen) {
    if (decided.some((one) => !one.ok && one.because === "belegt")) decided.push({ number, ok: false, because: "belegt" });
    else decided.push({ number, ...decideOne(db, number, { moderator, revisionId, ...decision, now }) });
  }
  return decided;
}

type One = { ok: true; decisionId: string } | { ok: false; because: LeftBecause };
type Decision = Parameters<typeof decide>[1];

function decideOne(db: Db, number: number, decision: Decision): One {
  const seen = db.select().from(allRevisions).where(and(eq(allRevisions.id, decision.revisionId), eq(allRevisions.number, number))).get();
  if (!seen) return { ok: false, because: "unbekannt" };
  const decided = decideUnlessBusy(db, decision);
  if (decided === "busy") return { ok: false, because: "belegt" };
  const standing = decided.ok ? decided : findRepeated(db, decision);
  return standing ? { ok: true, decisionId: standing.decisionId } : { ok: false, because: toBecause(db, decided, seen) };
}

function decideUnlessBusy(db: Db, decision: Decision): Decided | "busy" {
  try {
    return decide(db, decision);
  } catch (error) {
    if (isBusy(error)) return "busy";
    throw error;
  }
}

function toBecause(db: Db, decided: Decided, { contributionId, n, status, withdrawnAt }: RevisionSeen): LeftBecause {
  if (!decided.ok && decided.problem === "own") return "eigener";
  if (!decided.ok && decided.problem === "asked-for-second") return "zweite-meinung";
  if (withdrawnAt !== null) return "zurueckgezogen";
  const next = db.select({ byModeration: allRevisions.byModeration }).from(allRevisions).where(and(eq(allRevisions.contributionId, contributionId), eq(allRevisions.n, n + 1))).get();
  return status === "superseded" && next?.byModeration === 0 ? "ueberarbeitet" : "entschieden";
}
