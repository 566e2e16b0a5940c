import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { inactiveSince } from "#app/accounts/inactive.server.ts";
import { queueMail, recallMail } from "#app/notifications/outbox.server.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { GRACE_PERIOD } from "./deletion.ts";
import { isNeeded } from "./is-needed.server.ts";

export type PlannedDeletion = typeof plannedDeletions.$inferSelect;
export type Planned = { ok: true } | { ok: false; problem: "already" | "last-admin" };

/** The account will be deleted in a day, and the person gets a mail that says how to prevent it. */
export function planDeletion(db: Db, { person, choice, now }: { person: Practitioner; choice: DeletionChoice; now: number }): Planned {
  return transact(db, (tx): Planned => {
    if (findPlannedDeletion(tx, person)) return { ok: false, problem: "already" };
    if (isNeeded(tx, person)) return { ok: false, problem: "last-admin" };
    const dueAt = now + GRACE_PERIOD;
    tx.delete(plannedDeletions).where(eq(plannedDeletions.personId, person.id)).run();
    tx.insert(plannedDeletions).values({ personId: person.id, choice, plannedAt: now, dueAt }).run();
    queueMail(tx, { kind: "deletion-planned", recipient: person.email, personId: person.id, payload: { when: toDayAndTime(dueAt), choice }, dedupeKey: toMailKey(person, now), now });
    return { ok: true };
  });
}

/** As long as nothing is deleted. False if nothing was planned. A mail that has not left yet never does. */
export function takeBackDeletion(db: Db, person: { id: string }): boolean {
  return transact(db, (tx) => {
    const planned = tx.delete(plannedDeletions).where(eq(plannedDeletions.personId, person.id)).returning().get();
    if (planned) recallMail(tx, toMailKey(person, planned.plannedAt));
    return planned !== undefined;
  });
}

/** One that nobody wished is off once the person has signed in. */
export function findPlannedDeletion(db: Db, person: { id: string }): PlannedDeletion | undefined {
  const row = db.select({ planned: plannedDeletions, since: inactiveSince }).from(plannedDeletions).innerJoin(people, eq(people.id, plannedDeletions.personId)).where(eq(plannedDeletions.personId, person.id)).get();
  return row && isStillPlanned(row) ? row.planned : undefined;
}

export function isStillPlanned({ planned: { inactiveSince }, since }: { planned: { inactiveSince: number | null }; since: number }): boolean {
  return inactiveSince === null || inactiveSince === since;
}

function toMailKey(person: { id: string }, plannedAt: number): string {
  return `deletion-planned:${person.id}:${plannedAt}`;
}
