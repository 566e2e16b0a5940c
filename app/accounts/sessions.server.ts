import { eq, sql } from "drizzle-orm";
import { type Db, transact, unlessBusy } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { people, sessions } from "#db/schema/accounts.ts";
import type { Permission } from "#db/schema/sets.ts";
import { DAY_LENGTH, HOUR, MINUTE } from "#app/text/dates.ts";
import { listPermissions, type Person } from "./people.server.ts";
import { hashSecret, newSecret } from "./secrets.server.ts";

const LIFETIMES = {
  practitioner: { idle: 30 * DAY_LENGTH, absolute: 90 * DAY_LENGTH },
  staff: { idle: 12 * HOUR, absolute: 7 * DAY_LENGTH },
};
export const LONGEST_SESSION = LIFETIMES.practitioner;
const LAST_SEEN_STEP = 5 * MINUTE;

export type SignedIn = { person: Person; permissions: Permission[]; signedInAt: number };

/** Opens a session and returns the secret for its cookie; the database keeps only its hash. */
export function openSession(tx: Db, { person, now }: { person: Person; now: number }): string {
  const secret = newSecret();
  tx.insert(sessions).values({ idHash: hashSecret(secret), personId: person.id, signedInAt: now, lastSeenAt: now }).run();
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
  const lifetime = granted.length > 0 ? LIFETIMES.staff : LIFETIMES.practitioner;
  const { signedInAt, lastSeenAt, idHash } = row.session;
  if (now - lastSeenAt >= lifetime.idle || now - signedInAt >= lifetime.absolute) return undefined;
  if (now - lastSeenAt >= LAST_SEEN_STEP) unlessBusy(() => transact(db, (tx) => tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, idHash)).run()));
  return { person: row.person, permissions: granted, signedInAt };
}

const sessionWithPerson = prepared((db) =>
  db.select({ session: sessions, person: people }).from(sessions).innerJoin(people, eq(people.id, sessions.personId)).where(eq(sessions.idHash, sql.placeholder("idHash"))).prepare(),
);
