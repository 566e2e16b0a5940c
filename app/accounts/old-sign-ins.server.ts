import { and, eq, exists, inArray, lte, not, or, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { type Kept, toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { addUp, type Retained, toDue } from "#db/retention.ts";
import { emailChanges, permissions, sessions, signInRequests } from "#db/schema/accounts.ts";
import { passkeyChallenges, recoveryTries } from "#db/schema/passkeys.ts";

const isOld = (now: number) => lte(signInRequests.createdAt, toLatest(PERIODS.signInRequests.kept, now));

/** Requests for codes go with the text that is held for them. */
export const oldSignInRequests: Retained = {
  countDue: (db, now) => db.select(toDue(signInRequests.createdAt)).from(signInRequests).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(signInRequests).where(inArray(signInRequests.id, tx.select({ id: signInRequests.id }).from(signInRequests).where(isOld(now)).limit(limit))).run().changes,
};

const isOldChange = (now: number) => lte(emailChanges.createdAt, toLatest(PERIODS.emailChanges.kept, now));

export const oldEmailChanges: Retained = {
  countDue: (db, now) => db.select(toDue(emailChanges.createdAt)).from(emailChanges).where(isOldChange(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(emailChanges).where(inArray(emailChanges.id, tx.select({ id: emailChanges.id }).from(emailChanges).where(isOldChange(now)).limit(limit))).run().changes,
};

const isOver = (now: number) => lte(passkeyChallenges.expiresAt, toLatest(PERIODS.proofs.kept, now));
const isUncounted = (now: number) => lte(recoveryTries.triedAt, toLatest(PERIODS.proofs.kept, now));

/** What belonged to a proof whose time is over. */
export const oldProofs: Retained = {
  countDue: (db, now) => addUp([db.select(toDue(passkeyChallenges.expiresAt)).from(passkeyChallenges).where(isOver(now)).get()!, db.select(toDue(recoveryTries.triedAt)).from(recoveryTries).where(isUncounted(now)).get()!]),
  forget: (tx, { now, limit }) => {
    const asked = tx.delete(passkeyChallenges).where(and(isOver(now), inArray(passkeyChallenges.sessionHash, tx.select({ id: passkeyChallenges.sessionHash }).from(passkeyChallenges).where(isOver(now)).limit(limit)))).run();
    const tried = tx.delete(recoveryTries).where(inArray(recoveryTries.id, tx.select({ id: recoveryTries.id }).from(recoveryTries).where(isUncounted(now)).limit(limit))).run();
    return asked.changes + tried.changes;
  },
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
