import { describe, expect, test } from "vitest";
import { action as file, loader as form } from "#app/routes/barriere-melden.tsx";
import { action as answer, loader as one } from "#app/routes/verwaltung.barrieren_.$id.tsx";
import { loader as list } from "#app/routes/verwaltung.barrieren.tsx";
import type { Person } from "#app/accounts/people.server.ts";
import { barriers } from "#db/schema/site.ts";
import { givenAdmin, givenPractitioner } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const WELL = { words: "Die Karte lässt sich mit der Tastatur nicht bedienen.", seite: "/papier", email: "gast@stadt.example" };

function scene() {
  const database = freshDatabase();
  const { db } = database;
  const admin = givenAdmin(db);
  const send = async (sent: Record<string, string>, as?: Person) => answerOf(file(await knock(database, "/barriere-melden", { form: sent, ...(as ? { as } : {}) })));
  const rows = () => db.select().from(barriers).all();
  const reply = async (id: string, sent: Record<string, string>) => answerOf(answer(await knock(database, `/verwaltung/barrieren/${id}`, { as: admin, params: { id }, form: sent })));
  return { database, db, admin, send, rows, reply };
}

describe("somebody who meets a barrier", () => {
  test.each([["?seite=%2Fpapier%2Fdaten", "/papier/daten"], ["", ""], ["?seite=https://stadt.example", ""]])("opens the form from %j, and it knows the page: %j", async (query, page) => {
    const { database } = scene();
    expect(await (await answerOf(form(await knock(database, `/barriere-melden${query}`)))).json()).toEqual({ page });
  });

  test("is thanked, signed in or not, and never tied to an account", async () => {
    const { db, send, rows } = scene();
    for (const [sent, as] of [[WELL, undefined], [{ words: "Der Kontrast ist zu schwach.", seite: "", email: "" }, givenPractitioner(db)]] as const) {
      const thanked = await send(sent, as);
      expect([thanked.status, thanked.headers.get("location"), thanked.headers.get("set-cookie")]).toEqual([303, "/barriere-melden/eingang", null]);
    }
    expect(rows().map(({ email }) => email)).toEqual(["gast@stadt.example", null]);
  });

  test.each([
    ["words", { ...WELL, words: "" }],
    ["words", { seite: "", email: "" }],
    ["email", { ...WELL, email: "gast" }],
    ["seite", { ...WELL, seite: "a".repeat(301) }],
    ["form", { ...WELL, answer: "schon da" }],
  ])("is told what is wrong with %s, and everything stays", async (field, sent) => {
    const { send, rows } = scene();
    const refused = await send(sent as Record<string, string>);
    const { errors, typed } = (await refused.json()) as { errors: Record<string, string>; typed: object };
    expect([refused.status, Object.keys(errors), typed]).toEqual([422, [field], sent]);
    expect(rows()).toEqual([]);
  });
});

describe("the administration", () => {
  test("sees what came and answers once; nobody's address is shown", async () => {
    const { database, admin, send, rows, reply } = scene();
    await send(WELL);
    const id = rows()[0]!.id;
    const shown = [await wordsOf(await answerOf(list(await knock(database, "/verwaltung/barrieren", { as: admin })))), await wordsOf(await answerOf(one(await knock(database, `/verwaltung/barrieren/${id}`, { as: admin, params: { id } }))))];
    for (const words of shown) expect([words.includes(WELL.words), words.includes("@")]).toEqual([true, false]);
    const empty = await reply(id, { answer: " " });
    expect([empty.status, await empty.json()]).toMatchObject([422, { errors: { answer: "Schreiben Sie eine Antwort." } }]);
    const answered = await reply(id, { answer: "Jetzt gibt es eine Liste." });
    expect([answered.status, answered.headers.get("location")]).toEqual([303, "/verwaltung/barrieren?hinweis=barriere-beantwortet"]);
    for (const words of ["Noch eine Antwort.", ""]) {
      const late = await reply(id, { answer: words });
      expect([late.status, await late.json()]).toMatchObject([409, { title: "Die Antwort ist nicht gesendet.", typed: { answer: words } }]);
    }
    expect(rows()[0]?.answer).toBe("Jetzt gibt es eine Liste.");
  });

  test("finds nothing where nothing is", async () => {
    const { database, admin, reply } = scene();
    expect((await answerOf(one(await knock(database, "/x", { as: admin, params: { id: "nichts" } })))).status).toBe(404);
    expect([(await reply("nichts", { answer: "Ja." })).status, (await reply("nichts", { answer: "" })).status]).toEqual([404, 404]);
  });
});
