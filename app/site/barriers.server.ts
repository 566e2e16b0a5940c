import { asc, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { barriers } from "#db/schema/site.ts";
import { toDeadline } from "./barrier.ts";

/** How many answered ones a list shows; older ones stay stored. */
const ANSWERED_SHOWN = 100;

export type BarrierEntry = { id: string; words: string; path: string; wantsAnswer: boolean; filedAt: number; answeredAt: number | null; dueAt: number; isOverdue: boolean };

/** What waits for an answer, the oldest first, and then what was answered last. */
export function listBarriers(db: Db, now: number): BarrierEntry[] {
  const open = db.select().from(barriers).where(isNull(barriers.answeredAt)).orderBy(asc(barriers.filedAt), asc(barriers.id)).all();
  const newest = db.select().from(barriers).orderBy(desc(barriers.answeredAt), asc(barriers.id)).limit(ANSWERED_SHOWN).all();
  return [...open, ...newest.filter(({ answeredAt }) => answeredAt !== null)].map((row) => toEntry(row, now));
}

/** One of them with its answer, if there is one. Whether it can be sent is told, the address is not. */
export function findBarrier(db: Db, { id, now }: { id: string; now: number }): (BarrierEntry & { answer: string | null }) | undefined {
  const row = db.select().from(barriers).where(eq(barriers.id, id)).get();
  return row && { ...toEntry(row, now), answer: row.answer };
}

function toEntry({ id, words, path, email, filedAt, answeredAt }: typeof barriers.$inferSelect, now: number): BarrierEntry {
  const dueAt = toDeadline(filedAt);
  return { id, words, path, wantsAnswer: email !== null, filedAt, answeredAt, dueAt, isOverdue: answeredAt === null && dueAt < now };
}
