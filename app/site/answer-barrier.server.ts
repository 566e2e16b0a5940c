import { and, eq, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { barriers } from "#db/schema/site.ts";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";

/** Answers once; false if there is nothing to answer any more. The answer goes by mail where an address was given; elsewhere it notes what was done. */
export function answerBarrier(db: Db, { admin, id, answer, now }: { admin: Admin; id: string; answer: string; now: number }): boolean {
  return transact(db, (tx) => {
    const answered = tx.update(barriers).set({ answer, answeredById: admin.id, answeredAt: now }).where(and(eq(barriers.id, id), isNull(barriers.answeredAt))).returning().get();
    if (answered && answered.email !== null) queueMail(tx, { kind: "barrier-answer", recipient: answered.email, payload: { words: answered.words, page: answered.path, answer }, dedupeKey: `barrier-answer:${id}`, now });
    return answered !== undefined;
  });
}
