import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { listActs } from "#app/accounts/person-log.server.ts";
import { composeMail } from "#app/notifications/mails.ts";
import type { MailKind } from "#app/notifications/mail-kinds.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import type { OpenDb } from "#db/open.ts";
import { surroundings } from "#tests/notifications/post-office.ts";
import { givenStaff } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

export const givenAdmin = (db: OpenDb["db"], email?: string) => givenStaff(db, "admin", email) as Admin;

/** A house with one administrator, its log in words, and the subjects of the mails that wait. */
export function givenOffice() {
  const database = freshDatabase();
  const { db } = database;
  const admin = givenAdmin(db, "erste.administration@institut.example");
  const log = () => listActs(db, { limit: 100 }).map(({ act, permission, subject, actor, place }) => [act, permission, subject?.email ?? subject?.number ?? null, actor?.email ?? place]);
  const mails = (to?: string) =>
    listNewestMails(db, 100)
      .filter(({ recipient }) => to === undefined || recipient === to)
      .map(({ kind, payload }) => composeMail(kind as MailKind, JSON.parse(payload), surroundings)!.subject);
  return { database, db, sqlite: database.sqlite, admin, log, mails };
}
