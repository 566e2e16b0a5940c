import { describe, expect, test } from "vitest";
import { loader as read } from "#app/routes/netiquette.tsx";
import { loader as readImprint } from "#app/routes/impressum.tsx";
import { action as reply } from "#app/routes/beitraege.$number_.antworten.tsx";
import { action as withdraw } from "#app/routes/beitraege.$number_.zurueckziehen.tsx";
import { action as write, loader as section } from "#app/routes/papier.$section.tsx";
import { action as save, loader as edit } from "#app/routes/verwaltung.seiten_.$page.tsx";
import { action as look } from "#app/routes/verwaltung.seiten_.$page_.vorschau.tsx";
import { loader as list } from "#app/routes/verwaltung.seiten.tsx";
import { loader as root } from "#app/root.tsx";
import type { Person } from "#app/accounts/people.server.ts";
import { HOUSE_TEXTS } from "#app/site/house-texts.server.ts";
import { listStored, saveVersion } from "#app/site/page-versions.server.ts";
import { givenAdmin, givenDiscussion, givenPractitioner, givenPublished, givenStaff, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const CONTRIBUTION = { passage: "abschnitt", kind: "question", body: "Wer ist bei Ihnen dafür zuständig?" };

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const admin = givenAdmin(db);
  const at = (page: string) => ({ as: admin as Person, params: { page } });
  const send = async (page: string, form: Record<string, string>) => answerOf(save(await knock(database, `/verwaltung/seiten/${page}`, { ...at(page), form })));
  const preview = async (page: string, form: Record<string, string>) => answerOf(look(await knock(database, `/verwaltung/seiten/${page}/vorschau`, { ...at(page), form })));
  const open = async (page: string) => answerOf(edit(await knock(database, `/verwaltung/seiten/${page}`, at(page))));
  const change = (page: "terms" | "netiquette", body: string) => saveVersion(db, { admin, page, body, changes: "Neu.", seen: page === "terms" ? 2 : 3, now: NOW + 1000 });
  return { database, db, admin, send, preview, open, change };
}

describe("writing a page", () => {
  test("begins with the words in force and what is missing in them", async () => {
    const { open } = scene();
    expect(await (await open("impressum")).json()).toMatchObject({ page: "imprint", number: 2, isHouse: true, body: HOUSE_TEXTS.imprint, entries: expect.arrayContaining(["Anschrift der Stelle, kein Postfach"]) });
    expect((await open("gibt-es-nicht")).status).toBe(404);
  });

  test("leads back to it and says that it holds, and for the terms that all are asked again", async () => {
    const { db, send } = scene();
    const imprint = await send("impressum", { seen: "2", body: "Musterweg 1", changes: "" });
    expect([imprint.status, imprint.headers.get("location")]).toEqual([303, "/verwaltung/seiten/impressum?hinweis=fassung"]);
    const terms = await send("nutzungsbedingungen", { seen: "2", body: "Neue Bedingungen.", changes: "Alles ist neu." });
    expect(terms.headers.get("location")).toBe("/verwaltung/seiten/nutzungsbedingungen?hinweis=fassung-zustimmen");
    expect(listStored(db, "terms")[0]).toMatchObject({ number: 3, changes: "Alles ist neu." });
  });

  const whole = { seen: "2", body: "Musterweg 1", changes: "" };
  test.each([
    ["no words", "impressum", { ...whole, body: "  " }, 422, "body", "Der Text der Seite war leer. Hier steht wieder der gespeicherte."],
    ["too many words", "impressum", { ...whole, body: "ä".repeat(30_001) }, 422, "body", "Höchstens 30.000 Zeichen; Ihr Text hat 30.001."],
    ["the same words", "impressum", { ...whole, body: HOUSE_TEXTS.imprint }, 422, "body", "Der Text ist derselbe wie der, der schon gilt."],
    ["words nested too deep", "impressum", { ...whole, body: "> ".repeat(2000) }, 422, "body", "zu tief verschachtelt"],
    ["terms that do not say what is new", "nutzungsbedingungen", whole, 422, "changes", "Sagen Sie in einem Satz, was sich ändert"],
    ["a Netiquette without a clause", "netiquette", { seen: "3", body: HOUSE_TEXTS.netiquette.replace(" {#ziffer-3}", ""), changes: "Neu." }, 422, "body", "Es fehlen die Überschriften: Ziffer 3 {#ziffer-3}."],
    ["an unknown field", "impressum", { ...whole, page: "terms" }, 422, "form", "unbekanntes Feld"],
    ["the wording before the last", "impressum", { ...whole, seen: "1" }, 409, "form", "Inzwischen hat jemand anderes diese Seite gespeichert."],
  ])("with %s is refused, keeps what was typed and stores nothing", async (_, page, form, status, field, sentence) => {
    const { db, send } = scene();
    const answer = await send(page, form);
    const { errors, typed, isStale } = (await answer.json()) as { errors: Record<string, string>; typed: object; isStale: boolean };
    expect([answer.status, typed, isStale]).toEqual([status, form, status === 409]);
    expect(errors[field]).toContain(sentence);
    expect(["imprint", "terms", "netiquette"].flatMap((key) => listStored(db, key as "imprint"))).toEqual([]);
  });

  test("can be looked at first, which stores nothing", async () => {
    const { db, preview } = scene();
    const answer = await preview("impressum", { ...whole, body: "## Wir\n\n<b>[[Name]]</b>" });
    expect([answer.status, await answer.json()]).toMatchObject([200, { preview: '<h2 id="wir">Wir</h2>\n<p>&lt;b&gt;<mark class="missing">noch\u00a0einzutragen: Name</mark>&lt;/b&gt;</p>', errors: {}, typed: { body: "## Wir\n\n<b>[[Name]]</b>" } }]);
    expect(listStored(db, "imprint")).toEqual([]);
    expect((await preview("impressum", { ...whole, body: "" })).status).toBe(422);
  });
});

