import { describe, expect, test } from "vitest";
import { findOrCreatePerson } from "#app/accounts/people.server.ts";
import { ERASED_WORDS } from "#app/discussion/erased-words.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { listChangeable } from "#app/moderation/changeable.server.ts";
import { listLog } from "#app/moderation/log.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { findPlannedDeletion, planDeletion, takeBackDeletion } from "#app/privacy/plan-deletion.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import type { Db, OpenDb } from "#db/open.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { act, BEGINNINGS, type Beginning, describeSeen, describeStates, givenBeginning } from "#tests/discussion/life.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { leave } from "./leaving.ts";
import { givenLife } from "./scene.ts";

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const person = givenPractitioner(database.db, { email: "fort@stadt.example", shownName: "Frida Fort", showsName: 1, occupation: "municipal", sizeClass: "small", land: "HE" });
  return { ...database, person, journal: toJournalPath(database.path) };
}

const mailsTo = (db: Db, email: string) => listNewestMails(db, 100).filter(({ recipient }) => recipient === email).map(({ kind }) => kind);

describe("changing one's mind", () => {
  test("for a day nothing happens; taken back, everything is as it was", () => {
    const { db, sqlite, person, journal } = scene();
    givenPublished(db, { author: person });
    const before = everythingIn({ sqlite });
    expect(planDeletion(db, { person, choice: "erase", now: NOW })).toEqual({ ok: true });
    expect(mailsTo(db, person.email)).toContain("deletion-planned");
    expect(deleteDue(db, { journal, now: NOW + GRACE_PERIOD - 1 })).toBe(0);
    expect(findPlannedDeletion(db, person)).toMatchObject({ choice: "erase", dueAt: NOW + GRACE_PERIOD });
    expect(takeBackDeletion(db, person)).toBe(true);
    expect(everythingIn({ sqlite })).toEqual(before);
    expect(deleteDue(db, { journal, now: NOW + GRACE_PERIOD })).toBe(0);
    expect(takeBackDeletion(db, person)).toBe(false);
  });

  test("it is planned once; whoever wants to choose anew takes it back first", () => {
    const { db, person } = scene();
    planDeletion(db, { person, choice: "erase", now: NOW });
    expect(planDeletion(db, { person, choice: "keep", now: NOW + 1 })).toEqual({ ok: false, problem: "already" });
    expect(findPlannedDeletion(db, person)).toMatchObject({ choice: "erase", plannedAt: NOW });
  });
});

describe("whoever is the last to administer", () => {
  test("cannot plan it, not even together with the other", () => {
    const { db } = scene();
    const [first, second] = [givenStaff(db, "admin"), givenStaff(db, "admin")] as unknown as [Practitioner, Practitioner];
    expect(planDeletion(db, { person: first, choice: "keep", now: NOW })).toEqual({ ok: true });
    expect(planDeletion(db, { person: second, choice: "keep", now: NOW })).toEqual({ ok: false, problem: "last-admin" });
  });

  test("stays, if they became it meanwhile", () => {
    const { db, sqlite, journal } = scene();
    const [first, second] = [givenStaff(db, "admin"), givenStaff(db, "admin")] as unknown as [Practitioner, Practitioner];
    planDeletion(db, { person: first, choice: "keep", now: NOW });
    sqlite.prepare("delete from permissions where person_id = ?").run(second.id);
    expect(deleteDue(db, { journal, now: NOW + GRACE_PERIOD })).toBe(0);
    expect(findPlannedDeletion(db, first)).toBeDefined();
  });
});

