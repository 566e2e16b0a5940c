import { and, asc, eq, lte } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import { inactiveSince } from "#app/accounts/inactive.server.ts";
import { listPermissions, type Person } from "#app/accounts/people.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { deletePerson, toDoneMailKey, toPersonHash } from "./delete-person.server.ts";
import { isNeeded } from "./is-needed.server.ts";
import { keepJournal } from "./journal.server.ts";
import { isStillPlanned, type PlannedDeletion } from "./plan-deletion.server.ts";

/** Deletes the accounts whose time has come, each on its own, and notes it in the journal. Says how many they were. */
export function deleteDue(db: Db, { journal, now }: { journal: string; now: number }): number {
  const due = db.select({ id: plannedDeletions.personId }).from(plannedDeletions).where(lte(plannedDeletions.dueAt, now)).orderBy(asc(plannedDeletions.dueAt)).all();
  const deleted = due.filter(({ id }) => carryOut(db, { id, now })).length;
  if (deleted > 0) keepJournal(db, journal);
  return deleted;
}

/** Looks again, with nobody else writing, whether it is still wanted and possible. */
function carryOut(db: Db, { id, now }: { id: string; now: number }): boolean {
  return transact(db, (tx) => {
    const found = tx.select({ person: people, planned: plannedDeletions, since: inactiveSince }).from(plannedDeletions).innerJoin(people, eq(people.id, plannedDeletions.personId)).where(and(eq(plannedDeletions.personId, id), lte(plannedDeletions.dueAt, now))).get();
    if (!found || isNeeded(tx, found.person)) return false;
    if (hasReturned(tx, found)) return false;
    const { person, planned: { choice } } = found;
    deletePerson(tx, { person, choice, now });
    queueMail(tx, { kind: "deletion-done", recipient: person.email, payload: { choice }, dedupeKey: toDoneMailKey(toPersonHash(person)), now });
    return true;
  });
}

/** Whoever has signed in since, or was given something to do, stays; it is not planned any more. */
function hasReturned(tx: Db, { person, planned, since }: { person: Person; planned: PlannedDeletion; since: number }): boolean {
  const isStaff = planned.inactiveSince !== null && listPermissions(tx, person).length > 0;
  if (isStillPlanned({ planned, since }) && !isStaff) return false;
  tx.delete(plannedDeletions).where(eq(plannedDeletions.personId, person.id)).run();
  return true;
}
