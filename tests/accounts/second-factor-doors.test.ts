import { describe, expect, test } from "vitest";
import { requireAdmin, requireModerator, requirePractitioner, requireTeam, requireTeamOrAdmin } from "#app/accounts/doorkeeper.server.ts";
import { PASSKEY_GRACE } from "#app/accounts/second-factor.ts";
import { markProved } from "#app/accounts/sessions.server.ts";
import { hashSecret } from "#app/accounts/secrets.server.ts";
import { readEnv } from "#app/env.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { transact } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie } from "#tests/support/door.ts";
import { givenPasskey } from "./proving.ts";

const DEMO = readEnv({}, { MODE: "demo", PUBLIC_ORIGIN: "http://localhost:3000" });
const GUARDS: [string, Permission, (door: Parameters<typeof requireModerator>[0]) => Promise<unknown>][] = [
  ["a moderator", "moderator", requireModerator],
  ["the team", "team", requireTeam],
  ["the administration", "admin", requireAdmin],
  ["the team or the administration", "team", requireTeamOrAdmin],
];
const TYPED = "Zeile 1\r\nZeile 2 & mehr";

function given(permission: Permission) {
  const database = freshDatabase();
  const person = givenStaff(database.db, permission);
  const signIn = async () => {
    const cookie = await signInCookie(database, person);
    const session = hashSecret(JSON.parse(Buffer.from(decodeURIComponent(cookie.split("=")[1]!), "base64").toString()) as string);
    return { cookie, prove: () => transact(database.db, (tx) => markProved(tx, { session, now: NOW })) };
  };
  return { database, person, signIn };
}

describe.each(GUARDS)("what is for %s", (_, permission, require) => {
  const opens = async (knocking: ReturnType<typeof knock>) => !((await answerOf(require(await knocking))) instanceof Response);

  test("opens with the code alone until the grace is over, then leads to setting up a passkey", async () => {
    const { database, person } = given(permission);
    expect(await opens(knock(database, "/moderation", { as: person, now: NOW + PASSKEY_GRACE - 1 }))).toBe(true);
    const answer = await answerOf(require(await knock(database, "/moderation", { as: person, now: NOW + PASSKEY_GRACE })));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/konto/passkeys"]);
  });

  test("asks a session for the passkey there is, and opens once it was shown", async () => {
    const { database, person, signIn } = given(permission);
    await givenPasskey(database, person);
    const { cookie, prove } = await signIn();
    const answer = await answerOf(require(await knock(database, "/auswertung?land=hessen", { cookie })));
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/anmelden/passkey?zurueck=%2Fauswertung%3Fland%3Dhessen"]);
    prove();
    expect(await opens(knock(database, "/auswertung", { cookie, now: NOW + 11 * HOUR }))).toBe(true);
    expect(await opens(knock(database, "/auswertung", { cookie: (await signIn()).cookie }))).toBe(false);
  });

  test.each(["unproved", "overdue"])("keeps the whole form of somebody %s, to be sent again", async (standing) => {
    const { database, person } = given(permission);
    if (standing === "unproved") await givenPasskey(database, person);
    const form = new URLSearchParams([["body", TYPED], ["nummer", "1"], ["nummer", "2"]]);
    const answer = await answerOf(require(await knock(database, "/moderation/mehrere?seite=2", { as: person, form, now: NOW + (standing === "overdue" ? PASSKEY_GRACE : 0) })));
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      typed: { body: TYPED },
      instead: [{ to: standing === "overdue" ? "/konto/passkeys" : "/anmelden/passkey?zurueck=%2F" }],
      again: { to: "/moderation/mehrere?seite=2", fields: [["body", TYPED], ["nummer", "1"], ["nummer", "2"]] },
    });
  });

  test("locks nobody out of the demo, but asks there, too, for a passkey that was set up", async () => {
    const { database, person } = given(permission);
    expect(await opens(knock(database, "/moderation", { as: person, now: NOW + 2 * PASSKEY_GRACE, env: DEMO }))).toBe(true);
    await givenPasskey(database, person);
    expect(await opens(knock(database, "/moderation", { as: person, env: DEMO }))).toBe(false);
  });

  test("says who may before it asks for anything", async () => {
    const { database, person } = given(permission);
    await givenPasskey(database, person);
    const { cookie } = await given(permission).signIn();
    database.sqlite.exec("delete from permissions");
    expect((await answerOf(require(await knock(database, "/moderation", { as: person })))).status).toBe(403);
    expect((await answerOf(require(await knock(database, "/moderation", { cookie })))).status).toBe(302);
  });
});

test("what is for everybody signed in asks for no second factor", async () => {
  const { database, person } = given("moderator");
  expect(await requirePractitioner(await knock(database, "/konto", { as: person, now: NOW + PASSKEY_GRACE }))).toMatchObject({ id: person.id });
  await givenPasskey(database, person);
  expect(await requirePractitioner(await knock(database, "/papier/stellen", { as: person, form: { body: "x" } }))).toMatchObject({ id: person.id });
});
