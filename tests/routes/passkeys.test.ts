import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { loader as signIn } from "#app/routes/anmelden._index.tsx";
import { action as prove, loader as proving } from "#app/routes/anmelden.passkey.tsx";
import { action as askToProve } from "#app/routes/anmelden.passkey_.aufgabe.ts";
import { action as enterCode } from "#app/routes/anmelden.passkey_.code.tsx";
import { loader as ownJson } from "#app/routes/konto.daten[.]json.ts";
import { action as remove } from "#app/routes/konto.passkeys_.entfernen.tsx";
import { action as askToRegister } from "#app/routes/konto.passkeys_.aufgabe.ts";
import { action as makeCodes } from "#app/routes/konto.passkeys_.codes.tsx";
import { action as add, loader as passkeys } from "#app/routes/konto.passkeys.tsx";
import { action as setPermissions } from "#app/routes/verwaltung.personen_.$id_.berechtigungen.tsx";
import { action as reset } from "#app/routes/verwaltung.personen_.$id_.passkeys-entfernen.tsx";
import { action as block } from "#app/routes/verwaltung.personen_.$id_.sperren.tsx";
import { loader as person } from "#app/routes/verwaltung.personen_.$id.tsx";
import { action as send } from "#app/routes/verwaltung.einladungen_.senden.tsx";
import { FRESH_SIGN_IN } from "#app/accounts/fresh-sign-in.ts";
import { renewRecoveryCodes } from "#app/accounts/recovery-codes.server.ts";
import { PASSKEY_GRACE } from "#app/accounts/second-factor.ts";
import type { Person } from "#app/accounts/people.server.ts";
import { givenPasskey } from "#tests/accounts/proving.ts";
import { countRows } from "#tests/db/contents.ts";
import { newAuthenticator } from "#tests/support/authenticator.ts";
import { givenDiscussion, givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie, wordsOf } from "#tests/support/door.ts";

type Door = (knocking: ActionFunctionArgs) => unknown;
type Options = { challenge: string };

async function scene(as?: Person) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const admin = givenStaff(db, "admin", "administration@institut.example");
  const member = givenStaff(db, "team", "team@institut.example");
  const visitor = as ?? member;
  const cookie = await signInCookie(database, visitor);
  /** As the team's member in one session, unless said otherwise. */
  const at = async (door: Door, { path = "/konto/passkeys", ...knocking }: Omit<NonNullable<Parameters<typeof knock>[2]>, never> & { path?: string } = {}) => answerOf(door(await knock(database, path, { cookie, ...knocking })));
  const optionsOf = async (door: Door, now = NOW) => (await (await at(door, { form: {}, now })).json()) as Options;
  return { database, db, admin, member, at, optionsOf };
}

describe("setting up", () => {
  test("the first leads to the recovery codes, the next back to the list, which tells names and dates and no key", async () => {
    const { at, optionsOf } = await scene();
    const first = await at(add, { form: { answer: newAuthenticator().register(await optionsOf(askToRegister)), name: " Diensthandy " } });
    expect([first.status, first.headers.get("location")]).toEqual([303, "/konto/passkeys/codes?hinweis=passkey-da"]);
    const second = await at(add, { form: { answer: newAuthenticator().register(await optionsOf(askToRegister)), name: "" } });
    expect(second.headers.get("location")).toBe("/konto/passkeys?hinweis=passkey-da");
    const page = await at(passkeys);
    expect(await page.json()).toMatchObject({ passkeys: [{ name: "Diensthandy", lastUsedAt: null }, { name: "Passkey vom 1.\u00a0Oktober 2018" }], due: null, codesLeft: 0 });
    expect(await wordsOf(await at(passkeys))).not.toMatch(/publicKey|counter/);
  });

  test("says until when one is needed, and nothing of that to practitioners", async () => {
    const { at, database } = await scene();
    expect(await (await at(passkeys)).json()).toMatchObject({ needsOne: true, due: { at: NOW + PASSKEY_GRACE, daysLeft: 14 }, freshPath: null });
    const as = givenPractitioner(database.db);
    expect(await (await answerOf(passkeys(await knock(database, "/konto/passkeys", { as })))).json()).toMatchObject({ needsOne: false, due: null });
  });

  test.each([
    [{ name: "Diensthandy" }, "answer"],
    [{ answer: "", name: "Diensthandy" }, "answer"],
    [{ answer: "x".repeat(20_001), name: "Diensthandy" }, "answer"],
    [{ answer: "{}", name: "x".repeat(81) }, "name"],
    [{ answer: "{}", name: "x", person: "p1" }, "form"],
  ])("a form like %j is refused at %s", async (form, field) => {
    const { at } = await scene();
    const answer = await at(add, { form: form as Record<string, string> });
    expect([answer.status, Object.keys(((await answer.json()) as { errors: object }).errors)]).toEqual([422, [field]]);
  });

  test("too long a name keeps the answer, so that only the name has to be typed again", async () => {
    const { at, optionsOf } = await scene();
    const answer = newAuthenticator().register(await optionsOf(askToRegister));
    expect(await (await at(add, { form: { answer, name: "x".repeat(81) } })).json()).toMatchObject({ typed: { answer } });
    expect((await at(add, { form: { answer, name: "x".repeat(80) } })).status).toBe(303);
  });

  test("an answer that comes late or from elsewhere is refused in words", async () => {
    const { at, optionsOf } = await scene();
    expect((await at(add, { form: { answer: newAuthenticator().register({ challenge: "x" }), name: "" } })).status).toBe(409);
    const foreign = await at(add, { form: { answer: newAuthenticator().register(await optionsOf(askToRegister), { origin: "http://127.0.0.1:3000", rpId: "localhost" }), name: "" } });
    expect(await foreign.json()).toMatchObject({ errors: { form: expect.stringContaining("ließ sich nicht prüfen") } });
  });

  test("the page says so when it was opened under another address than the passkeys'", async () => {
    const { database, member } = await scene();
    const knocking = await knock(database, "/konto/passkeys", { as: member });
    knocking.request.headers.set("host", "127.0.0.1:3000");
    expect(await (await answerOf(passkeys(knocking))).json()).toMatchObject({ otherAddress: "http://localhost:3000/konto/passkeys" });
  });
});