describe("what is left", () => {
  test("no row that refers to the person, and a mail that says so", () => {
    const { db, sqlite, path } = scene();
    const { person } = givenLife(db, "zeisig");
    leave({ db, path }, { person, choice: "erase" });
    const rows = JSON.stringify(everythingIn({ sqlite }));
    expect(rows).not.toContain(person.id);
    expect(mailsTo(db, person.email)).toEqual(["deletion-done"]);
    expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  });

  test("kept words stand without a name, with occupation, size class and land, everywhere", () => {
    const { db, path, person } = scene();
    const { number } = givenPublished(db, { author: person, body: "Das ist bei uns schon lange so." });
    leave({ db, path }, { person, choice: "keep" });
    expect(findPublished(db, number)).toMatchObject({ who: "Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung" });
    const csv = [...writeExport(db, { format: "csv", profile: "pseudonym", selection: ALL, publicOrigin: "https://d.example" })].join("");
    expect(csv).toContain("Das ist bei uns schon lange so.");
    expect(csv).toContain('"gelöscht"');
    expect(csv).not.toContain("Frida Fort");
  });

  test("a number is never given to somebody else", () => {
    const { db, path, person } = scene();
    leave({ db, path }, { person, choice: "keep" });
    expect(findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW }).number).toBe(person.number + 1);
    expect(findOrCreatePerson(db, { email: person.email, now: NOW })).toMatchObject({ number: person.number + 2, shownName: null });
  });

  test("what a moderator decided stays decided, by nobody in particular", () => {
    const { db, path } = scene();
    const moderator = givenModerator(db);
    givenPublished(db, { moderator });
    leave({ db, path }, { person: moderator, choice: "keep" });
    expect(listLog(db, { before: null, limit: 9 })).toMatchObject([{ outcome: "publish", by: "Moderation" }]);
  });

  test("whoever reported what goes learns that it is settled; a report of one's own stays open without its reporter", () => {
    const { db, sqlite, path, person } = scene();
    const reporter = givenPractitioner(db);
    const [mine, other] = [givenPublished(db, { author: person }), givenPublished(db)];
    const report = { reason: "spam" as const, words: "Das ist Werbung.", now: NOW };
    fileReport(db, { ...report, reporter, email: "", number: mine.number });
    fileReport(db, { ...report, reporter: person, email: "", number: other.number });
    leave({ db, path }, { person, choice: "erase" });
    expect(mailsTo(db, reporter.email)).toContain("report-void");
    expect(sqlite.prepare("select reporter_id, reporter_email, words, closed_at from reports where contribution_id = ?").get(other.contributionId)).toEqual({ reporter_id: null, reporter_email: null, words: "", closed_at: null });
  });
});

const READABLE = new Set(["original", "edited", "cut"]);

test("a decision of the last minute cannot be taken back any more: nobody is left to write anew", () => {
  const world = givenBeginning("cut");
  leave(world, { person: world.people.author, choice: "keep", now: world.now - GRACE_PERIOD });
  expect(act(world, "undo", "moderator")).toEqual({ ok: false, problem: "something-happened" });
});

describe.each((Object.keys(BEGINNINGS) as Beginning[]).filter((beginning) => beginning !== "nothing"))("a contribution that is %s", (beginning) => {
  test.each(["keep", "erase"] as const)("%s: what others see, what is erased, and the log that still fits", (choice) => {
    const world = givenBeginning(beginning);
    const seen = describeSeen(world);
    leave(world, { person: world.people.author, choice, now: world.now });
    const stays = choice === "keep" && READABLE.has(seen);
    expect(describeSeen(world)).toBe(stays ? seen : world.sqlite.prepare("select public_revision_id from contributions").pluck().get() ? "[zurückgezogen]" : "nothing");
    expect(describeStates(world).endsWith("withdrawn")).toBe(!stays);
    expect(countPending(world)).toBe(0);
    expect(listReadableBodies(world)).toHaveLength(stays ? 1 : 0);
    expect(replayLog(world.db).differences).toEqual([]);
    expect(listChangeable(world.db, { number: 1, moderator: world.people.colleague }).filter(({ outcome }) => outcome !== "hide")).toEqual([]);
  });
});

const countPending = ({ sqlite }: OpenDb) => sqlite.prepare("select count(*) from revisions where status = 'pending'").pluck().get();
const listReadableBodies = ({ sqlite }: OpenDb) => sqlite.prepare("select body from revisions where body <> ?").pluck().all(ERASED_WORDS);

test("words can become nothing but erased", () => {
  const { db, sqlite } = scene();
  givenPublished(db);
  expect(() => sqlite.prepare("update revisions set body = 'Etwas anderes, das nie jemand gesagt hat.'").run()).toThrow(/keeps its words/);
  expect(() => sqlite.prepare("update revisions set n = 7").run()).toThrow(/keeps its words/);
  expect(() => sqlite.prepare("update revisions set body = ?").run(ERASED_WORDS)).not.toThrow();
});
