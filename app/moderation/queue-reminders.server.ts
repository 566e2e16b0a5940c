import { and, eq, lte } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people, permissions } from "#db/schema/accounts.ts";
import { findLastDue } from "#app/discussion/digest-schedule.ts";
import { hasMail, queueMail, recallMail } from "#app/notifications/outbox.server.ts";
import { toLocalTime, toWaitingTime } from "#app/text/dates.ts";
import { findOldestComplaint } from "./open-complaints.server.ts";
import { EVERYTHING } from "./queue-filter.ts";
import { summariseQueue } from "./queue.server.ts";
import { findOldestReport } from "./reports.server.ts";
import { countTabs } from "./tab-counts.server.ts";

/**
 * Reminds the moderators at seven in the morning, Monday to Friday, of what was waiting then; what comes later in the
 * day can wait for the next working day. Each is reminded once a day at most. Returns how many mails were queued.
 */
export function queueReminders(db: Db, { now }: { now: number }): number {
  const due = findLastDue("daily", now);
  if (toDayOf(due) !== toDayOf(now)) return 0;
  const moderators = listModerators(db, { since: due }).filter(({ id }) => !hasMail(db, toKey(id, due)));
  if (moderators.length === 0 || !wasWaiting(db, due, now)) return 0;
  transact(db, (tx) => {
    const payload = countWaiting(tx, now);
    for (const { id, email } of moderators) {
      recallMail(tx, toKey(id, findLastDue("daily", due - 1)));
      queueMail(tx, { kind: "reminder", recipient: email, personId: id, payload, dedupeKey: toKey(id, due), now });
    }
  });
  return moderators.length;
}

/** Who had the permission already when the reminder was due. */
function listModerators(db: Db, { since }: { since: number }) {
  return db
    .select({ id: people.id, email: people.email })
    .from(people)
    .innerJoin(permissions, eq(permissions.personId, people.id))
    .where(and(eq(permissions.permission, "moderator"), lte(permissions.grantedAt, since)))
    .all();
}

/** Whether anything that waits now was waiting already then. */
function wasWaiting(db: Db, then: number, now: number): boolean {
  const oldest = [summariseQueue(db, { filter: EVERYTHING, now }).oldest, findOldestReport(db), findOldestComplaint(db)];
  return oldest.some((since) => since !== null && since <= then);
}

function countWaiting(db: Db, now: number) {
  const { oldest } = summariseQueue(db, { filter: EVERYTHING, now });
  return { ...countTabs(db, { now }), oldest: oldest === null ? null : toWaitingTime(oldest, now) };
}

function toKey(personId: string, due: number): string {
  return `reminder:${personId}:${due}`;
}

function toDayOf(at: number): string {
  return toLocalTime(at).slice(0, 10);
}
