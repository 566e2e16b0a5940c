import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { loader as account } from "#app/routes/konto._index.tsx";
import { action as search, loader as list } from "#app/routes/verwaltung.personen.tsx";
import { loader as one } from "#app/routes/verwaltung.personen_.$id.tsx";
import { action as set } from "#app/routes/verwaltung.personen_.$id_.berechtigungen.tsx";
import { action as unblock } from "#app/routes/verwaltung.personen_.$id_.entsperren.tsx";
import { action as endSessions } from "#app/routes/verwaltung.personen_.$id_.sitzungen-beenden.tsx";
import { action as block, loader as blocking } from "#app/routes/verwaltung.personen_.$id_.sperren.tsx";
import { loader as evaluation } from "#app/routes/auswertung._index.tsx";
import type { Person } from "#app/accounts/people.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenPractitioner, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, signInCookie, wordsOf } from "#tests/support/door.ts";

type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const admin = givenStaff(db, "admin", "administration@institut.example");
  const member = givenStaff(db, "team", "team@institut.example");
  const practitioner = givenPractitioner(db, { email: "still@stadt.example", shownName: "Mira Holten" });
  const at = async (door: Door, about: Person = member, form?: Record<string, string>, more: { as?: Person } = {}) =>
    answerOf(door(await knock(database, "/verwaltung/personen", { params: { id: about.id }, as: admin, ...more, ...(form ? { form } : {}), now: NOW })));
  return { database, db, admin, member, practitioner, at };
}

describe("the list of people", () => {
  test("names everybody with a permission by their address, and nobody else", async () => {
    const { at, practitioner } = scene();
    const answer = await at(list);
    expect(await answer.json()).toMatchObject({ staff: [{ email: "administration@institut.example", permissions: ["admin"] }, { email: "team@institut.example", permissions: ["team"], lastSeenAt: null }] });
    expect(await wordsOf(await at(list))).not.toContain(practitioner.email);
  });

  test("leads to anybody else by their exact address, which stands in no address line", async () => {
    const { at, member, practitioner } = scene();
    expect((await at(search, member, { email: " Still@Stadt.example " })).headers.get("location")).toBe(`/verwaltung/personen/${practitioner.id}`);
    expect(await (await at(one, practitioner)).json()).toMatchObject({ account: { email: practitioner.email, permissions: [] }, isSelf: false });
    expect(await wordsOf(await at(one, practitioner))).not.toContain("Mira Holten");
  });

  test.each([["niemand@stadt.example", "Mit dieser Adresse gibt es kein Konto."], ["still@", "Geben Sie eine vollständige Adresse ein"], ["%", "Geben Sie eine vollständige Adresse ein"]])("finds nobody at %j, and keeps what was typed", async (email, sentence) => {
    const { at, member } = scene();
    const answer = await at(search, member, { email });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { email: expect.stringContaining(sentence) }, typed: { email } }]);
  });
});

describe("permissions", () => {
  test("that are taken close the next page", async () => {
    const { database, at, member } = scene();
    const cookie = await signInCookie(database, member);
    const open = async () => (await answerOf(evaluation(await knock(database, "/auswertung", { cookie })))).status;
    expect(await open()).toBe(200);
    expect((await at(set, member, { seen: "team", moderator: "ja" })).headers.get("location")).toBe(`/verwaltung/personen/${member.id}?hinweis=berechtigungen`);
    expect(await open()).toBe(403);
  });

  test("given away with one's own administration lead to one's account, which is still open", async () => {
    const { db, at, admin } = scene();
    givenStaff(db, "admin");
    expect((await at(set, admin, { seen: "admin" })).headers.get("location")).toBe("/konto?hinweis=berechtigungen");
  });

  test.each([
    [409, "haben sich geändert", { seen: "" }],
    [422, "Setzen Sie das Häkchen neu.", { seen: "team", team: "nein" }],
    [422, "unbekanntes Feld", { seen: "team", owner: "ja" }],
    [422, "Laden Sie die Seite neu.", { team: "ja" }],
  ] as [number, string, Record<string, string>][])("%i: %s", async (status, sentence, form) => {
    const { database, at, member } = scene();
    const answer = await at(set, member, form);
    expect([answer.status, await answer.json()]).toMatchObject([status, { lead: expect.stringContaining(sentence), back: `/verwaltung/personen/${member.id}` }]);
    expect(countRows(database, "person_log")).toBe(0);
  });

  test("of the last administrator stay, with a sentence", async () => {
    const { at, admin } = scene();
    const answer = await at(set, admin, { seen: "admin", team: "ja" });
    expect([answer.status, await answer.json()]).toMatchObject([409, { lead: expect.stringContaining("Das ist die letzte Person mit der Berechtigung Administration.") }]);
  });
});

describe("blocking", () => {
  const WORDS = { words: "Das Postfach ist in fremder Hand." };

  test("signs out at once, is shown with its reason, and is lifted", async () => {
    const { database, at, practitioner } = scene();
    const cookie = await signInCookie(database, practitioner);
    const open = async () => (await answerOf(account(await knock(database, "/konto", { cookie })))).status;
    expect([await open(), (await at(blocking, practitioner)).status]).toEqual([200, 200]);
    expect((await at(block, practitioner, WORDS)).headers.get("location")).toBe(`/verwaltung/personen/${practitioner.id}?hinweis=konto-gesperrt`);
    expect(await open()).toBe(302);
    expect(await (await at(one, practitioner)).json()).toMatchObject({ account: { block: WORDS, sessions: 0, acts: [{ act: "block" }] } });
    expect(await (await at(list)).json()).toMatchObject({ blocked: [{ email: practitioner.email }] });
    expect((await at(unblock, practitioner, {})).status).toBe(303);
    const again = await at(unblock, practitioner, {});
    expect([again.status, await again.json()]).toMatchObject([409, { lead: expect.stringContaining("nicht gesperrt") }]);
  });

  test.each([[" \n", "Schreiben Sie, warum das Konto gesperrt wird."], ["ß".repeat(2001), "Der Grund fasst höchstens 2.000 Zeichen."]])("with the reason %j is 422 and keeps it", async (words, sentence) => {
    const { database, at, practitioner } = scene();
    const answer = await at(block, practitioner, { words });
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { words: expect.stringContaining(sentence) }, typed: { words } }]);
    expect(countRows(database, "blocks")).toBe(0);
  });

  test("takes exactly 2,000 characters, counted as people count", async () => {
    const { at, practitioner } = scene();
    expect((await at(block, practitioner, { words: "👍".repeat(2000) })).status).toBe(303);
  });

  test("oneself is refused and keeps the words; somebody unknown is not found", async () => {
    const { at, admin, practitioner } = scene();
    const own = await at(block, admin, WORDS);
    expect([own.status, await own.json()]).toMatchObject([409, { lead: expect.stringContaining("Sich selbst kann niemand sperren."), typed: WORDS }]);
    const nobody = { ...practitioner, id: "niemand" };
    for (const [door, form] of [[one], [blocking], [block, WORDS], [set, { seen: "" }], [unblock, {}], [endSessions, {}]] as [Door, Record<string, string>?][]) expect((await at(door, nobody, form)).status).toBe(404);
  });
});

test("sessions are ended once, then there are none to end", async () => {
  const { database, at, practitioner } = scene();
  await signInCookie(database, practitioner);
  expect([(await at(endSessions, practitioner, {})).status, (await at(endSessions, practitioner, {})).status]).toEqual([303, 409]);
});
