import { desc, eq, exists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { people, permissions } from "#db/schema/accounts.ts";
import { invitations, personLog } from "#db/schema/administration.ts";
import type { Permission, PersonAct, PersonActPlace } from "#db/schema/sets.ts";
import { isUnanswered } from "./invitations.server.ts";

/** Who did it: somebody on a page, or nobody with a name at the terminal. */
export type By = { actor: { id: string } | null; place: PersonActPlace };
type Act = { act: PersonAct; by: By; subject?: { id: string }; permission?: Permission; invitationId?: string | undefined; words?: string; now: number };

/** Notes what was done with an account, in the transaction that does it. Returns the entry's id. */
export function noteAct(tx: Db, { act, by, subject, permission, invitationId, words, now }: Act): string {
  const id = newId();
  tx.insert(personLog).values({ id, act, place: by.place, permission, words, subjectId: subject?.id, actorId: by.actor?.id, invitationId, happenedAt: now }).run();
  return id;
}

const subjects = alias(people, "subjects");
const actors = alias(people, "actors");

/** What was done, the newest first: with one person's account, or with all. Of addresses only those of people who have a permission now, and of open invitations. */
export function listActs(db: Db, { subjectId, limit }: { subjectId?: string; limit: number }) {
  const worksHere = (person: typeof subjects | typeof actors) => exists(db.select({ one: sql`1` }).from(permissions).where(eq(permissions.personId, person.id)));
  return db
    .select({
      id: personLog.id, act: personLog.act, place: personLog.place, permission: personLog.permission, words: personLog.words, happenedAt: personLog.happenedAt, invited: sql<string | null>`case when ${isUnanswered} then ${invitations.email} end`,
      subject: { id: subjects.id, number: subjects.number, email: sql<string | null>`case when ${worksHere(subjects)} then ${subjects.email} end` },
      actor: { number: actors.number, email: sql<string | null>`case when ${worksHere(actors)} then ${actors.email} end` },
    })
    .from(personLog)
    .leftJoin(subjects, eq(subjects.id, personLog.subjectId))
    .leftJoin(actors, eq(actors.id, personLog.actorId))
    .leftJoin(invitations, eq(invitations.id, personLog.invitationId))
    .where(subjectId === undefined ? undefined : eq(personLog.subjectId, subjectId))
    .orderBy(desc(personLog.happenedAt), desc(sql`"person_log".rowid`))
    .limit(limit)
    .all();
}

export type LoggedAct = ReturnType<typeof listActs>[number];
