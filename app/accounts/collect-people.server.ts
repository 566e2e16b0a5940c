import { asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { blocks, invitations, personLog } from "#db/schema/administration.ts";
import { moment, type Part } from "#app/text/collected.ts";
import { toActWords } from "./person-log.ts";

type LogRow = typeof personLog.$inferSelect;

/** What the administration did with an account, and what somebody did in the administration; there, without the words, which are about others. */
export function collectPeople(db: Db, { id, email }: { id: string; email: string }): Part[] {
  const blocked = db.select().from(blocks).where(eq(blocks.personId, id)).all();
  const blocking = db.select().from(blocks).where(eq(blocks.blockedById, id)).orderBy(asc(blocks.blockedAt)).all();
  const invited = db.select().from(invitations).where(eq(invitations.email, email)).orderBy(asc(invitations.invitedAt)).all();
  const inviting = db.select().from(invitations).where(eq(invitations.invitedById, id)).orderBy(asc(invitations.invitedAt)).all();
  const done = db.select().from(personLog).where(eq(personLog.subjectId, id)).orderBy(asc(personLog.happenedAt)).all();
  const doing = db.select().from(personLog).where(eq(personLog.actorId, id)).orderBy(asc(personLog.happenedAt)).all();
  return [
    { title: "Sperre Ihres Kontos", sources: ["blocks.person_id"], entries: blocked.map(({ words, blockedAt }) => ({ Grund: words, Seit: moment(blockedAt) })) },
    { title: "Konten, die Sie gesperrt haben", sources: ["blocks.blocked_by_id"], entries: blocking.map(({ blockedAt }) => ({ Gesperrt: moment(blockedAt) })) },
    { title: "Einladungen an Ihre Adresse", sources: ["invitations.email"], entries: invited.map(({ invitedAt, expiresAt, acceptedAt, withdrawnAt }) => ({ Eingeladen: moment(invitedAt), "Gültig bis": moment(expiresAt), Angenommen: moment(acceptedAt), Zurückgezogen: moment(withdrawnAt) })) },
    { title: "Einladungen, die Sie verschickt haben", sources: ["invitations.invited_by_id"], entries: inviting.map(({ invitedAt }) => ({ Eingeladen: moment(invitedAt) })) },
    { title: "Was die Administration an Ihrem Konto geändert hat", sources: ["person_log.subject_id"], entries: done.map((row) => ({ ...toAct(row), Worte: row.words })) },
    { title: "Was Sie in der Administration geändert haben", sources: ["person_log.actor_id"], entries: doing.map(toAct) },
  ];
}

function toAct({ act, permission, happenedAt }: LogRow) {
  return { Was: toActWords({ act, permission }), Wann: moment(happenedAt) };
}
