import { randomBytes } from "node:crypto";
import { and, count, eq, gt, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { recoveryCodes, recoveryTries } from "#db/schema/passkeys.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { hasPasskey } from "./people.server.ts";
import { hashSecret } from "./secrets.server.ts";
import { markProved } from "./sessions.server.ts";
import { ALPHABET, toTypedCode } from "./sign-in-code.server.ts";

export const RECOVERY_CODES = 10;
export const RECOVERY_TRIES_PER_HOUR = 5;
/** 16 signs of 5 bits: 80 bits, far beyond guessing, and still to be typed from paper. */
const SIGNS = 16;

/** A new set in place of the old one. Its codes exist only in what is returned; null without a passkey, which they stand in for. */
export function renewRecoveryCodes(db: Db, { person, now }: { person: { id: string }; now: number }): string[] | null {
  return transact(db, (tx) => {
    if (!hasPasskey(tx, person)) return null;
    const codes = Array.from({ length: RECOVERY_CODES }, newCode);
    tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, person.id)).run();
    for (const code of codes) tx.insert(recoveryCodes).values({ codeHash: toHash(code), personId: person.id, createdAt: now }).run();
    return codes;
  });
}

export type CodeRedeemed = { ok: true; left: number } | { ok: false; problem: "wrong" | "too-many"; triesLeft: number };

/** Proves the session in place of a passkey. A code counts once; wrong ones are counted for this session, so that nobody shuts anybody else out. */
export function redeemRecoveryCode(db: Db, { person, session, code, now }: { person: { id: string; email: string }; session: string; code: string; now: number }): CodeRedeemed {
  return transact(db, (tx): CodeRedeemed => {
    const tries = countTries(tx, { session, now });
    if (tries >= RECOVERY_TRIES_PER_HOUR) return { ok: false, problem: "too-many", triesLeft: 0 };
    const isTheirs = and(eq(recoveryCodes.codeHash, toHash(code)), eq(recoveryCodes.personId, person.id), isNull(recoveryCodes.usedAt));
    const spent = tx.update(recoveryCodes).set({ usedAt: now }).where(isTheirs).returning().get();
    if (!spent) {
      tx.insert(recoveryTries).values({ id: newId(), sessionHash: session, triedAt: now }).run();
      return { ok: false, problem: "wrong", triesLeft: RECOVERY_TRIES_PER_HOUR - tries - 1 };
    }
    markProved(tx, { session, now });
    const left = countRecoveryCodes(tx, person);
    queueMail(tx, { kind: "recovery-code-used", recipient: person.email, personId: person.id, payload: { left }, dedupeKey: `recovery-code-used:${spent.codeHash}`, now });
    return { ok: true, left };
  });
}

/** How many are still good. */
export function countRecoveryCodes(db: Db, person: { id: string }): number {
  return db.select({ n: count() }).from(recoveryCodes).where(and(eq(recoveryCodes.personId, person.id), isNull(recoveryCodes.usedAt))).get()?.n ?? 0;
}

function countTries(db: Db, { session, now }: { session: string; now: number }): number {
  return db.select({ n: count() }).from(recoveryTries).where(and(eq(recoveryTries.sessionHash, session), gt(recoveryTries.triedAt, now - HOUR))).get()?.n ?? 0;
}

/** In groups of four, as one reads them from paper. */
function newCode(): string {
  const signs = Array.from(randomBytes(SIGNS), (byte) => ALPHABET[byte % ALPHABET.length]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}

function toHash(code: string): string {
  return hashSecret(`recovery-code:${toTypedCode(code)}`);
}
