import { expect, test } from "vitest";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenPractitioner, NOW } from "#tests/support/builders.ts";
import { EMAIL, givenDoor } from "./signing-in.ts";

test("a request notes who asked, keeps no cookie and nothing of the network, and queues one mail", () => {
  const { database, db, askForCode } = givenDoor();
  const { browser, requestId } = askForCode();
  expect(database.sqlite.prepare("select id, email, tries, created_at, expires_at, used_at from sign_in_requests").all()).toEqual([
    { id: requestId, email: EMAIL, tries: 0, created_at: NOW, expires_at: NOW + 30 * 60_000, used_at: null },
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