describe("what asks to be shown once more who one is, ten minutes after the code or the passkey", () => {
  const LATER = NOW + FRESH_SIGN_IN;
  const params = { id: "p1" };
  const FORMS: [string, Door, string, Record<string, string>][] = [
    ["setting up a passkey", add, "/konto/passkeys", { answer: "{}", name: "Diensthandy" }],
    ["removing one", remove, "/konto/passkeys/entfernen", { passkey: "x" }],
    ["new recovery codes", makeCodes, "/konto/passkeys/codes", {}],
    ["permissions", setPermissions, "/verwaltung/personen/p1/berechtigungen", { seen: "", team: "ja" }],
    ["blocking", block, "/verwaltung/personen/p1/sperren", { words: "Das Postfach ist in fremder Hand." }],
    ["removing somebody's passkeys", reset, "/verwaltung/personen/p1/passkeys-entfernen", {}],
    ["invitations that bring permissions", send, "/verwaltung/einladungen/senden", { addresses: "neu@stadt.example", team: "ja" }],
  ];

  test.each(FORMS)("%s: nothing happens, and the form is kept", async (_, door, path, form) => {
    const { database, db, admin } = await scene();
    database.sqlite.exec("insert into people (id, number, email, created_at) values ('p1', 999, 'jemand@stadt.example', 1)");
    const before = countRows(database, "outbox");
    const cookie = await signInCookie(database, admin);
    const late = await answerOf(door(await knock(database, path, { cookie, params, form, now: LATER })));
    expect([late.status, await late.json()]).toMatchObject([403, { typed: form, again: { to: path, fields: Object.entries(form) }, instead: [{ to: expect.stringMatching(/^\/anmelden\?neu=ja&zurueck=/) }] }]);
    expect(countRows(database, "outbox")).toBe(before);
    const inTime = await answerOf(door(await knock(database, path, { cookie, params, form, now: LATER - 1 })));
    expect(inTime.status).not.toBe(403);
    expect(db).toBeDefined();
  });

  test("invitations to nothing but taking part do not", async () => {
    const { database, admin } = await scene();
    const cookie = await signInCookie(database, admin);
    expect((await answerOf(send(await knock(database, "/verwaltung/einladungen/senden", { cookie, form: { addresses: "neu@stadt.example" }, now: LATER })))).status).toBe(303);
  });

  test("for who has a passkey it is the passkey that counts, and the way there leads to it", async () => {
    const { database, member, at } = await scene();
    const { authenticator } = await givenPasskey(database, member);
    expect((await at(ownJson, { path: "/konto/daten.json" })).status).toBe(302);
    const onward = await at(signIn, { path: "/anmelden?neu=ja&zurueck=%2Fkonto%2Fdaten" });
    expect(onward.headers.get("location")).toBe("/anmelden/passkey?zurueck=%2Fkonto%2Fdaten");
    const options = (await (await at(askToProve, { form: {}, now: LATER })).json()) as Options;
    await at(prove, { form: { answer: authenticator.prove(options) }, now: LATER });
    expect((await at(ownJson, { path: "/konto/daten.json", now: LATER + FRESH_SIGN_IN - 1 })).status).toBe(200);
    expect((await at(ownJson, { path: "/konto/daten.json", now: LATER + FRESH_SIGN_IN })).status).toBe(302);
  });
});

