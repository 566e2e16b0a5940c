import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, lte, min, or } from "drizzle-orm";
import { toLatest } from "#db/kept.ts";
import { type Db, transact } from "#db/open.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { newId } from "#db/id.ts";
import { outbox } from "#db/schema/notifications.ts";
import { HOUR, MINUTE } from "#app/text/dates.ts";
import type { MailKind, MailPayloads } from "./mail-kinds.ts";

export type QueuedMail<K extends MailKind> = {
  kind: K;
  recipient: string;
  personId?: string | null;
  payload: MailPayloads[K];
  /** Says what the mail reports; a second mail about the same thing is not queued. */
  dedupeKey: string;
  now: number;
  notBefore?: number;
};
export type WaitingMail = typeof outbox.$inferSelect;

const BATCH = 20;
const LAST_MAIL: MailKind = "deletion-done";

/** Writes a mail into the outbox, in the transaction of what it reports. */
export function queueMail<K extends MailKind>(tx: Db, mail: QueuedMail<K>) {
  const { payload, now, notBefore = now, ...rest } = mail;
  tx.insert(outbox).values({ ...rest, id: newId(), payload: JSON.stringify(payload), createdAt: now, notBefore }).onConflictDoNothing().run();
}

/** Whether a mail about this was queued, waiting or sent within the last days. */
export function hasMail(db: Db, dedupeKey: string): boolean {
  return db.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, dedupeKey)).get() !== undefined;
}

/** Takes a mail back that has not been sent yet. */
export function recallMail(tx: Db, dedupeKey: string) {
  tx.delete(outbox).where(and(eq(outbox.dedupeKey, dedupeKey), isNull(outbox.sentAt))).run();
}

/** Takes back all mails about one thing that have not been sent yet: those whose key begins so. */
export function recallMails(tx: Db, keyBeginning: string) {
  tx.delete(outbox).where(and(gte(outbox.dedupeKey, keyBeginning), lt(outbox.dedupeKey, `${keyBeginning}~`), isNull(outbox.sentAt))).run();
}

/** A mail that has nothing left to say is not sent. */
export function dropMail(db: Db, mail: WaitingMail) {
  transact(db, (tx) => tx.delete(outbox).where(eq(outbox.id, mail.id)).run());
}

/** Mails that are due, oldest first. */
export function listDueMails(db: Db, now: number): WaitingMail[] {
  return db.select().from(outbox).where(and(isNull(outbox.sentAt), lte(outbox.notBefore, now))).orderBy(asc(outbox.notBefore)).limit(BATCH).all();
}

/** What should have gone out by now: how many mails, since when the oldest waits, and how many were tried in vain. */
export function summariseOutbox(db: Db, now: number): { waiting: number; oldest: number | null; failing: number } {
  const isFailing = and(isNull(outbox.sentAt), gt(outbox.attempts, 0));
  const due = db.select({ waiting: count(), oldest: min(outbox.createdAt) }).from(outbox).where(or(and(isNull(outbox.sentAt), lte(outbox.notBefore, now)), isFailing)).get()!;
  return { ...due, failing: db.select({ n: count() }).from(outbox).where(isFailing).get()!.n };
}

/** The newest mails, sent or waiting, for the development mailbox. */
export function listNewestMails(db: Db, count: number): WaitingMail[] {
  return db.select().from(outbox).orderBy(desc(outbox.createdAt), desc(outbox.id)).limit(count).all();
}

const isOld = (now: number) => {
  const latest = toLatest(PERIODS.mails.kept, now);
  return or(lte(outbox.sentAt, latest), and(eq(outbox.kind, LAST_MAIL), lte(outbox.createdAt, latest)));
};

/** Kept for a while to answer "did it go out?". The last mail to somebody deleted goes then, too, even if it could not be sent. */
export const oldMails: Retained = {
  countDue: (db, now) => db.select(toDue(outbox.createdAt)).from(outbox).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(outbox).where(inArray(outbox.id, tx.select({ id: outbox.id }).from(outbox).where(isOld(now)).limit(limit))).run().changes,
};

/** Nobody is left whom it could concern whether it went out: it is not kept. */
export function isLastMail({ kind }: WaitingMail): boolean {
  return kind === LAST_MAIL;
}

/** Noted before it is tried: while nothing can be written no mail leaves, or the same one would leave with every round. */
export function beginSending(db: Db, mail: WaitingMail) {
  transact(db, (tx) => tx.update(outbox).set({ attempts: mail.attempts + 1 }).where(eq(outbox.id, mail.id)).run());
}

/** What counts as an attempt is one that failed or broke off. */
export function markSent(db: Db, mail: WaitingMail, now: number) {
  transact(db, (tx) => tx.update(outbox).set({ sentAt: now, attempts: mail.attempts, lastError: null }).where(eq(outbox.id, mail.id)).run());
}

/** Waits longer after each failure: 1, 2, 4 … minutes, an hour at most. */
export function postpone(db: Db, mail: WaitingMail, { now, error }: { now: number; error: string }) {
  const attempts = mail.attempts + 1;
  const notBefore = now + Math.min(MINUTE * 2 ** (attempts - 1), HOUR);
  transact(db, (tx) => tx.update(outbox).set({ attempts, notBefore, lastError: error.slice(0, 200) }).where(eq(outbox.id, mail.id)).run());
}
