import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { loader as working } from "#app/routes/auswertung.abschnitte.$section.tsx";
import { action as note } from "#app/routes/auswertung.abschnitte.$section_.notizen.tsx";
import { action as mark } from "#app/routes/auswertung.abschnitte.$section_.zitate.tsx";
import { action as unmark } from "#app/routes/auswertung.abschnitte.$section_.zitate_.entfernen.tsx";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import type { WorkGroup } from "#app/evaluation/section-work.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Refusal = { errors: Record<string, string>; typed: Record<string, string>; title: string; lead: string };
type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
const HERE = "/auswertung/abschnitte/stellen";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const first = givenPublished(db, { body: "Ein Anruf genügt oft." });
  givenPublished(db, { body: "Sehr lang. ".repeat(40) });
  const team = givenTeamMember(db);
  const send = async (door: Door, form: Record<string, string>, query = "") => answerOf(door(await knock(database, `${HERE}/x${query}`, { params: { section: "stellen" }, as: team, form })));
  const see = async () => ((await (await answerOf(working(await knock(database, HERE, { params: { section: "stellen" }, as: team })))).json()) as { groups: WorkGroup[] }).groups.flatMap(({ contributions }) => contributions);
  return { database, db, first, send, see };
}

describe("marking words", () => {
  test("leads back to their contribution, on its page, and can be undone", async () => {
    const { send, see } = scene();
    const answer = await send(mark, { contribution: "B-001", quote: " Ein Anruf\r\ngenügt " }, "?seite=2");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${HERE}?seite=2#b-001`]);
    const [quote] = (await see())[0]!.quotes;
    expect(quote).toMatchObject({ words: "Ein Anruf genügt", markedAt: NOW });
    const undone = await send(unmark, { contribution: "B-001", quote: quote!.id });
    expect([undone.status, undone.headers.get("location"), (await see())[0]!.quotes]).toEqual([303, `${HERE}#b-001`, []]);
  });

  test("can be for all of a short one", async () => {
    const { send, see } = scene();
    expect((await send(mark, { contribution: "B-001", quote: "", whole: "ja" })).status).toBe(303);
    expect((await see())[0]!.quotes).toMatchObject([{ words: "Ein Anruf genügt oft." }]);
  });

  test.each([
    ["quote", { quote: "  " }, "Kopieren Sie die Worte hierher, die Sie zitieren wollen."],
    ["quote", { quote: "Zwei Anrufe genügen." }, "Diese Worte stehen so nicht im Beitrag. Kopieren Sie sie von dort, ohne etwas zu ändern."],
    ["quote", { quote: "ä".repeat(1001) }, "Höchstens 1.000 Zeichen."],
    ["quote", { contribution: "B-002", whole: "ja" }, "Nur Beiträge bis 300 Zeichen lassen sich als Ganzes merken. Kopieren Sie die Worte hierher, die Sie zitieren wollen."],
    ["form", { surprise: "ja" }, "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
  ])("with a fault in %s is 422 and keeps what was typed (%o)", async (field, wrong, sentence) => {
    const { database, send } = scene();
    const form = { contribution: "B-001", quote: "Ein Anruf", ...(wrong as Record<string, string>) };
    const answer = await send(mark, form);
    const { errors, typed } = (await answer.json()) as Refusal;
    expect([answer.status, errors[field], typed]).toEqual([422, sentence, form]);
    expect(countRows(database, "marked_quotes")).toBe(0);
  });

  test("of what was withdrawn meanwhile is 409", async () => {
    const { db, first, send } = scene();
    withdrawContribution(db, { author: first.author, number: 1, now: NOW });
    expect((await send(mark, { contribution: "B-001", quote: "Ein Anruf" })).status).toBe(409);
  });

  test("taking off without saying what is 422", async () => {
    expect((await scene().send(unmark, { contribution: "B-001" })).status).toBe(422);
  });
});

describe("a note", () => {
  test("is kept with its contribution", async () => {
    const { send, see } = scene();
    const answer = await send(note, { contribution: "B-002", words: " Beim Kreis\r\nnachfragen. " }, "?seite=2");
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${HERE}?seite=2#b-002`]);
    expect((await see()).map(({ notes }) => notes.map(({ words }) => words))).toEqual([[], ["Beim Kreis\nnachfragen."]]);
  });

  test.each([
    ["words", { words: " \n" }, "Schreiben Sie die Notiz."],
    ["words", { words: "😀".repeat(2001) }, "Höchstens 2.000 Zeichen; Ihr Text hat 2.001."],
    ["form", { surprise: "ja" }, "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
  ])("with a fault in %s is 422 and keeps what was typed", async (field, wrong, sentence) => {
    const { database, send } = scene();
    const form = { contribution: "B-001", words: "Nachfragen.", ...(wrong as Record<string, string>) };
    const answer = await send(note, form);
    const { errors, typed } = (await answer.json()) as Refusal;
    expect([answer.status, errors[field], typed]).toEqual([422, sentence, form]);
    expect(countRows(database, "team_notes")).toBe(0);
  });

  test("two thousand signs, counted as people count, are taken", async () => {
    expect((await scene().send(note, { contribution: "B-001", words: "😀".repeat(2000) })).status).toBe(303);
  });

  test("about what was withdrawn meanwhile is 409 and hands the words back", async () => {
    const { db, first, send } = scene();
    withdrawContribution(db, { author: first.author, number: 1, now: NOW });
    const answer = await send(note, { contribution: "B-001", words: "Nachfragen." });
    expect([answer.status, ((await answer.json()) as Refusal).typed.words]).toEqual([409, "Nachfragen."]);
  });
});
