import { describe, expect, test } from "vitest";
import { blockPerson, signOutEverywhere, unblockPerson } from "#app/accounts/blocks.server.ts";
import { listPermissions } from "#app/accounts/people.server.ts";
import { findSignedIn, openSession } from "#app/accounts/sessions.server.ts";
import { transact } from "#db/open.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { givenAdmin, givenOffice } from "./administering.ts";

const WORDS = "Das Postfach ist in fremder Hand.";

function scene() {
  const office = givenOffice();
  const { db, admin } = office;
  const person = givenStaff(db, "team", "mira.holten@institut.example");
  const [secret, other] = [person, givenPractitioner(db)].map((one) => transact(db, (tx) => openSession(tx, { person: one, now: NOW }))) as [string, string];
  const about = { admin, personId: person.id, now: NOW };
  const isIn = (which: string) => findSignedIn(db, { secret: which, now: NOW }) !== undefined;
  return { ...office, person, secret, other, about, isIn };
}

describe("a blocked account", () => {
  test("is signed out at once, has no permission left, and is told why; nobody else is", () => {
    const { db, person, secret, other, about, isIn, log, mails } = scene();
    expect(blockPerson(db, { ...about, words: WORDS })).toEqual({ ok: true });
    expect([isIn(secret), isIn(other), listPermissions(db, person)]).toEqual([false, true, []]);
    expect(log().map(([act]) => act)).toEqual(["block", "revoke"]);
    expect(mails(person.email).toSorted()).toEqual(["Ihr Konto ist gesperrt", "Sie haben die Berechtigung Projektteam nicht mehr"]);
  });

  test("can neither be signed in nor be given anything, whoever forgets to ask", () => {
    const { db, sqlite, person, about } = scene();
    blockPerson(db, { ...about, words: WORDS });
    expect(() => transact(db, (tx) => openSession(tx, { person, now: NOW }))).toThrow(/blocked/);
    expect(() => sqlite.prepare("insert into permissions values (?, 'admin', 1)").run(person.id)).toThrow(/blocked/);
  });

  test("opens again without what it had", () => {
    const { db, person, about, log, mails } = scene();
    blockPerson(db, { ...about, words: WORDS });
    expect(unblockPerson(db, about)).toEqual({ ok: true });
    expect(listPermissions(db, person)).toEqual([]);
    expect(transact(db, (tx) => openSession(tx, { person, now: NOW }))).toBeTypeOf("string");
    expect(log()[0]?.[0]).toBe("unblock");
    expect(mails(person.email)).toContain("Ihr Konto ist wieder offen");
  });
});

describe("nothing happens", () => {
  const block = ({ db, about }: ReturnType<typeof scene>, more = {}) => blockPerson(db, { ...about, words: WORDS, ...more });
  test.each([
    ["to oneself", "own", (given: ReturnType<typeof scene>) => block(given, { personId: given.admin.id })],
    ["to somebody who is not there", "unknown", (given: ReturnType<typeof scene>) => block(given, { personId: "niemand" })],
    ["by somebody who no longer administers", "no-longer-admin", (given: ReturnType<typeof scene>) => block(given, { admin: given.person })],
    ["when an account that is open is to be opened", "not-blocked", ({ db, about }: ReturnType<typeof scene>) => unblockPerson(db, about)],
    ["when somebody signed in nowhere is to be signed out", "signed-out", (given: ReturnType<typeof scene>) => signOutEverywhere(given.db, { ...given.about, personId: given.admin.id })],
  ])("%s (%s)", (_, problem, act) => {
    const given = scene();
    const before = everythingIn(given.database);
    expect(act(given)).toEqual({ ok: false, problem });
    expect(everythingIn(given.database)).toEqual(before);
  });

  test("twice (blocked)", () => {
    const given = scene();
    block(given);
    const before = everythingIn(given.database);
    expect(block(given)).toEqual({ ok: false, problem: "blocked" });
    expect(everythingIn(given.database)).toEqual(before);
  });
});

test("of two administrators who block each other, one stays", () => {
  const { db, admin, sqlite } = givenOffice();
  const other = givenAdmin(db);
  const block = (by: typeof admin, whom: typeof admin) => blockPerson(db, { admin: by, personId: whom.id, words: WORDS, now: NOW }).ok;
  expect([block(admin, other), block(other, admin)]).toEqual([true, false]);
  expect(countRows({ sqlite }, "permissions")).toBe(1);
});

test("all sessions of a person are ended, with an entry and a mail; others stay", () => {
  const { db, person, secret, other, about, isIn, log, mails } = scene();
  expect(signOutEverywhere(db, about)).toEqual({ ok: true });
  expect([isIn(secret), isIn(other)]).toEqual([false, true]);
  expect(log()[0]?.[0]).toBe("end-sessions");
  expect(mails(person.email)).toEqual(["Sie sind überall abgemeldet"]);
});
