import { and, eq, isNotNull, ne, notExists, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { toLength } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { people } from "#db/schema/accounts.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import { byInactivity, inactiveSince, isInactive } from "#app/accounts/inactive.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { toDay } from "#app/text/dates.ts";

/** How long somebody has to come back after they were told. */
const NOTICE = toLength(PERIODS.inactiveAccounts.first.kept);

const isUntold = (db: Db, now: number) => and(isInactive(db, now), notExists(db.select().from(plannedDeletions).where(eq(plannedDeletions.personId, people.id))));

/** Plans that those whom nobody has seen for long are forgotten, and tells them how to prevent it: by signing in. Their published words stay, without their name. */
export const inactiveAccounts: Retained = {
  countDue: (db, now) => db.select(toDue(inactiveSince)).from(people).where(isUntold(db, now)).get()!,
  forget: (tx, { now, limit }) => {
    forgetReturned(tx);
    const away = tx.select({ id: people.id, email: people.email, since: inactiveSince }).from(people).where(isUntold(tx, now)).orderBy(byInactivity).limit(limit).all();
    for (const { id: personId, email: recipient, since } of away) {
      const dueAt = now + NOTICE;
      tx.insert(plannedDeletions).values({ personId, choice: "keep", plannedAt: now, dueAt, inactiveSince: since }).run();
      queueMail(tx, { kind: "account-inactive", recipient, personId, payload: { since: toDay(since), when: toDay(dueAt) }, dedupeKey: `account-inactive:${personId}:${now}`, now });
    }
    return away.length;
  },
};

/** What was planned for those who have signed in since is off. */
function forgetReturned(tx: Db) {
  const since = sql`(select coalesce(last_signed_in_at, created_at) from people where people.id = ${plannedDeletions.personId})`;
  tx.delete(plannedDeletions).where(and(isNotNull(plannedDeletions.inactiveSince), ne(plannedDeletions.inactiveSince, since))).run();
}
