import { and, asc, eq, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { passkeys, recoveryCodes } from "#db/schema/passkeys.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { beginPasskeyGrace, hasPasskey, listPermissions } from "./people.server.ts";
import { forgetProofs } from "./sessions.server.ts";

export type Passkey = typeof passkeys.$inferSelect;

/** Somebody's passkeys, the oldest first. */
export function listPasskeys(db: Db, person: { id: string }): Passkey[] {
  return db.select().from(passkeys).where(eq(passkeys.personId, person.id)).orderBy(asc(passkeys.createdAt), sql`rowid`).all();
}

export function toTransports(stored: string): string[] {
  return stored === "" ? [] : stored.split(",");
}

export type PasskeyRemoved = { ok: true } | { ok: false; problem: "unknown" | "last" };

/** Takes one of somebody's own passkeys away. Whoever works here keeps at least one. */
export function removePasskey(db: Db, { person, id, now }: { person: { id: string; email: string }; id: string; now: number }): PasskeyRemoved {
  return transact(db, (tx): PasskeyRemoved => {
    const own = listPasskeys(tx, person);
    const passkey = own.find((candidate) => candidate.id === id);
    if (!passkey) return { ok: false, problem: "unknown" };
    if (own.length === 1 && listPermissions(tx, person).length > 0) return { ok: false, problem: "last" };
    tx.delete(passkeys).where(and(eq(passkeys.id, id), eq(passkeys.personId, person.id))).run();
    if (own.length === 1) tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id)).run();
    queueMail(tx, { kind: "passkey-removed", recipient: person.email, personId: person.id, payload: { name: passkey.name }, dedupeKey: `passkey-removed:${id}:${now}`, now });
    return { ok: true };
  });
}

/** Takes all that somebody could prove with away, for who has lost it; false if there was nothing. With a permission the time for a new one begins. */
export function forgetSecondFactor(tx: Db, { person, now }: { person: { id: string }; now: number }): boolean {
  if (!hasPasskey(tx, person)) return false;
  tx.delete(passkeys).where(eq(passkeys.personId, person.id)).run();
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id)).run();
  forgetProofs(tx, person);
  if (listPermissions(tx, person).length > 0) beginPasskeyGrace(tx, { person, now });
  return true;
}
