import { describe, expect, test } from "vitest";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { EMAIL, givenDoor } from "./signing-in.ts";

test("a request notes who asked, keeps no cookie and no network address, and queues one mail", () => {
  const { database, db, askForCode } = givenDoor();
  const { browser, requestId } = askForCode({ network: "netz-hash" });
  expect(database.sqlite.prepare("select id, email, network_hash, tries, created_at, expires_at, used_at from sign_in_requests").all()).toEqual([
    { id: requestId, email: EMAIL, network_hash: "netz-hash", tries: 0, created_at: NOW, expires_at: NOW + 30 * 60_000, used_at: null },
  ]);
  expect(database.sqlite.prepare("select count(*) from sign_in_requests where browser_hash = ?").pluck().get(browser)).toBe(0);
  expect(listNewestMails(db, 10)).toMatchObject([{ kind: "sign-in-code", recipient: EMAIL, notBefore: NOW, payload: JSON.stringify({ requestId }) }]);
});

test("the answer is the same for an address that is known and one that is not", () => {
  const { database, db, askForCode } = givenDoor();
  givenPractitioner(db, { email: "bekannt@stadt.example" });
  const [known, unknown] = [askForCode({ email: "bekannt@stadt.example" }), askForCode({ email: "unbekannt@stadt.example" })];
  expect(Object.keys(known)).toEqual(Object.keys(unknown));
  expect([known.browser.length, unknown.browser.length]).toEqual([43, 43]);
  expect(listNewestMails(db, 10).map(({ kind }) => kind)).toEqual(["sign-in-code", "sign-in-code"]);
  expect(countRows(database, "people")).toBe(1);
});

test("a browser keeps its identity over several requests; without one, it gets 256 random bits", () => {
  const { askForCode } = givenDoor();
  const first = askForCode();
  expect(askForCode({ browser: first.browser }).browser).toBe(first.browser);
  expect(askForCode().browser).not.toBe(first.browser);
  expect(Buffer.from(first.browser, "base64url")).toHaveLength(32);
});

describe("limits per hour", () => {
  /** Fills up to the limit, then one more; `vary` names what differs from request to request. */
  const LIMITS: [what: string, limit: number, vary: (n: number) => { email?: string; network?: string }][] = [
    ["for one address from one network", 5, () => ({})],
    ["for one address from anywhere", 20, (n) => ({ network: `netz-${n}` })],
    ["from one network for anybody: a workshop of forty has room for five each", 200, (n) => ({ email: `person-${n}@stadt.example` })],
  ];

  test.each(LIMITS)("%s: %i, and after an hour again", (_, limit, vary) => {
    const { database, ask } = givenDoor();
    for (let n = 0; n < limit; n++) expect(ask({ ...vary(n), now: NOW + n }).ok).toBe(true);
    const before = countRows(database, "outbox");
    expect(ask({ ...vary(limit), now: NOW + HOUR - 1 })).toEqual({ ok: false, problem: "too-many" });
    expect([countRows(database, "sign_in_requests"), countRows(database, "outbox")]).toEqual([limit, before]);
    expect(ask({ ...vary(limit), now: NOW + HOUR }).ok).toBe(true);
    expect(ask({ ...vary(limit + 1), now: NOW + HOUR })).toEqual({ ok: false, problem: "too-many" });
  });

  test("one address's limit from one network leaves the same address free elsewhere", () => {
    const { ask } = givenDoor();
    for (let n = 0; n < 6; n++) ask();
    expect(ask({ network: "anderes" }).ok).toBe(true);
    expect(ask({ email: "kollege@stadt.example" }).ok).toBe(true);
  });

  test("codes that led to a sign-in do not count: the limit is on mails nobody uses", () => {
    const { ask, askForCode, enter } = givenDoor();
    for (let n = 0; n < 8; n++) expect(enter(askForCode()).ok).toBe(true);
    expect(ask().ok).toBe(true);
  });

  test("signing in oneself does not make room for more mails to somebody else", () => {
    const { ask, askForCode, enter } = givenDoor();
    const own = askForCode({ email: "eigene@stadt.example" });
    for (let n = 0; n < 5; n++) expect(ask({ email: "opfer@stadt.example", browser: own.browser }).ok).toBe(true);
    expect(enter(own).ok).toBe(true);
    expect(ask({ email: "opfer@stadt.example" })).toEqual({ ok: false, problem: "too-many" });
  });
});
