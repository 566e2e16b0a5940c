import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import { toLength } from "#db/kept.ts";
import { type Db, noteBesideReading, transact } from "#db/open.ts";
import { PERIODS } from "#db/periods.ts";
import { prepared } from "#db/prepared.ts";
import { people, sessions } from "#db/schema/accounts.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import type { Permission } from "#db/schema/sets.ts";
import { MINUTE } from "#app/text/dates.ts";
import { listPermissions, type Person } from "./people.server.ts";
import { hashSecret, newSecret } from "./secrets.server.ts";

const LIFETIMES = {
  practitioner: { idle: toLength(PERIODS.sessions.kept), absolute: toLength(PERIODS.sessions.atMost) },
  staff: { idle: toLength(PERIODS.staffSessions.kept), absolute: toLength(PERIODS.staffSessions.atMost) },
};
const LAST_SEEN_STEP = 5 * MINUTE;

/** `sessionId` names the session without opening it: a hash of its secret. */
export type SignedIn = { person: Person; permissions: Permission[]; signedInAt: number; provedAt: number | null; hasPasskey: boolean; sessionId: string };
export type OwnSession = { id: string; signedInAt: number; provedAt: number | null; lastSeenAt: number; endsAt: number };

/** Opens a session and returns the secret for its cookie; the database keeps only its hash. Accounts that nobody signs in to any more do not stay for ever. */
export function openSession(tx: Db, { person, now }: { person: Person; now: number }): string {
  const secret = newSecret();
  tx.insert(sessions).values({ idHash: hashSecret(secret), personId: person.id, signedInAt: now, lastSeenAt: now }).run();
  tx.update(people).set({ lastSignedInAt: now }).where(eq(people.id, person.id)).run();
  return secret;
}

export function closeSession(db: Db, secret: string) {
  transact(db, (tx) => tx.delete(sessions).where(eq(sessions.idHash, hashSecret(secret))).run());
}

/** Who a cookie belongs to, as long as the session lives. Permissions are read anew each time, so that a revoked one ends at once. */
export function findSignedIn(db: Db, { secret, now }: { secret: string; now: number }): SignedIn | undefined {
  const row = sessionWithPerson(db).get({ idHash: hashSecret(secret) });
  if (!row) return undefined;
  const granted = listPermissions(db, row.person);
  const lifetime = toLifetime(granted);
  const { signedInAt, provedAt, lastSeenAt, idHash } = row.session;
  if (now - lastSeenAt >= lifetime.idle || now - signedInAt >= lifetime.absolute) return undefined;
  if (now - lastSeenAt >= LAST_SEEN_STEP) noteBesideReading(db, (tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, idHash)).run());
  return { person: row.person, permissions: granted, signedInAt, provedAt, hasPasskey: row.hasPasskey === 1, sessionId: idHash };
}

/** Where somebody is signed in, the last used first. `endsAt` is when the session ends if it is not used again. */
export function listSessions(db: Db, { person, now }: { person: { id: string }; now: number }): OwnSession[] {
  const { idle, absolute } = toLifetime(listPermissions(db, person));
  const alive = and(eq(sessions.personId, person.id), gt(sessions.lastSeenAt, now - idle), gt(sessions.signedInAt, now - absolute));
  const rows = db.select().from(sessions).where(alive).orderBy(desc(sessions.lastSeenAt), desc(sessions.signedInAt)).all();
  return rows.map(({ idHash, signedInAt, provedAt, lastSeenAt }) => ({ id: idHash, signedInAt, provedAt, lastSeenAt, endsAt: Math.min(lastSeenAt + idle, signedInAt + absolute) }));
}

/** Ends one session of somebody's own; false if there is none such. */
export function endSession(db: Db, { person, id }: { person: { id: string }; id: string }): boolean {
  return transact(db, (tx) => tx.delete(sessions).where(and(eq(sessions.idHash, id), eq(sessions.personId, person.id))).run().changes === 1);
}

/** Returns how many there were. */
export function endAllSessions(db: Db, person: { id: string }): number {
  return transact(db, (tx) => tx.delete(sessions).where(eq(sessions.personId, person.id)).run()).changes;
}

/** Signs somebody out everywhere but here. */
export function endOtherSessions(tx: Db, { person, kept }: { person: { id: string }; kept: string | null }) {
  tx.delete(sessions).where(and(eq(sessions.personId, person.id), ne(sessions.idHash, kept ?? ""))).run();
}

/** Notes that the second factor was shown in this session. */
export function markProved(tx: Db, { session, now }: { session: string; now: number }) {
  tx.update(sessions).set({ provedAt: now }).where(eq(sessions.idHash, session)).run();
}

/** Whatever was shown in any of somebody's sessions counts no longer. */
export function forgetProofs(tx: Db, person: { id: string }) {
  tx.update(sessions).set({ provedAt: null }).where(eq(sessions.personId, person.id)).run();
}

function toLifetime(granted: Permission[]) {
  return granted.length > 0 ? LIFETIMES.staff : LIFETIMES.practitioner;
}

const ownsPasskey = sql<number>`exists (select 1 from ${passkeys} where ${passkeys.personId} = ${people.id})`;

const sessionWithPerson = prepared((db) =>
  db.select({ session: sessions, person: people, hasPasskey: ownsPasskey }).from(sessions).innerJoin(people, eq(people.id, sessions.personId)).where(eq(sessions.idHash, sql.placeholder("idHash"))).prepare(),
);
