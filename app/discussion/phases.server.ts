import { and, asc, eq, gt, lte, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared } from "#db/prepared.ts";
import { phases } from "#db/schema/discussion.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { mayResubmit, type Phase, type PhaseState, type Resubmission, toPhaseState } from "./phase.ts";
import type { PhaseDates } from "./phase-form.ts";

/** The phase that counts now: the open one, else the next, else the last. The server's clock decides. */
export function findPhase(db: Db, now: number): Phase | null {
  const all = allPhases(db).all().map((phase) => ({ ...phase, state: toPhaseState(phase, now) }));
  return all.find((phase) => phase.state === "open") ?? all.find((phase) => phase.state === "upcoming") ?? all.at(-1) ?? null;
}

const allPhases = prepared((db) => db.select().from(phases).orderBy(asc(phases.opensAt)).prepare());

/** When the discussion was last closed, also while a next phase is announced. */
export function findLastEnd(db: Db, now: number): number | null {
  return db.select({ end: max(phases.closesAt) }).from(phases).where(lte(phases.closesAt, now)).get()?.end ?? null;
}

/** When the last phase ends; null as long as one has no end, or none was ever set. */
export function findProjectEnd(db: Db): number | null {
  const ends = allPhases(db).all().map(({ closesAt }) => closesAt ?? Number.POSITIVE_INFINITY);
  const last = Math.max(...ends);
  return Number.isFinite(last) ? last : null;
}

/** Before the first phase is set, the discussion is still to come. */
export function findPhaseState(db: Db, now: number): PhaseState {
  return findPhase(db, now)?.state ?? "upcoming";
}

export function isOpen(db: Db, now: number): boolean {
  return findPhase(db, now)?.state === "open";
}

/** Returned contributions may come back for this long after the discussion has ended. */
const RESUBMISSION_PERIOD = 14 * DAY_LENGTH;

/** Whether new words are taken: while the discussion is open, and those returned for a while after it. */
export function mayComeIn(db: Db, { wasReturned, now }: { wasReturned: boolean; now: number }): boolean {
  return mayResubmit(wasReturned ? "returned" : "pending", findResubmission(db, now));
}

export function findResubmission(db: Db, now: number): Resubmission {
  if (isOpen(db, now)) return { isOpen: true, until: 0, now };
  const end = findLastEnd(db, now);
  return { isOpen: false, until: end === null ? 0 : end + RESUBMISSION_PERIOD, now };
}

/** Every phase in the order of time, with what it is now. */
export function listPhases(db: Db, now: number) {
  return allPhases(db).all().map((phase) => ({ ...phase, state: toPhaseState(phase, now) }));
}

/** False if another phase runs at that time: only one is ever open. */
export function addPhase(db: Db, phase: PhaseDates): boolean {
  return transact(db, (tx) => {
    if (overlapsAnother(tx, phase)) return false;
    tx.insert(phases).values({ id: newId(), ...phase }).run();
    return true;
  });
}

export function changePhase(db: Db, { id, ...phase }: PhaseDates & { id: string }): "ok" | "overlap" | "unknown" {
  return transact(db, (tx) => {
    if (overlapsAnother(tx, { id, ...phase })) return "overlap";
    return tx.update(phases).set(phase).where(eq(phases.id, id)).run().changes === 1 ? "ok" : "unknown";
  });
}

/** Only what has not begun can be removed; what was, stays in the record. */
export function removeUpcomingPhase(db: Db, { id, now }: { id: string; now: number }): boolean {
  return transact(db, (tx) => tx.delete(phases).where(and(eq(phases.id, id), gt(phases.opensAt, now))).run()).changes === 1;
}

function overlapsAnother(db: Db, { id, opensAt, closesAt }: PhaseDates & { id?: string }): boolean {
  const end = (at: number | null) => at ?? Number.POSITIVE_INFINITY;
  return allPhases(db).all().some((other) => other.id !== id && opensAt < end(other.closesAt) && other.opensAt < end(closesAt));
}
