import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { findPerson, findPersonByEmail } from "#app/accounts/people.server.ts";
import { requestSignInCode } from "#app/accounts/request-sign-in-code.server.ts";
import { toSignInCode } from "#app/accounts/sign-in-code.server.ts";
import { signInAdoptingText } from "#app/discussion/sign-in-with-text.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { deliverDueMails, type Post } from "#app/notifications/deliver.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import { replayDeletions } from "#app/privacy/replay-deletions.server.ts";
import { wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { openDatabase, transact } from "#db/open.ts";
import { givenDiscussion, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { givenChanging, NEW, OLD, SECRET } from "#tests/accounts/changing-email.ts";
import { leave } from "./leaving.ts";

const move = (house: ReturnType<typeof givenChanging>) => {
  house.start();
  expect(house.confirm().ok).toBe(true);
};
const invitationTo = ({ sqlite }: ReturnType<typeof givenChanging>, email: string) =>
  sqlite.prepare("insert into invitations (id, email, invited_at, expires_at) values (?, ?, ?, ?)").run(`an-${email}`, email, NOW, NOW + 1000);

describe("what is on its way", () => {
  test("to the old address goes to the new one, except the notice that it is the old one now", () => {
    const house = givenChanging();
    const { db, person } = house;
    for (const personId of [person.id, null]) queueMail(db, { kind: "published", recipient: OLD, personId, payload: { number: "B-001", place: "Rn. 1", path: "/" }, dedupeKey: `x:${personId}`, now: NOW });
    queueMail(db, { kind: "published", recipient: "jemand@stadt.example", payload: { number: "B-002", place: "Rn. 1", path: "/" }, dedupeKey: "y", now: NOW });
    move(house);
    expect(house.mailsTo(OLD).map(({ kind }) => kind)).toEqual(["email-changed"]);
    expect(house.mailsTo(NEW).map(({ kind, personId }) => `${kind} ${personId === person.id}`).toSorted()).toEqual(["email-changed true", "published true", "published true"]);
    expect(house.mailsTo("jemand@stadt.example")).toHaveLength(1);
  });

  test("the answer to a report goes to the new address, once for whoever reported under both", () => {
    const house = givenChanging();
    const { db, person } = house;
    givenDiscussion(db);
    const moderator = givenStaff(db, "moderator") as unknown as Moderator;
    const numbers = [1, 2].map((n) => givenPublished(db, { moderator, body: `Ein Beitrag zum Melden, der ${n}. von zweien.` }).number);
    for (const number of numbers) fileReport(db, { reporter: person, email: "", number, reason: "spam", words: "", now: NOW });
    fileReport(db, { reporter: null, email: NEW, number: numbers[1]!, reason: "spam", words: "", now: NOW });
    move(house);
    for (const number of numbers) hideContribution(db, { moderator, number, reason: "spam", explanation: "", now: NOW });
    const answered = (mailbox: string) => house.mailsTo(mailbox).filter(({ kind }) => kind === "report-answer").length;
    expect([answered(OLD), answered(NEW)]).toEqual([0, 2]);
  });

  test("the answer to a barrier, too", () => {
    const house = givenChanging();
    house.sqlite.prepare("insert into barriers (id, words, path, email, filed_at) values ('b', 'Das geht nicht.', '/papier', ?, ?)").run(OLD, NOW);
    move(house);
    expect(house.sqlite.prepare("select email from barriers").pluck().get()).toBe(NEW);
  });
});

describe("what still lies in the old mailbox", () => {
  test("a sign-in code opens neither the account nor a new one", () => {
    const house = givenChanging();
    const { db } = house;
    const asked = transact(db, (tx) => requestSignInCode(tx, { email: OLD, browser: null, now: NOW }));
    move(house);
    const redeemed = signInAdoptingText(db, { code: toSignInCode(SECRET, asked.requestId), browser: asked.browser, formerSession: null, secret: SECRET, now: NOW + 1 });
    expect(redeemed).toMatchObject({ ok: false, problem: "no-code" });
    expect(house.mailsTo(OLD).filter(({ kind }) => kind === "sign-in-code")).toEqual([]);
  });

  test("an invitation does not lead into the account", () => {
    const house = givenChanging();
    invitationTo(house, OLD);
    move(house);
    expect(acceptInvitation(house.db, { id: `an-${OLD}`, formerSession: null, now: NOW })).toEqual({ ok: false, problem: "withdrawn" });
  });

  test("one to the new address stays open", () => {
    const house = givenChanging();
    invitationTo(house, OLD);
    invitationTo(house, NEW);
    move(house);
    expect(acceptInvitation(house.db, { id: `an-${NEW}`, formerSession: null, now: NOW })).toMatchObject({ ok: true, person: { id: house.person.id } });
  });

  test("whoever signs in with the old address gets an account of their own, and sees nothing of the former", () => {
    const house = givenChanging();
    const { db, person } = house;
    givenDiscussion(db);
    fileReport(db, { reporter: person, email: "", number: givenPublished(db).number, reason: "spam", words: "Meldewort", now: NOW });
    move(house);
    const asked = transact(db, (tx) => requestSignInCode(tx, { email: OLD, browser: null, now: NOW }));
    signInAdoptingText(db, { code: toSignInCode(SECRET, asked.requestId), browser: asked.browser, formerSession: null, secret: SECRET, now: NOW });
    const newcomer = findPersonByEmail(db, OLD) as Practitioner;
    expect(newcomer.id).not.toBe(person.id);
    const told = JSON.stringify(readOwnData(db, newcomer));
    expect([told.includes("Meldewort"), told.includes(NEW)]).toEqual([false, false]);
  });
});

describe("deleted afterwards", () => {
  const bytes = (path: string) => [path, `${path}-wal`, `${path}-shm`, toJournalPath(path)].map((file) => (existsSync(file) ? readFileSync(file).toString("latin1").toLowerCase() : "")).join();

  test("nothing is left of either address", async () => {
    const house = givenChanging();
    const { db, path, person } = house;
    requestSignInCode(db, { email: OLD, browser: null, now: NOW });
    invitationTo(house, OLD);
    move(house);
    expect([bytes(path).includes(OLD), bytes(path).includes(NEW)]).toEqual([true, true]);
    leave(house, { person, choice: "keep" });
    const later = NOW + GRACE_PERIOD;
    const post: Post = () => Promise.resolve();
    await deliverDueMails(db, { post, surroundings: toMailSurroundings(db, TEST_ENV), now: () => later });
    expect(wipeTraces(db, { now: later })).toBe(true);
    expect([bytes(path).includes(OLD), bytes(path).includes(NEW)]).toEqual([false, false]);
  });

  test("a backup from before the change brings nobody back", () => {
    const house = givenChanging();
    const { sqlite, path, person } = house;
    sqlite.pragma("wal_checkpoint(TRUNCATE)");
    copyFileSync(path, `${path}.sicherung`);
    move(house);
    leave(house, { person, choice: "erase" });
    const restored = openDatabase(`${path}.sicherung`);
    onTestFinished(() => restored.close());
    expect(findPerson(restored.db, person.id)?.email).toBe(OLD);
    expect(replayDeletions(restored.db, { journal: toJournalPath(path), now: NOW })).toBe(1);
    expect(findPerson(restored.db, person.id)).toBeUndefined();
  });
});
