import { and, eq, exists, inArray, lte, not, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { type Kept, toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { permissions, sessions, signInRequests } from "#db/schema/accounts.ts";

const isOld = (now: number) => lte(signInRequests.createdAt, toLatest(PERIODS.signInRequests.kept, now));

/** Requests for codes go with the text that is held for them. */
export const oldSignInRequests: Retained = {
  countDue: (db, now) => db.select(toDue(signInRequests.createdAt)).from(signInRequests).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(signInRequests).where(inArray(signInRequests.id, tx.select({ id: signInRequests.id }).from(signInRequests).where(isOld(now)).limit(limit))).run().changes,
};

/** Sessions that open nothing any more: those of people with a permission end sooner. */
export const endedSessions = toEndedSessions(PERIODS.sessions, (isOfStaff) => not(isOfStaff));
export const endedStaffSessions = toEndedSessions(PERIODS.staffSessions, (isOfStaff) => isOfStaff);

function toEndedSessions({ kept, atMost }: { kept: Kept; atMost: Kept }, whose: (isOfStaff: SQL) => SQL): Retained {
  const whichEnded = (db: Db, now: number) => {
    const isOfStaff = exists(db.select().from(permissions).where(eq(permissions.personId, sessions.personId)));
    return and(whose(isOfStaff), or(lte(sessions.lastSeenAt, toLatest(kept, now)), lte(sessions.signedInAt, toLatest(atMost, now))));
  };
  return {
    countDue: (db, now) => db.select(toDue(sessions.lastSeenAt)).from(sessions).where(whichEnded(db, now)).get()!,
    forget: (tx, { now, limit }) => tx.delete(sessions).where(inArray(sessions.idHash, tx.select({ id: sessions.idHash }).from(sessions).where(whichEnded(tx, now)).limit(limit))).run().changes,
  };
}
