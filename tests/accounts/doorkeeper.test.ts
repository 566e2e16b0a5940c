import { describe, expect, test } from "vitest";
import { findViewer, requireAdmin, requireModerator, requirePractitioner, requireTeam, requireTeamOrAdmin } from "#app/accounts/doorkeeper.server.ts";
import { browserCookie, sessionCookie } from "#app/accounts/cookies.server.ts";
import { readEnv } from "#app/env.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie } from "#tests/support/door.ts";

const PRODUCTION = readEnv({}, { MODE: "production", PUBLIC_ORIGIN: "https://diskussion.example", SMTP_URL: "smtp://mail.example", SESSION_SECRET: "s".repeat(32) });
const permitted = { moderator: requireModerator, team: requireTeam, admin: requireAdmin } as const;

describe("signed out", () => {
  test.each([["a practitioner", requirePractitioner], ["a moderator", requireModerator], ["the team", requireTeam], ["the administration", requireAdmin], ["either of these", requireTeamOrAdmin]])("a page for %s sends to sign-in and back", async (_, require) => {
    const answer = await answerOf(require(await knock(freshDatabase(), "/konto?a=1&b=ü")));
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toBe("/anmelden?zurueck=%2Fkonto%3Fa%3D1%26b%3D%25C3%25BC");
  });

  test.each([["a practitioner", requirePractitioner], ["a moderator", requireModerator], ["the team", requireTeam], ["the administration", requireAdmin], ["either of these", requireTeamOrAdmin]])("a form for %s keeps all that was typed", async (_, require) => {
    const answer = await answerOf(require(await knock(freshDatabase(), "/papier/stellen?schreiben=4", { form: { passage: "p1", body: "Zeile 1\r\nZeile 2 & mehr" } })));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ textInHand: { returnTo: "/papier/stellen", typed: { passage: "p1", body: "Zeile 1\r\nZeile 2 & mehr" } } });
  });

  test.each(["sitzung=", "sitzung=x", "sitzung=InVuYmVrYW5udCI%3D", "andere=1", "sitzung=%00; sitzung=eyJhIjoxfQ%3D%3D"])("a cookie like %j is nobody", async (cookie) => {
    expect(await findViewer(await knock(freshDatabase(), "/konto", { cookie }))).toBeUndefined();
  });
});

describe.each(["moderator", "team", "admin"] as const)("what needs the permission %s", (permission) => {
  const require = permitted[permission];

  test("opens for who has it", async () => {
    const database = freshDatabase();
    const person = givenStaff(database.db, permission);
    expect(await require(await knock(database, "/", { as: person }))).toMatchObject({ id: person.id });
  });

  test.each(["moderator", "team", "admin"].filter((other) => other !== permission) as ("moderator" | "team" | "admin")[])("stays shut for %s", async (other) => {
    const database = freshDatabase();
    expect((await answerOf(require(await knock(database, "/", { as: givenStaff(database.db, other) })))).status).toBe(403);
  });

  test("stays shut for practitioners, whether they read or send", async () => {
    const database = freshDatabase();
    const as = givenPractitioner(database.db);
    for (const form of [undefined, { a: "b" }]) expect((await answerOf(require(await knock(database, "/", { as, ...(form ? { form } : {}) })))).status).toBe(403);
  });

  test("shuts at once when it is revoked", async () => {
    const database = freshDatabase();
    const person = givenStaff(database.db, permission);
    const cookie = await signInCookie(database, person);
    database.sqlite.exec("delete from permissions");
    expect((await answerOf(require(await knock(database, "/", { cookie })))).status).toBe(403);
  });
});

test.each([["moderator", 403], ["team", "team"], ["admin", "admin"]] as const)("what the team and the administration share answers %s with %s", async (permission, outcome) => {
  const database = freshDatabase();
  const answer = await answerOf(requireTeamOrAdmin(await knock(database, "/verwaltung", { as: givenStaff(database.db, permission) })));
  expect(answer instanceof Response ? answer.status : answer).toEqual(outcome === 403 ? 403 : [outcome]);
});

test("signed in, one is a practitioner, with or without a permission, until the session ends", async () => {
  const database = freshDatabase();
  for (const as of [givenPractitioner(database.db), givenStaff(database.db, "admin")]) {
    expect(await requirePractitioner(await knock(database, "/", { as }))).toMatchObject({ email: as.email });
  }
  const cookie = await signInCookie(database, givenPractitioner(database.db));
  expect((await answerOf(requirePractitioner(await knock(database, "/", { cookie, now: NOW + 30 * DAY_LENGTH })))).status).toBe(302);
});

describe("cookies", () => {
  test.each([["sitzung", sessionCookie], ["anmeldung", browserCookie]])("%s is strict about https where the public address is https", async (name, toCookie) => {
    const header = await toCookie(PRODUCTION).serialize("geheim");
    for (const rule of [`__Host-${name}=`, "Path=/", "HttpOnly", "Secure", "SameSite=Lax"]) expect(header).toContain(rule);
    expect(header).not.toMatch(/Domain/i);
  });

  test("hold the secret and nothing about the person", async () => {
    const database = freshDatabase();
    const cookie = await signInCookie(database, givenStaff(database.db, "admin", "admin@institut.example"));
    expect(Buffer.from(decodeURIComponent(cookie.split("=")[1]!), "base64").toString()).toMatch(/^"[A-Za-z0-9_-]{43}"$/);
  });
});
