import { asc, eq, or } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { mailPreferences, outbox } from "#db/schema/notifications.ts";
import { moment, type Part, yesOrNo } from "#app/text/collected.ts";
import { MAIL_KIND_WORDS } from "./mail-kind-words.ts";
import type { MailKind } from "./mail-kinds.ts";
import { DIGEST_WORDS } from "./preferences.ts";

/** What this room keeps about a person, for the person to read: which mails went to them, and which they want. */
export function collectMails(db: Db, { id, email }: { id: string; email: string }): Part[] {
  const mails = db.select().from(outbox).where(or(eq(outbox.personId, id), eq(outbox.recipient, email))).orderBy(asc(outbox.createdAt)).all();
  const wanted = db.select().from(mailPreferences).where(eq(mailPreferences.personId, id)).all();
  return [
    { title: "Mails an Sie aus der letzten Woche", sources: ["outbox.person_id", "outbox.recipient"], entries: mails.map(({ kind, recipient, createdAt, sentAt }) => ({ Anlass: MAIL_KIND_WORDS[kind as MailKind] ?? kind, An: recipient, Geschrieben: moment(createdAt), Gesendet: moment(sentAt) })) },
    { title: "Welche Mails Sie möchten", sources: ["mail_preferences.person_id"], entries: wanted.map(({ replies, news, digest }) => ({ Antworten: yesOrNo(replies), "Neues an Stellen, denen Sie folgen": yesOrNo(news), Sammelmail: DIGEST_WORDS[digest].word })) },
  ];
}
