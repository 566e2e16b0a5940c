import { asc, lte, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared } from "#db/prepared.ts";
import { phases } from "#db/schema/discussion.ts";
import { type Phase, toPhaseState } from "./phase.ts";

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

export function isOpen(db: Db, now: number): boolean {
  return findPhase(db, now)?.state === "open";
}

export function addPhase(db: Db, phase: { title: string; opensAt: number; closesAt: number | null }) {
  transact(db, (tx) => tx.insert(phases).values({ id: newId(), ...phase }).run());
}
