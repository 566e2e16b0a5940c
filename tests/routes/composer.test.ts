import { describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/papier.$section.tsx";
import { findOrCreatePerson } from "#app/accounts/people.server.ts";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { givenDiscussion, givenOpenPhase, givenPaper, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, wordsOf } from "../support/door.ts";

const params = { section: "stellen" };
const words = { kind: "objection", body: "Der Auftrag allein ändert wenig, es fehlt das Geld." };

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return { database, author: givenPractitioner(database.db), place: somewhere(database.db) };
}

type Refusal = { errors: Record<string, string>; typed: Record<string, string>; isClosed: boolean };

test("a valid contribution is stored, waits, and the way out leads to its passage", async () => {
  const { database, author, place } = scene();
  const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form: { passage: place.passage!.id, ...words } })));
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/papier/stellen?hinweis=eingereicht&nr=B-001#rn-4");
  expect(listOwn(database.db, author)).toMatchObject([{ number: "B-001", status: "pending", kind: "objection" }]);
});

test.each([
  ["kind", { kind: "" }, "Wählen Sie aus, was für ein Beitrag es ist."],
  ["kind", { kind: "vote" }, "Wählen Sie aus, was für ein Beitrag es ist."],
  ["body", { body: "Stimmt bei uns" }, "Schreiben Sie mindestens 20 Zeichen; bisher sind es 14."],
  ["body", { body: "ß".repeat(5212) }, "Höchstens 5.000 Zeichen; Ihr Text hat 5.212."],
  ["body", { body: "> ".repeat(40) + "zu tief verschachtelt" }, "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate."],
  ["passage", { passage: "" }, "Wählen Sie den Absatz aus, zu dem Sie schreiben."],
  ["form", { status: "published" }, "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
])("a fault in %s gets its sentence and keeps the text (%o)", async (field, change, sentence) => {
  const { database, author, place } = scene();
  const form = { passage: place.passage!.id, ...words, ...change } as Record<string, string>;
  const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form })));
  expect(answer.status).toBe(422);
  const { errors, typed } = (await answer.json()) as Refusal;
  expect(errors).toEqual({ [field]: sentence });
  expect(typed.body).toBe(form.body);
  expect(listOwn(database.db, author)).toEqual([]);
});

test("a field sent twice is refused", async () => {
  const { database, author, place } = scene();
  const form = new URLSearchParams([["passage", place.passage!.id], ["kind", "objection"], ["kind", "question"], ["body", words.body]]);
  const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form })));
  expect(answer.status).toBe(422);
});

test("the first contribution needs consent to the terms, later ones don't", async () => {
  const { database, place } = scene();
  const author = findOrCreatePerson(database.db, { email: "neu@stadt.example", now: NOW }) as Practitioner;
  const send = async (form: Record<string, string>) => answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form: { passage: place.passage!.id, ...words, ...form } })));
  const without = await send({});
  expect(without.status).toBe(422);
  expect(((await without.json()) as Refusal).errors.terms).toContain("Stimmen Sie der Netiquette");
  expect((await send({ terms: "ja" })).status).toBe(303);
  expect((await send({ body: "Und noch ein zweiter Gedanke zum Auftrag." })).status).toBe(303);
});

test("sent twice, it is stored once and leads to the same place", async () => {
  const { database, author, place } = scene();
  const send = async () => answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form: { passage: place.passage!.id, ...words } })));
  await send();
  expect((await send()).headers.get("location")).toBe("/papier/stellen?hinweis=schon-da&nr=B-001#rn-4");
  expect(listOwn(database.db, author)).toHaveLength(1);
});

test("after the end of the discussion the text comes back with 409", async () => {
  const database = freshDatabase();
  givenPaper(database.db);
  givenOpenPhase(database.db, { closesAt: NOW });
  const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: givenPractitioner(database.db), form: { passage: somewhere(database.db).passage!.id, ...words } })));
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ isClosed: true, typed: { body: words.body } });
});

test("an unknown passage or section is 404 and keeps the text", async () => {
  const { database, author } = scene();
  const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form: { passage: "gibt-es-nicht", ...words } })));
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ typed: { body: words.body } });
  expect((await answerOf(loader(await knock(database, "/papier/nirgends", { params: { section: "nirgends" } })))).status).toBe(404);
});

test("one's own waiting contribution is shown to its author at the passage and to nobody else", async () => {
  const { database, author } = scene();
  givenPending(database.db, { author, body: "Wartender Text mit dem Wort Kanarienvogel." });
  givenPublished(database.db);
  const seenBy = async (as?: Practitioner) => wordsOf(await answerOf(loader(await knock(database, "/papier/stellen", { params, ...(as ? { as } : {}) }))));
  expect(await seenBy(author)).toContain("Kanarienvogel");
  expect(await seenBy(givenPractitioner(database.db))).not.toContain("Kanarienvogel");
  expect(await seenBy()).not.toContain("Kanarienvogel");
});

describe("a sentence of the passage can be cited", () => {
  const SENTENCE = "Wer zuständig ist, hat oft keinen Auftrag.";
  const send = async (quote: string) => {
    const { database, author, place } = scene();
    const answer = await answerOf(action(await knock(database, "/papier/stellen", { params, as: author, form: { passage: place.passage!.id, ...words, quote } })));
    return { answer, stored: database.sqlite.prepare("select quote, quote_before, quote_after from contributions").get() };
  };

  test("exactly as it stands there", async () => {
    expect(await send(SENTENCE)).toMatchObject({ answer: { status: 303 }, stored: { quote: SENTENCE, quote_before: "", quote_after: "" } });
  });

  test("or none", async () => {
    expect(await send("")).toMatchObject({ answer: { status: 303 }, stored: { quote: null } });
  });

  test.each([["other words", "Das hat niemand geschrieben."], ["more than fits", "x".repeat(2001)]])("%s are refused at the field, and the text is kept", async (_, quote) => {
    const { answer, stored } = await send(quote);
    expect([answer.status, stored]).toEqual([422, undefined]);
    expect(await answer.json()).toMatchObject({ errors: { quote: expect.any(String) }, typed: { body: words.body, quote } });
  });
});
