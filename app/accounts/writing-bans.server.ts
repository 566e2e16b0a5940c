import { and, desc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { prepared } from "#db/prepared.ts";
import { people, writingBans } from "#db/schema/accounts.ts";
import type { Reason } from "#db/schema/sets.ts";
import { toPersonLine } from "./person-line.ts";
import { toShownPerson } from "./profile.ts";
import type { ShownBan } from "./writing-ban.ts";

export type WritingBan = typeof writingBans.$inferSelect;
export type BanToImpose = { person: { id: string }; imposedBy: { id: string }; reason: Reason; explanation: string; endsAt: number | null; now: number };

/** From the next request on, the person writes nothing more. False if a ban stands already: it stays as it is. */
export function banFromWriting(tx: Db, { person, imposedBy, reason, explanation, endsAt, now }: BanToImpose): boolean {
  if (findBan(tx, person, now)) return false;
  tx.insert(writingBans).values({ id: newId(), personId: person.id, imposedById: imposedBy.id, reason, explanation, imposedAt: now, endsAt }).run();
  return true;
}

/** Ends a ban before its time. Undefined if there is none left to end. */
export function liftBan(tx: Db, { id, now }: { id: string; now: number }): WritingBan | undefined {
  return tx.update(writingBans).set({ liftedAt: now }).where(and(eq(writingBans.id, id), stands(now))).returning().get();
}

/** The ban that stands: neither lifted nor ended. In the millisecond of its end it stands no more. */
export function findBan(db: Db, person: { id: string }, now: number): ShownBan | undefined {
  return banOf(db).get({ person: person.id, now });
}

const banOf = prepared((db) =>
  db
    .select({ reason: writingBans.reason, explanation: writingBans.explanation, endsAt: writingBans.endsAt })
    .from(writingBans)
    .where(and(eq(writingBans.personId, sql.placeholder("person")), stands(sql.placeholder("now"))))
    .limit(1)
    .prepare(),
);

/** Every ban there was, those that stand first, then the newest. Of the person only what everybody may see. */
export function listBans(db: Db, now: number) {
  return db
    .select({ ban: writingBans, person: people, stands: sql<number>`${stands(now)}` })
    .from(writingBans)
    .innerJoin(people, eq(people.id, writingBans.personId))
    .orderBy(sql`${stands(now)} desc`, desc(writingBans.imposedAt))
    .all()
    .map(({ ban, person, stands }) => ({ ...ban, stands: stands === 1, who: toPersonLine(toShownPerson(person)) }));
}

function stands(now: number | ReturnType<typeof sql.placeholder>) {
  return and(isNull(writingBans.liftedAt), or(isNull(writingBans.endsAt), gt(writingBans.endsAt, now)));
}
