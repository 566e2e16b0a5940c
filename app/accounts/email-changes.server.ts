import { and, count, eq, gt, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { emailChanges } from "#db/schema/accounts.ts";
import { queueMail, recallMails } from "#app/notifications/outbox.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { mayMoveTo } from "./admission.server.ts";
import type { Practitioner } from "./doorkeeper.server.ts";
import { EMAIL_CHANGE_LIFETIME, type EmailChangeProblem } from "./email-change.ts";
import { findPersonByEmail } from "./people.server.ts";

const STARTED_PER_HOUR = 5;

export type EmailChange = typeof emailChanges.$inferSelect;
export type EmailChangeStarted = { ok: true } | { ok: false; problem: EmailChangeProblem };

/**
 * Sends a code to the present address and one to the wanted one. If that has an account already, everything is the same
 * but for the mail, so that only who reads that mailbox learns of it. An earlier change that was not confirmed ends.
 */
export function startEmailChange(db: Db, { person, email, now }: { person: Practitioner; email: string; now: number }): EmailChangeStarted {
  return transact(db, (tx): EmailChangeStarted => {
    if (email === person.email) return { ok: false, problem: "same" };
    if (!mayMoveTo(tx, email)) return { ok: false, problem: "domain" };
    if (countStarted(tx, { person, now }) >= STARTED_PER_HOUR) return { ok: false, problem: "too-many" };
    endEmailChange(tx, { person, now });
    const changeId = newId();
    tx.insert(emailChanges).values({ id: changeId, personId: person.id, newEmail: email, createdAt: now, expiresAt: now + EMAIL_CHANGE_LIFETIME }).run();
    const isTaken = findPersonByEmail(tx, email) !== undefined;
    const mail = { kind: "email-change-code", personId: person.id, now } as const;
    queueMail(tx, { ...mail, recipient: person.email, payload: { changeId, to: "old", isTaken }, dedupeKey: `email-change:${changeId}:old` });
    queueMail(tx, { ...mail, recipient: email, payload: { changeId, to: "new", isTaken }, dedupeKey: `email-change:${changeId}:new` });
    return { ok: true };
  });
}

/** The change that waits for its codes, for whoever began it. */
export function findEmailChange(db: Db, { person, now }: { person: { id: string }; now: number }): EmailChange | undefined {
  return db.select().from(emailChanges).where(and(ofPerson(person), isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, now))).get();
}

/** The address that mails about a change speak of: they hold none themselves. */
export function findNewEmail(db: Db, changeId: string): string | undefined {
  return db.select({ email: emailChanges.newEmail }).from(emailChanges).where(eq(emailChanges.id, changeId)).get()?.email;
}

/** Both codes are void, and a mail that has not left yet never does. */
export function cancelEmailChange(db: Db, change: { person: { id: string }; now: number }) {
  transact(db, (tx) => endEmailChange(tx, change));
}

export function endEmailChange(tx: Db, { person, now }: { person: { id: string }; now: number }) {
  const ended = tx.update(emailChanges).set({ endedAt: now }).where(and(ofPerson(person), isNull(emailChanges.endedAt))).returning().get();
  if (ended) recallMails(tx, `email-change:${ended.id}:`);
}

function countStarted(db: Db, { person, now }: { person: { id: string }; now: number }): number {
  return db.select({ n: count() }).from(emailChanges).where(and(ofPerson(person), gt(emailChanges.createdAt, now - HOUR))).get()?.n ?? 0;
}

function ofPerson({ id }: { id: string }) {
  return eq(emailChanges.personId, id);
}
