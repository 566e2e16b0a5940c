import { describe, expect, test } from "vitest";
import { blockPerson } from "#app/accounts/blocks.server.ts";
import type { Admin } from "#app/accounts/doorkeeper.server.ts";
import { EMAIL_CHANGE_LIFETIME } from "#app/accounts/email-change.ts";
import { cancelEmailChange, findEmailChange } from "#app/accounts/email-changes.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { saveRegistration } from "#app/accounts/registration.server.ts";
import { findSignedIn, openSession } from "#app/accounts/sessions.server.ts";
import { oldEmailChanges } from "#app/accounts/old-sign-ins.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { forget } from "#tests/support/forget.ts";
import { codesOf, givenChanging, NEW, OLD, WRONG } from "./changing-email.ts";

describe("both codes", () => {
  test("change the address, and both mailboxes are told", () => {
    const { start, confirm, emailOf, mailsTo } = givenChanging();
    start();
    expect(emailOf()).toBe(OLD);
    expect(confirm()).toMatchObject({ ok: true, from: OLD, to: NEW });
    expect(emailOf()).toBe(NEW);
    expect([OLD, NEW].map((mailbox) => mailsTo(mailbox).filter(({ kind }) => kind === "email-changed").map(({ payload }) => payload))).toEqual([['{"to":"old"}'], ['{"to":"new"}']]);
  });

  test("stand nowhere in the database", () => {
    const { sqlite, start, person } = givenChanging();
    start();
    const rows = JSON.stringify(everythingIn({ sqlite }));
    for (const code of Object.values(codesOf({ sqlite }, person))) expect(rows).not.toContain(code);
  });

  test("are two: neither opens the other's field", () => {
    const { sqlite, start, confirm, person, emailOf } = givenChanging();
    start();
    const { codeOld, codeNew } = codesOf({ sqlite }, person);
    expect(codeOld).not.toBe(codeNew);
    expect(confirm({ codeOld: codeNew, codeNew: codeOld })).toMatchObject({ problem: "wrong", wrong: ["codeOld", "codeNew"] });
    expect(confirm({ codeNew: codeOld })).toMatchObject({ problem: "wrong", wrong: ["codeNew"] });
    expect(emailOf()).toBe(OLD);
  });

  test("end every session but the one that confirms", () => {
    const { db, start, confirm, person } = givenChanging();
    const [here, elsewhere] = [openSession(db, { person, now: NOW }), openSession(db, { person, now: NOW })];
    const stranger = openSession(db, { person: givenPractitioner(db), now: NOW });
    start();
    confirm({ sessionId: findSignedIn(db, { secret: here, now: NOW })!.sessionId });
    expect([here, elsewhere, stranger].map((secret) => findSignedIn(db, { secret, now: NOW }) !== undefined)).toEqual([true, false, true]);
  });

  test("work once, whoever sends them twenty times", async () => {
    const { sqlite, start, confirm, person, mailsTo } = givenChanging();
    start();
    const codes = codesOf({ sqlite }, person);
    const answers = await Promise.all(Array.from({ length: 20 }, async () => confirm(codes)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.problem === "none")).toHaveLength(19);
    expect(mailsTo(OLD).filter(({ kind }) => kind === "email-changed")).toHaveLength(1);
  });

  test("of somebody else are worth nothing", () => {
    const { sqlite, db, start, confirm, person, emailOf } = givenChanging();
    const other = givenPractitioner(db);
    start();
    start({ who: other, email: "andere@stadt.example" });
    expect(confirm(codesOf({ sqlite }, other))).toMatchObject({ problem: "wrong" });
    expect(confirm({ who: other, ...codesOf({ sqlite }, person) })).toMatchObject({ problem: "wrong" });
    expect(emailOf()).toBe(OLD);
  });
});

