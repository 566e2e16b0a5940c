import { and, inArray, isNotNull, lte } from "drizzle-orm";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { addUp, type Retained, toDue } from "#db/retention.ts";
import { barriers, pageVersions } from "#db/schema/site.ts";

const isSettled = (now: number) => and(lte(barriers.answeredAt, toLatest(PERIODS.barrierAddresses.kept, now)), isNotNull(barriers.email));

/** An address is known until its answer has had time to be read. */
export const barrierAddresses: Retained = {
  countDue: (db, now) => db.select(toDue(barriers.answeredAt)).from(barriers).where(isSettled(now)).get()!,
  forget: (tx, { now, limit }) => tx.update(barriers).set({ email: null }).where(inArray(barriers.id, tx.select({ id: barriers.id }).from(barriers).where(isSettled(now)).limit(limit))).run().changes,
};

const isAnswered = isNotNull(barriers.answeredAt);
const isSigned = isNotNull(pageVersions.writtenById);

/** Barriers that are settled go, and who wrote a legal page. The caller knows that the project is over. */
export const siteAfterProject: Retained = {
  countDue: (db) => addUp([db.select(toDue(barriers.filedAt)).from(barriers).where(isAnswered).get()!, db.select(toDue(pageVersions.writtenAt)).from(pageVersions).where(isSigned).get()!]),
  forget: (tx, { limit }) => {
    const gone = tx.delete(barriers).where(inArray(barriers.id, tx.select({ id: barriers.id }).from(barriers).where(isAnswered).limit(limit))).run();
    const unsigned = tx.update(pageVersions).set({ writtenById: null }).where(inArray(pageVersions.id, tx.select({ id: pageVersions.id }).from(pageVersions).where(isSigned).limit(limit))).run();
    return gone.changes + unsigned.changes;
  },
};
