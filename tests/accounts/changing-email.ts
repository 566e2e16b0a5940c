import { eq } from "drizzle-orm";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { startEmailChange } from "#app/accounts/email-changes.server.ts";
import type { Confirmation } from "#app/accounts/redeem-email-change.server.ts";
import { findPerson } from "#app/accounts/people.server.ts";
import { toEmailChangeCode } from "#app/accounts/sign-in-code.server.ts";
import { confirmEmailChange } from "#app/privacy/confirm-email-change.server.ts";
import type { OpenDb } from "#db/open.ts";
import { outbox } from "#db/schema/notifications.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const SECRET = "geheim-".repeat(8);
export const OLD = "karin.ott@stadt.example";
export const NEW = "karin.ott@neue-stadt.example";
export const WRONG = "ZZZZZZZZ";

/** The codes of the change somebody began last. */
export function codesOf({ sqlite }: Pick<OpenDb, "sqlite">, person: { id: string }, secret = SECRET) {
  const changeId = sqlite.prepare("select id from email_changes where person_id = ? order by rowid desc limit 1").pluck().get(person.id) as string;
  const of = (to: "old" | "new") => toEmailChangeCode(secret, { changeId, to });
  return { codeOld: of("old"), codeNew: of("new") };
}

/** Somebody with an account, and the verbs of changing its address. */
export function givenChanging() {
  const database = freshDatabase();
  const { db } = database;
  const person = givenPractitioner(db, { email: OLD });
  const start = ({ email = NEW, who = person, now = NOW }: { email?: string; who?: Practitioner; now?: number } = {}) => startEmailChange(db, { person: findPerson(db, who.id) as Practitioner, email, now });
  const confirm = ({ who = person, ...given }: { who?: Practitioner } & Partial<Confirmation> = {}) => confirmEmailChange(db, { person: who, ...codesOf(database, who), sessionId: null, secret: SECRET, now: NOW, ...given });
  const emailOf = ({ id } = person) => findPerson(db, id)?.email;
  const mailsTo = (recipient: string) => db.select().from(outbox).where(eq(outbox.recipient, recipient)).all();
  return { ...database, person, start, confirm, emailOf, mailsTo };
}
