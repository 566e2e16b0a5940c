import { describe, expect, test } from "vitest";
import { endedSessions, oldSignInRequests } from "#app/accounts/old-sign-ins.server.ts";
import { findSignedIn } from "#app/accounts/sessions.server.ts";
import { DAY_LENGTH, MINUTE, SECOND } from "#app/text/dates.ts";
import { countRows } from "#tests/db/contents.ts";
import { NOW } from "#tests/support/builders.ts";
import { forget } from "#tests/support/forget.ts";
import { EMAIL, givenDoor } from "./signing-in.ts";

describe("a code opens a session", () => {
  test("for the person behind the address, who is created at the first sign-in", () => {
    const { db, askForCode, enter } = givenDoor();
    const signedIn = enter(askForCode());
    expect(signedIn).toMatchObject({ ok: true, person: { email: EMAIL, number: 1, shownName: null } });
    expect(findSignedIn(db, { secret: signedIn.ok ? signedIn.session : "", now: NOW })).toMatchObject({ person: { email: EMAIL }, permissions: [] });
    expect(enter(askForCode())).toMatchObject({ ok: true, person: { number: 1 } });
  });

  test("once", () => {
    const { askForCode, enter } = givenDoor();
    const asked = askForCode();
    expect(enter(asked).ok).toBe(true);
    expect(enter(asked)).toEqual({ ok: false, problem: "no-code", triesLeft: 0 });
  });

  test("and of twenty people in a row with the same code, one", () => {
    const { database, askForCode, enter } = givenDoor();
    const asked = askForCode();
    expect(Array.from({ length: 20 }, () => enter(asked)).filter(({ ok }) => ok)).toHaveLength(1);
    expect(countRows(database, "sessions")).toBe(1);
  });

  test("any unexpired one of this browser, and the others are used with it", () => {
    const { askForCode, enter } = givenDoor();
    const first = askForCode();
    const second = askForCode({ browser: first.browser, now: NOW + MINUTE });
    const third = askForCode({ browser: first.browser, now: NOW + 2 * MINUTE });
    expect(new Set([first.browser, second.browser, third.browser]).size).toBe(1);
    expect(enter({ ...second, now: NOW + 3 * MINUTE }).ok).toBe(true);
    for (const other of [first, third]) expect(enter({ ...other, now: NOW + 3 * MINUTE }).ok).toBe(false);
  });

  test("and the session that was open in this browser is deleted", () => {
    const { db, database, askForCode, enter } = givenDoor();
    const former = enter(askForCode());
    const formerSession = former.ok ? former.session : "";
    const next = enter({ ...askForCode({ email: "andere@stadt.example" }), formerSession });
    expect(findSignedIn(db, { secret: formerSession, now: NOW })).toBeUndefined();
    expect(next.ok && next.session).not.toBe(formerSession);
    expect(countRows(database, "sessions")).toBe(1);
  });
});

describe("half an hour", () => {
  test.each([
    ["a second before", 30 * MINUTE - SECOND, true],
    ["in the last millisecond", 30 * MINUTE - 1, true],
    ["at its end", 30 * MINUTE, false],
    ["a second after", 30 * MINUTE + SECOND, false],
  ])("%s: %s ms → %s", (_, elapsed, ok) => {
    const { askForCode, enter } = givenDoor();
    expect(enter({ ...askForCode(), now: NOW + elapsed }).ok).toBe(ok);
  });
});

describe("another browser", () => {
  test.each([["no cookie", null], ["another cookie", "x".repeat(43)], ["an empty cookie", ""]])("with %s cannot use the code, and does not spoil it", (_, browser) => {
    const { askForCode, enter } = givenDoor();
    const asked = askForCode();
    for (let n = 0; n < 10; n++) expect(enter({ browser, code: asked.code })).toEqual({ ok: false, problem: "no-code", triesLeft: 0 });
    expect(enter(asked).ok).toBe(true);
  });

  test("with a code of its own cannot use this one", () => {
    const { askForCode, enter } = givenDoor();
    const mine = askForCode();
    const theirs = askForCode({ email: "fremd@stadt.example" });
    expect(enter({ browser: theirs.browser, code: mine.code })).toMatchObject({ ok: false, problem: "wrong" });
  });
});

test("requests are forgotten after a day, sessions when they can no longer be valid", () => {
  const { database, db, askForCode, enter } = givenDoor();
  enter(askForCode());
  forget(db, oldSignInRequests, NOW + DAY_LENGTH - 1);
  expect([countRows(database, "sign_in_requests"), countRows(database, "sessions")]).toEqual([1, 1]);
  forget(db, oldSignInRequests, NOW + DAY_LENGTH);
  forget(db, endedSessions, NOW + 30 * DAY_LENGTH - 1);
  expect([countRows(database, "sign_in_requests"), countRows(database, "sessions")]).toEqual([0, 1]);
  forget(db, endedSessions, NOW + 30 * DAY_LENGTH);
  expect(countRows(database, "sessions")).toBe(0);
});