describe("reading a page", () => {
  test("shows the newest words to everybody on the next request, and former ones with the difference", async () => {
    const { database, change } = scene();
    change("netiquette", HOUSE_TEXTS.netiquette.replace("Einmal genügt", "Nur einmal"));
    expect(await wordsOf(await answerOf(read(await knock(database, "/netiquette"))))).toContain("Nur einmal");
    const former = await (await answerOf(read(await knock(database, "/netiquette?fassung=3")))).json();
    expect(former).toMatchObject({ number: 3, former: { inForce: 4, pieces: expect.arrayContaining([{ words: "Nur einmal", change: "added" }]) } });
    const ask = async (number: string) => read(await knock(database, `/netiquette?fassung=${number}`));
    for (const number of ["2", "5", "-1", "x"]) expect((await answerOf(ask(number))).status, number).toBe(404);
  });

  test("does not tell who wrote it", async () => {
    const { database, admin, send } = scene();
    await send("impressum", { seen: "2", body: "Musterweg 1", changes: "" });
    expect(await wordsOf(await answerOf(readImprint(await knock(database, "/impressum"))))).not.toContain(admin.id);
  });
});

describe("what is missing", () => {
  test("is listed for administrators on their pages, and for nobody else and nowhere else", async () => {
    const { database, db, admin } = scene();
    const open = async (path: string, as?: Person) => ((await (await answerOf(root(await knock(database, path, as ? { as } : {})))).json()) as { openEntries: unknown[] }).openEntries.length;
    expect(await open("/verwaltung/fristen", admin)).toBe(4);
    expect([await open("/verwaltungen", admin), await open("/impressum", admin), await open("/verwaltung/phasen", givenStaff(db, "team")), await open("/verwaltung/seiten")]).toEqual([0, 0, 0, 0]);
    expect([await open("/verwaltung/seiten", admin), await open("/verwaltung/seiten/impressum", admin)], "they say it themselves").toEqual([0, 0]);
  });

  test("stands in the list of pages, too", async () => {
    const { database, admin } = scene();
    const { pages } = (await (await answerOf(list(await knock(database, "/verwaltung/seiten", { as: admin })))).json()) as { pages: { page: string; entries: string[] }[] };
    expect(pages.map(({ page, entries }) => [page, entries.length > 0])).toEqual([["imprint", true], ["privacy", true], ["terms", true], ["netiquette", false], ["accessibility", true]]);
  });
});

describe("once the terms have changed", () => {
  test.each(["terms", "netiquette"] as const)("by a new wording of %s, the next contribution and the next reply ask again; after that none does", async (page) => {
    const { database, db, change } = scene();
    const author = givenPractitioner(db);
    givenPublished(db);
    const contribute = async (form: Record<string, string>) => answerOf(write(await knock(database, "/papier/stellen", { params: { section: "stellen" }, as: author, form: { ...CONTRIBUTION, ...form }, now: NOW + 2000 })));
    const answer = async (form: Record<string, string>) => answerOf(reply(await knock(database, "/beitraege/B-001/antworten", { params: { number: "B-001" }, as: author, form: { body: "Bei uns ist das die Stadtverwaltung.", ...form }, now: NOW + 2000 })));
    expect((await contribute({ body: "Davor wird niemand noch einmal gefragt." })).status).toBe(303);
    change(page, `${HOUSE_TEXTS[page]}\n\nNoch etwas.`);
    const asked = ((await (await answerOf(section(await knock(database, "/papier/stellen?schreiben=abschnitt", { params: { section: "stellen" }, as: author, now: NOW + 2000 })))).json()) as { composer: { asked: unknown } }).composer.asked;
    expect(asked).toEqual({ isFirst: false, changed: [page] });
    for (const refused of [await contribute({}), await answer({})]) expect([refused.status, await refused.json()]).toMatchObject([422, { errors: { terms: expect.stringContaining("Stimmen Sie") }, typed: { body: expect.any(String) } }]);
    const accepted = await contribute({ terms: "ja" });
    expect([accepted.status, accepted.headers.get("location")]).toEqual([303, expect.not.stringContaining("/willkommen")]);
    expect([(await contribute({ body: "Und gleich noch eine Frage dazu." })).status, (await answer({})).status]).toEqual([303, 303]);
  });

  test("one's own can be withdrawn and all can be read without agreeing again", async () => {
    const { database, db, change } = scene();
    const { author } = givenPublished(db);
    change("terms", "Neue Bedingungen.");
    const params = { number: "B-001", section: "stellen" };
    expect((await answerOf(section(await knock(database, "/papier/stellen", { params, as: author })))).status).toBe(200);
    expect((await answerOf(withdraw(await knock(database, "/beitraege/B-001/zurueckziehen", { params, as: author, form: {} })))).status).toBe(303);
  });
});