describe("proving", () => {
  test("leads back to where one was going, and never elsewhere", async () => {
    const { database, member, at, optionsOf } = await scene();
    const { authenticator } = await givenPasskey(database, member);
    const path = "/anmelden/passkey?zurueck=%2Fauswertung%3Fland%3Dhessen";
    expect(await (await at(proving, { path })).json()).toMatchObject({ returnTo: "/auswertung?land=hessen", otherAddress: null });
    const proved = await at(prove, { path, form: { answer: authenticator.prove(await optionsOf(askToProve)) } });
    expect([proved.status, proved.headers.get("location")]).toEqual([303, "/auswertung?land=hessen"]);
    expect((await at(proving, { path: "/anmelden/passkey?zurueck=%2F%2Fboese.example" })).headers.get("location")).toBe("/konto");
  });

  test.each([[{}, 422], [{ answer: "{}" }, 409], [{ answer: "x", mehr: "x" }, 422]])("%j is answered with %i and a sentence", async (form, status) => {
    const { database, member, at } = await scene();
    await givenPasskey(database, member);
    const answer = await at(prove, { path: "/anmelden/passkey", form: form as Record<string, string> });
    expect([answer.status, await answer.json()]).toEqual([status, { error: expect.stringMatching(/\.$/) }]);
  });

  test("without a passkey there is nothing to prove", async () => {
    const { at } = await scene();
    expect((await at(proving, { path: "/anmelden/passkey" })).headers.get("location")).toBe("/konto/passkeys");
    for (const door of [prove, enterCode]) expect((await at(door, { path: "/anmelden/passkey", form: { code: "x" } })).status).toBe(409);
  });
});

describe("recovery codes", () => {
  test("are answered to the form that asks for them, once", async () => {
    const { database, member, at } = await scene();
    expect((await at(makeCodes, { form: {} })).status).toBe(409);
    const { session } = await givenPasskey(database, member);
    database.sqlite.prepare("update sessions set proved_at = ?").run(NOW);
    expect(session.seen()?.provedAt).toBe(NOW);
    const made = await at(makeCodes, { form: {} });
    expect([made.status, ((await made.json()) as { codes: string[] }).codes.length]).toEqual([200, 10]);
  });

  test("one opens what the passkey would, and the next page says how many are left", async () => {
    const { database, db, member, at } = await scene();
    await givenPasskey(database, member);
    const [code = ""] = renewRecoveryCodes(db, { person: member, now: NOW })!;
    const path = "/anmelden/passkey/code?zurueck=%2Fauswertung";
    const used = await at(enterCode, { path, form: { code } });
    expect([used.status, used.headers.get("location")]).toEqual([303, "/auswertung?hinweis=code-benutzt&anzahl=9"]);
    const again = await at(enterCode, { path, form: { code } });
    expect([again.status, await again.json()]).toMatchObject([422, { errors: { code: expect.stringContaining("Sie haben noch 4 Versuche.") }, code }]);
  });

  test("after five wrong ones the answer is 429 with when to come back", async () => {
    const { database, member, at } = await scene();
    await givenPasskey(database, member);
    for (let n = 0; n < 5; n++) await at(enterCode, { path: "/anmelden/passkey/code", form: { code: "falsch" } });
    const sixth = await at(enterCode, { path: "/anmelden/passkey/code", form: { code: "falsch" } });
    expect([sixth.status, sixth.headers.get("retry-after")]).toEqual([429, "3600"]);
  });

  test("an empty form is refused beside the field", async () => {
    const { database, member, at } = await scene();
    await givenPasskey(database, member);
    expect(await (await at(enterCode, { path: "/anmelden/passkey/code", form: { code: " " } })).json()).toMatchObject({ errors: { code: expect.stringContaining("Geben Sie einen der Codes ein") } });
  });
});

describe("removing", () => {
  test("somebody else's does not exist, the last of somebody who works here stays", async () => {
    const { database, admin, member, at } = await scene();
    const { authenticator: others } = await givenPasskey(database, admin);
    const { authenticator } = await givenPasskey(database, member);
    database.sqlite.prepare("update sessions set proved_at = ?").run(NOW);
    expect((await at(remove, { form: { passkey: others.id } })).status).toBe(404);
    const last = await at(remove, { form: { passkey: authenticator.id } });
    expect([last.status, await last.json()]).toMatchObject([409, { lead: expect.stringContaining("Richten Sie erst einen weiteren ein.") }]);
    await givenPasskey(database, member);
    expect((await at(remove, { form: { passkey: authenticator.id } })).headers.get("location")).toBe("/konto/passkeys?hinweis=passkey-entfernt");
  });

  test("all of somebody's is for administrators, who see how it stands with them", async () => {
    const { database, admin, member } = await scene();
    const as = admin;
    const params = { id: member.id };
    const look = async () => (await answerOf(person(await knock(database, "/verwaltung/personen/p", { as, params })))).json();
    expect(await look()).toMatchObject({ account: { passkeys: 0, passkeyDueAt: NOW + PASSKEY_GRACE, isOverdue: false } });
    await givenPasskey(database, member);
    expect(await look()).toMatchObject({ account: { passkeys: 1, passkeyDueAt: null } });
    const removed = await answerOf(reset(await knock(database, "/verwaltung/personen/p/passkeys-entfernen", { as, params, form: {} })));
    expect(removed.headers.get("location")).toBe(`/verwaltung/personen/${member.id}?hinweis=passkeys-entfernt`);
    expect(await look()).toMatchObject({ account: { passkeys: 0, acts: [{ act: "reset-passkeys" }] } });
  });
});
