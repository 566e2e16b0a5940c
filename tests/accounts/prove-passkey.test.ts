import { describe, expect, test } from "vitest";
import { CHALLENGE_LIFETIME } from "#app/accounts/passkey-challenges.server.ts";
import { listPasskeys } from "#app/accounts/passkeys.server.ts";
import { MINUTE } from "#app/text/dates.ts";
import { newAuthenticator } from "#tests/support/authenticator.ts";
import { givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenPasskey, givenProver, givenSession } from "./proving.ts";

test("a passkey proves the session it was asked in, and no other", async () => {
  const { database, db, person, authenticator, visit } = await givenProver();
  const other = givenSession(database, person);
  const options = await visit.askToProve(NOW + MINUTE);
  expect(options).toMatchObject({ rpId: "localhost", userVerification: "required", allowCredentials: [{ id: authenticator.id, transports: ["internal"] }] });
  expect(await visit.prove(authenticator.prove(options), NOW + MINUTE)).toEqual({ ok: true });
  expect([visit.seen()?.provedAt, other.seen()?.provedAt]).toEqual([NOW + MINUTE, null]);
  expect(listPasskeys(db, person)).toEqual([expect.objectContaining({ counter: 2, lastUsedAt: NOW + MINUTE })]);
});

test("any of somebody's passkeys will do", async () => {
  const { database, person, visit } = await givenProver();
  const { authenticator: second } = await givenPasskey(database, person);
  expect(await visit.prove(second.prove(await visit.askToProve()))).toEqual({ ok: true });
});

describe("refused, and the session stays unproved:", () => {
  const bent: [string, Parameters<ReturnType<typeof newAuthenticator>["prove"]>[1]][] = [
    ["signed for a page of somebody else", { origin: "https://diskussion.example" }],
    ["signed on another port", { origin: "http://localhost:3001" }],
    ["signed for another name", { rpId: "example.org" }],
    ["not opened by finger, face or PIN", { isVerified: false }],
    ["a counter that stands still", { counter: 1 }],
    ["a counter that goes back", { counter: 0 }],
  ];
  test.each(bent)("%s", async (_, how) => {
    const { visit, authenticator } = await givenProver();
    expect(await visit.prove(authenticator.prove(await visit.askToProve(), how))).toEqual({ ok: false, problem: "refused" });
    expect(visit.seen()?.provedAt).toBeNull();
  });

  test.each(["", "x", "{}", '{"id":"a"}'])("%j instead of an answer", async (answer) => {
    const { visit } = await givenProver();
    await visit.askToProve();
    expect(await visit.prove(answer)).toEqual({ ok: false, problem: "refused" });
  });

  test("the passkey of somebody else", async () => {
    const { database, visit } = await givenProver();
    const { authenticator: others } = await givenPasskey(database, givenStaff(database.db, "admin"));
    expect(await visit.prove(others.prove(await visit.askToProve()))).toEqual({ ok: false, problem: "refused" });
  });

  test("another key under the id of one's own passkey", async () => {
    const { visit, authenticator } = await givenProver();
    const forged = newAuthenticator().prove(await visit.askToProve(), { counter: 9 });
    const { rawId: own } = JSON.parse(authenticator.prove({ challenge: "x" })) as { rawId: string };
    expect(await visit.prove(JSON.stringify({ ...(JSON.parse(forged) as object), id: own, rawId: own }))).toEqual({ ok: false, problem: "refused" });
  });

  test("the answer to a challenge that another session was given", async () => {
    const { database, person, visit, authenticator } = await givenProver();
    const other = givenSession(database, person);
    const answer = authenticator.prove(await other.askToProve());
    expect(await visit.prove(answer)).toEqual({ ok: false, problem: "expired" });
    await visit.askToProve();
    expect(await visit.prove(answer)).toEqual({ ok: false, problem: "refused" });
  });

  test("a challenge that was meant for a new passkey", async () => {
    const { visit, authenticator } = await givenProver();
    expect(await visit.prove(authenticator.prove(await visit.askToRegister()))).toEqual({ ok: false, problem: "expired" });
  });

  test("a challenge after its five minutes, or after a newer one", async () => {
    const { visit, authenticator } = await givenProver();
    const first = await visit.askToProve();
    expect(await visit.prove(authenticator.prove(first), NOW + CHALLENGE_LIFETIME)).toEqual({ ok: false, problem: "expired" });
    await visit.askToProve();
    expect(await visit.prove(authenticator.prove(first))).toEqual({ ok: false, problem: "refused" });
  });
});

test("twenty times the same answer at once count once", async () => {
  const { visit, authenticator } = await givenProver();
  const answer = authenticator.prove(await visit.askToProve());
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => visit.prove(answer)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await visit.prove(answer)).toEqual({ ok: false, problem: "expired" });
});

test("two copies of a key with the same counter at the same moment: one is refused", async () => {
  const { database, person, visit, authenticator } = await givenProver();
  const other = givenSession(database, person);
  const answers = [authenticator.prove(await visit.askToProve(), { counter: 2 }), authenticator.prove(await other.askToProve(), { counter: 2 })];
  expect(await Promise.all([visit.prove(answers[0]!), other.prove(answers[1]!)])).toEqual(expect.arrayContaining([{ ok: true }, { ok: false, problem: "refused" }]));
});

test("authenticators that do not count are welcome", async () => {
  const database = freshDatabase();
  const person = givenStaff(database.db, "team");
  const { authenticator } = await givenPasskey(database, person, { authenticator: newAuthenticator({ counts: false }) });
  const visit = givenSession(database, person);
  for (let n = 0; n < 2; n++) expect(await visit.prove(authenticator.prove(await visit.askToProve()))).toEqual({ ok: true });
});
