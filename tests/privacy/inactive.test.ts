import { expect, test } from "vitest";
import { openSession } from "#app/accounts/sessions.server.ts";
import { findPersonByEmail, grantPermission } from "#app/accounts/people.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { readJournal, toJournalPath } from "#app/privacy/journal.server.ts";
import { findPlannedDeletion, planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { RULES } from "#app/privacy/retention.server.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { forget } from "#tests/support/forget.ts";

const DAY = 86_400_000;
const LONG_GONE = Date.UTC(2020, 9, 1, 8);

/** Somebody who signed in once, wrote, and never came back. */
function scene() {
  const database = freshDatabase();
  const { db, path } = database;
  givenDiscussion(db);
  const person = givenPractitioner(db, { email: "fort@stadt.example", shownName: "Frida Fort", showsName: 1 });
  openSession(db, { person, now: NOW });
  const { number } = givenPublished(db, { author: person });
  const journal = toJournalPath(path);
  const tell = (now = LONG_GONE) => forget(db, RULES.inactiveAccounts, now);
  const mails = () => listNewestMails(db, 50).filter(({ recipient }) => recipient === person.email).map(({ kind }) => kind);
  const isThere = () => findPersonByEmail(db, person.email) !== undefined;
  return { ...database, person, number, journal, tell, mails, isThere };
}

test("they are told, and a month later their account goes as if they had chosen to leave their words", () => {
  const { db, person, number, journal, tell, mails, isThere } = scene();
  expect([tell(LONG_GONE - 1), tell(), tell(LONG_GONE + DAY)]).toEqual([0, 1, 0]);
  expect(mails()).toContain("account-inactive");
  expect(findPlannedDeletion(db, person)).toMatchObject({ choice: "keep", dueAt: LONG_GONE + 30 * DAY, inactiveSince: NOW });
  expect([deleteDue(db, { journal, now: LONG_GONE + 30 * DAY - 1 }), isThere()]).toEqual([0, true]);
  expect([deleteDue(db, { journal, now: LONG_GONE + 30 * DAY }), isThere()]).toEqual([1, false]);
  expect(readJournal(journal)).toMatchObject([{ choice: "keep" }]);
  expect(findPublished(db, number)).toMatchObject({ who: "Fachperson" });
  expect(mails()).toEqual(["deletion-done"]);
});

test("whoever signs in stays, and nothing is planned any more, at once", () => {
  const { db, sqlite, person, journal, tell, isThere } = scene();
  tell();
  openSession(db, { person, now: LONG_GONE + DAY });
  expect(findPlannedDeletion(db, person)).toBeUndefined();
  expect([deleteDue(db, { journal, now: LONG_GONE + 30 * DAY }), isThere()]).toEqual([0, true]);
  expect(sqlite.prepare("select count(*) from planned_deletions").pluck().get()).toBe(0);
  expect([tell(LONG_GONE + 31 * DAY), tell(Date.UTC(2022, 9, 2, 8))]).toEqual([0, 1]);
});

test("a run clears away what was planned for those who came back; they may plan it themselves", () => {
  const { db, sqlite, person, tell } = scene();
  tell();
  openSession(db, { person, now: LONG_GONE + DAY });
  expect(planDeletion(db, { person, choice: "erase", now: LONG_GONE + DAY })).toEqual({ ok: true });
  expect(findPlannedDeletion(db, person)).toMatchObject({ choice: "erase", inactiveSince: null });
  sqlite.prepare("update planned_deletions set inactive_since = ?").run(NOW);
  tell(LONG_GONE + 2 * DAY);
  expect(sqlite.prepare("select count(*) from planned_deletions").pluck().get()).toBe(0);
});

test("whoever holds a permission is never asked, and stays if they got one meanwhile", () => {
  const { db, person, journal, tell, isThere } = scene();
  grantPermission(db, { email: "team@institut.example", permission: "team", now: NOW });
  expect(tell()).toBe(1);
  grantPermission(db, { email: person.email, permission: "moderator", now: LONG_GONE });
  expect([deleteDue(db, { journal, now: LONG_GONE + 30 * DAY }), isThere(), tell(LONG_GONE + 90 * DAY)]).toEqual([0, true, 0]);
});

test("whose account is blocked is not asked: they could not sign in", () => {
  const { sqlite, person, tell } = scene();
  sqlite.prepare("insert into blocks (person_id, words, blocked_at) values (?, 'Werbung.', ?)").run(person.id, NOW);
  expect(tell()).toBe(0);
});
