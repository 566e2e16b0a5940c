import { describe, expect, test } from "vitest";
import { CHALLENGE_LIFETIME } from "#app/accounts/passkey-challenges.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { listPasskeys } from "#app/accounts/passkeys.server.ts";
import { PASSKEY_GRACE } from "#app/accounts/second-factor.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { newAuthenticator } from "#tests/support/authenticator.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenSession } from "./proving.ts";

function given() {
  const database = freshDatabase();
  const { db } = database;
  const person = givenStaff(db, "moderator");
  const look = () => findPersonByEmail(db, person.email)!;
  return { database, db, person, look, visit: givenSession(database, person), authenticator: newAuthenticator() };
}

test("a passkey is stored with the name it was given, proves the session and ends the grace", async () => {
  const { db, person, look, visit, authenticator } = given();
  expect([look().passkeyDueAt, visit.seen()]).toEqual([NOW + PASSKEY_GRACE, expect.objectContaining({ hasPasskey: false, provedAt: null })]);
  const options = await visit.askToRegister();
  expect(options).toMatchObject({ rp: { id: "localhost" }, user: { name: person.email }, authenticatorSelection: { userVerification: "required" }, attestation: "none", excludeCredentials: [] });
  expect(await visit.add(authenticator.register(options))).toEqual({ ok: true, isFirst: true });
  expect(listPasskeys(db, person)).toEqual([expect.objectContaining({ id: authenticator.id, name: "Diensthandy", counter: 1, transports: "internal", createdAt: NOW, lastUsedAt: null })]);
  expect([look().passkeyDueAt, visit.seen()]).toEqual([null, expect.objectContaining({ hasPasskey: true, provedAt: NOW })]);
});

test("a second one is not the first, and the first is not offered again", async () => {
  const { visit, authenticator } = given();
  await visit.add(authenticator.register(await visit.askToRegister()));
  const options = await visit.askToRegister();
  expect(options.excludeCredentials).toEqual([expect.objectContaining({ id: authenticator.id })]);
  expect(await visit.add(newAuthenticator().register(options))).toEqual({ ok: true, isFirst: false });
});

describe("refused, and nothing is stored:", () => {
  const bent: [string, Parameters<ReturnType<typeof newAuthenticator>["register"]>[1]][] = [
    ["made on a page of somebody else", { origin: "https://diskussion.example" }],
    ["made on another port", { origin: "http://localhost:3001", rpId: "localhost" }],
    ["made for another name", { rpId: "example.org" }],
    ["not opened by finger, face or PIN", { isVerified: false }],
  ];
  test.each(bent)("%s", async (_, how) => {
    const { database, visit, authenticator } = given();
    expect(await visit.add(authenticator.register(await visit.askToRegister(), how))).toEqual({ ok: false, problem: "refused" });
    expect(countRows(database, "passkeys")).toBe(0);
    expect(visit.seen()?.provedAt).toBeNull();
  });

  test.each(["", "x", "null", "[]", "{}", '{"id":"a"}', '{"id":7}', '{"id":"a","rawId":"a","type":"public-key","response":{}}'])("%j instead of an answer", async (answer) => {
    const { visit } = given();
    await visit.askToRegister();
    expect(await visit.add(answer)).toEqual({ ok: false, problem: "refused" });
  });

  test("a challenge of one's own making", async () => {
    const { visit, authenticator } = given();
    await visit.askToRegister();
    expect(await visit.add(authenticator.register({ challenge: Buffer.from("selbst gemacht").toString("base64url") }))).toEqual({ ok: false, problem: "refused" });
  });

  test("the answer to a challenge that another session was given", async () => {
    const { database, visit, authenticator } = given();
    const other = givenSession(database, givenStaff(database.db, "team"));
    const answer = authenticator.register(await other.askToRegister());
    expect(await visit.add(answer)).toEqual({ ok: false, problem: "expired" });
    await visit.askToRegister();
    expect(await visit.add(answer)).toEqual({ ok: false, problem: "refused" });
  });

  test("a challenge that was meant for a proof", async () => {
    const { visit, authenticator } = given();
    expect(await visit.add(authenticator.register(await visit.askToProve()))).toEqual({ ok: false, problem: "expired" });
  });

  test("a challenge after its five minutes", async () => {
    const { visit, authenticator } = given();
    const answer = authenticator.register(await visit.askToRegister());
    expect(await visit.add(answer, { at: NOW + CHALLENGE_LIFETIME })).toEqual({ ok: false, problem: "expired" });
    expect(await visit.add(answer, { at: NOW + CHALLENGE_LIFETIME - 1 })).toMatchObject({ ok: true });
  });

  test("the same answer a second time, and twenty at once count once", async () => {
    const { database, visit, authenticator } = given();
    const answer = authenticator.register(await visit.askToRegister());
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => visit.add(answer)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await visit.add(answer)).toEqual({ ok: false, problem: "expired" });
    expect([countRows(database, "passkeys"), countRows(database, "outbox")]).toEqual([1, 1]);
  });

  test("a passkey that is somebody's already", async () => {
    const { database, visit, authenticator } = given();
    const other = givenSession(database, givenStaff(database.db, "team"));
    await other.add(authenticator.register(await other.askToRegister()));
    expect(await visit.add(authenticator.register(await visit.askToRegister()))).toEqual({ ok: false, problem: "known" });
  });

  test("somebody without a permission", async () => {
    const database = freshDatabase();
    const visit = givenSession(database, givenPractitioner(database.db));
    expect(await visit.add(newAuthenticator().register(await visit.askToRegister()))).toEqual({ ok: false, problem: "no-permission" });
    expect(countRows(database, "passkeys")).toBe(0);
  });
});

test("of the key only the public half is in the database", async () => {
  const { database, visit, authenticator } = given();
  await visit.add(authenticator.register(await visit.askToRegister()));
  const stored = JSON.stringify(everythingIn(database));
  expect(stored).toContain(authenticator.id);
  expect(stored).not.toMatch(/clientDataJSON|attestation/);
});
