import { and, eq, gt, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { barriers } from "#db/schema/site.ts";
import { listWithPermission } from "#app/accounts/people.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { HOUR, toDay } from "#app/text/dates.ts";
import { toDeadline } from "./barrier.ts";


export type BarrierToFile = { words: string; path: string; email: string; now: number };

/** Stores what somebody could not use and tells the administration. Sent twice, it is stored once. Who is signed in is not noted. */
export function fileBarrier(db: Db, { words, path, email: typed, now }: BarrierToFile) {
  const email = typed === "" ? null : typed;
  transact(db, (tx) => {
    const same = and(eq(barriers.words, words), eq(barriers.path, path), sql`${barriers.email} is ${email}`, gt(barriers.filedAt, now - HOUR));
    if (tx.select({ id: barriers.id }).from(barriers).where(same).get()) return;
    const id = newId();
    tx.insert(barriers).values({ id, words, path, email, filedAt: now }).run();
    for (const { id: personId, email: recipient } of listWithPermission(tx, "admin")) {
      queueMail(tx, { kind: "barrier-filed", recipient, personId, payload: { path: `/verwaltung/barrieren/${id}`, until: toDay(toDeadline(now)) }, dedupeKey: `barrier:${id}:${personId}`, now });
    }
  });
}