describe("time and tries", () => {
  test.each([[-1, true], [0, false], [1, false]])("%d ms around the end of thirty minutes: %s", (around, ok) => {
    const { start, confirm } = givenChanging();
    start();
    expect(confirm({ now: NOW + EMAIL_CHANGE_LIFETIME + around }).ok).toBe(ok);
  });

  test("five in all, for both codes together; after them the right codes are refused, too", () => {
    const { start, confirm, emailOf } = givenChanging();
    start();
    expect([confirm({ codeOld: WRONG }), confirm({ codeNew: WRONG }), confirm({ codeOld: WRONG, codeNew: WRONG }), confirm({ codeOld: WRONG })]).toMatchObject([4, 3, 2, 1].map((triesLeft) => ({ problem: "wrong", triesLeft })));
    expect(confirm({ codeNew: WRONG })).toMatchObject({ problem: "used-up", triesLeft: 0 });
    expect(confirm()).toMatchObject({ problem: "used-up" });
    expect(emailOf()).toBe(OLD);
  });

  test("the fifth may still be right", () => {
    const { start, confirm } = givenChanging();
    start();
    for (let n = 0; n < 4; n++) confirm({ codeOld: WRONG });
    expect(confirm().ok).toBe(true);
  });

  test("a new beginning voids the earlier codes, and a mail with them that has not left never does", () => {
    const { sqlite, start, confirm, person, mailsTo } = givenChanging();
    start();
    const earlier = codesOf({ sqlite }, person);
    start({ now: NOW + 1 });
    expect(mailsTo(NEW)).toHaveLength(1);
    expect(confirm({ ...earlier, now: NOW + 1 })).toMatchObject({ problem: "wrong" });
    expect(confirm({ now: NOW + 1 }).ok).toBe(true);
  });

  test("cancelled, nothing can be confirmed", () => {
    const { db, start, confirm, person, mailsTo } = givenChanging();
    start();
    cancelEmailChange(db, { person, now: NOW });
    expect([confirm(), findEmailChange(db, { person, now: NOW }), mailsTo(OLD), mailsTo(NEW)]).toEqual([{ ok: false, problem: "none" }, undefined, [], []]);
  });

  test("begun at most five times an hour, for each person", () => {
    const { db, start } = givenChanging();
    for (let n = 0; n < 5; n++) expect(start({ now: NOW + n }).ok).toBe(true);
    expect(start({ now: NOW + HOUR - 1 })).toEqual({ ok: false, problem: "too-many" });
    expect(start({ who: givenPractitioner(db), now: NOW + 5 }).ok).toBe(true);
    expect(start({ now: NOW + HOUR }).ok).toBe(true);
  });

  test("what became of it is forgotten after a day", () => {
    const { sqlite, db, start } = givenChanging();
    start();
    const count = () => sqlite.prepare("select count(*) from email_changes").pluck().get();
    forget(db, oldEmailChanges, NOW + DAY_LENGTH - 1);
    expect(count()).toBe(1);
    forget(db, oldEmailChanges, NOW + DAY_LENGTH);
    expect(count()).toBe(0);
  });
});

describe("which address", () => {
  test("not the one that it is", () => {
    expect(givenChanging().start({ email: OLD })).toEqual({ ok: false, problem: "same" });
  });

  test.each([["karin@amt.musterstadt.de", true], [NEW, false]])("only of the domains that may take part: %s %s", (email, ok) => {
    const { db, start } = givenChanging();
    saveRegistration(db, { admin: givenStaff(db, "admin") as Admin, mode: "domains", domains: ["musterstadt.de"], readership: "public", now: NOW });
    expect(start({ email })).toEqual(ok ? { ok } : { ok, problem: "domain" });
  });

  test("one with an account begins like any other, and ends nowhere", () => {
    const { db, start, confirm, mailsTo, emailOf } = givenChanging();
    const owner = givenPractitioner(db, { email: NEW });
    expect(start()).toEqual({ ok: true });
    expect(mailsTo(NEW).map(({ kind, payload }) => [kind, JSON.parse(payload)])).toMatchObject([["email-change-code", { to: "new", isTaken: true }]]);
    expect(confirm({ codeNew: WRONG })).toMatchObject({ problem: "wrong", wrong: ["codeNew"] });
    expect(confirm()).toEqual({ ok: false, problem: "taken" });
    expect([emailOf(), findPersonByEmail(db, NEW)?.id]).toEqual([OLD, owner.id]);
  });

  test("one of a blocked account is one with an account", () => {
    const { db, start, confirm } = givenChanging();
    blockPerson(db, { admin: givenStaff(db, "admin") as Admin, personId: givenPractitioner(db, { email: NEW }).id, words: "Grund", now: NOW });
    start();
    expect(confirm()).toEqual({ ok: false, problem: "taken" });
  });

  test("one that got an account meanwhile is refused, and the codes are spent", () => {
    const { db, start, confirm } = givenChanging();
    start();
    givenPractitioner(db, { email: NEW });
    expect([confirm(), confirm()]).toEqual([{ ok: false, problem: "taken" }, { ok: false, problem: "none" }]);
  });
});
