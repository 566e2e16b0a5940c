import { and, count, eq, gt } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { barriers } from "#db/schema/site.ts";
import { listWithPermission } from "#app/accounts/people.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { HOUR, toDay } from "#app/text/dates.ts";
import { toDeadline } from "./barrier.ts";

/** From one network; a workshop behind one address gets by with it. */
export const BARRIERS_PER_HOUR = 10;

export type BarrierToFile = { words: string; path: string; email: string; network: string; now: number };
export type BarrierFiled = { ok: true } | { ok: false; problem: "too-many" };

/** Stores what somebody could not use and tells the administration. Sent twice, it is stored once. Who is signed in is not noted. */
export function fileBarrier(db: Db, { words, path, email, network, now }: BarrierToFile): BarrierFiled {
  return transact(db, (tx): BarrierFiled => {
    const recent = and(eq(barriers.networkHash, network), gt(barriers.filedAt, now - HOUR));
    const same = tx.select({ id: barriers.id }).from(barriers).where(and(recent, eq(barriers.words, words), eq(barriers.path, path))).get();
    if (same) return { ok: true };
    if ((tx.select({ n: count() }).from(barriers).where(recent).get()?.n ?? 0) >= BARRIERS_PER_HOUR) return { ok: false, problem: "too-many" };
    const id = newId();
    tx.insert(barriers).values({ id, words, path, email: email === "" ? null : email, networkHash: network, filedAt: now }).run();
    for (const { id: personId, email: recipient } of listWithPermission(tx, "admin")) {
      queueMail(tx, { kind: "barrier-filed", recipient, personId, payload: { path: `/verwaltung/barrieren/${id}`, until: toDay(toDeadline(now)) }, dedupeKey: `barrier:${id}:${personId}`, now });
    }
    return { ok: true };
  });
}
