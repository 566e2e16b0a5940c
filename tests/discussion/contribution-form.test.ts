import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { contributionForm, draftForm, replyForm, revisionForm, WHOLE_SECTION } from "#app/discussion/contribution-form.ts";
import { parseForm } from "#app/form.ts";

const BODY = "Das erleben wir bei uns auch so.";
const GOOD = { passage: "p1", kind: "addition", body: BODY, terms: "ja" };
const first = contributionForm({ asksForTerms: true });
const later = contributionForm({ asksForTerms: false });

function parse(schema: z.ZodType, typed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return parseForm(form, schema);
}

const without = (name: keyof typeof GOOD) => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));

describe("is good", () => {
  test.each<[string, z.ZodType, Record<string, string>]>([
    ["a first contribution with the terms accepted", first, GOOD],
    ["with the name allowed for citation", first, { ...GOOD, citation: "ja" }],
    ["a later one without the terms", later, without("terms")],
    ["a later one with the terms from an older page", later, GOOD],
    ["about the whole section", first, { ...GOOD, passage: WHOLE_SECTION }],
    ["of exactly 20 characters", first, { ...GOOD, body: "12345678901234567890" }],
    ["of exactly 5,000 characters", first, { ...GOOD, body: "a".repeat(5000) }],
    ["of 5,000 emoji", first, { ...GOOD, body: "🙂".repeat(5000) }],
    ["a new wording", revisionForm({ asksForTerms: false }), { kind: "question", body: BODY }],
    ["a new wording of a reply", replyForm({ asksForTerms: false }), { body: BODY }],
  ])("%s", (_, schema, typed) => {
    expect(parse(schema, typed)).toMatchObject({ ok: true });
  });

  test("the body is stored composed, with plain line ends and without space around it", () => {
    expect(parse(first, { ...GOOD, body: `\r\n  Gru\u0308n ist die Hoffnung in der Stadt.\r\nJa. \u202e ` })).toMatchObject({ value: { body: "Grün ist die Hoffnung in der Stadt.\nJa." } });
  });
});

describe("is refused with a sentence at the field, and what was typed stays", () => {
  test.each<[string, z.ZodType, Record<string, string>, field: string, sentence: string]>([
    ["no passage", first, without("passage"), "passage", "Wählen Sie den Absatz aus, zu dem Sie schreiben."],
    ["an empty passage", first, { ...GOOD, passage: "" }, "passage", "Wählen Sie den Absatz aus, zu dem Sie schreiben."],
    ["no kind", first, without("kind"), "kind", "Wählen Sie aus, was für ein Beitrag es ist."],
    ["a kind that does not exist", first, { ...GOOD, kind: "vote" }, "kind", "Wählen Sie aus, was für ein Beitrag es ist."],
    ["no body", first, without("body"), "body", "Schreiben Sie Ihren Beitrag in das Textfeld."],
    ["an empty body", first, { ...GOOD, body: "" }, "body", "Schreiben Sie Ihren Text, mindestens 20 Zeichen."],
    ["19 characters", first, { ...GOOD, body: "1234567890123456789" }, "body", "Schreiben Sie mindestens 20 Zeichen; bisher sind es 19."],
    ["19 characters and a lot of space", first, { ...GOOD, body: `   1234567890123456789${"\n".repeat(50)}` }, "body", "Schreiben Sie mindestens 20 Zeichen; bisher sind es 19."],
    ["10 emoji, though 20 units", first, { ...GOOD, body: "🙂".repeat(10) }, "body", "Schreiben Sie mindestens 20 Zeichen; bisher sind es 10."],
    ["5,001 characters", first, { ...GOOD, body: "a".repeat(5001) }, "body", "Höchstens 5.000 Zeichen; Ihr Text hat 5.001."],
    ["the terms not accepted", first, without("terms"), "terms", "Stimmen Sie der Netiquette und den Nutzungsbedingungen zu, damit wir Ihren Text veröffentlichen dürfen."],
    ["a new wording under terms not accepted", revisionForm({ asksForTerms: true }), { kind: "question", body: BODY }, "terms", "Stimmen Sie der Netiquette und den Nutzungsbedingungen zu, damit wir Ihren Text veröffentlichen dürfen."],
    ["the terms refused", first, { ...GOOD, terms: "nein" }, "terms", "Stimmen Sie der Netiquette und den Nutzungsbedingungen zu, damit wir Ihren Text veröffentlichen dürfen."],
    ["a status sent along", first, { ...GOOD, status: "published" }, "form", "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
    ["an author sent along", later, { ...GOOD, author_id: "1" }, "form", "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
    ["a new place for a wording", revisionForm({ asksForTerms: false }), { kind: "question", body: BODY, passage: "p2" }, "form", "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
    ["a kind for a reply", replyForm({ asksForTerms: false }), { kind: "question", body: BODY }, "form", "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
  ])("%s", (_, schema, typed, field, sentence) => {
    expect(parse(schema, typed)).toMatchObject({ ok: false, errors: { [field]: sentence }, typed });
  });
});

test("a draft may be short and without a kind, but not empty and not longer than 20,000 characters", () => {
  expect(parse(draftForm, { passage: "p1", body: "Hm." })).toMatchObject({ ok: true });
  expect(parse(draftForm, { passage: "p1", body: "Hm.", kind: "vote" })).toMatchObject({ ok: true });
  expect(parse(draftForm, { passage: "p1", body: " \n" })).toMatchObject({ errors: { body: "Schreiben Sie etwas, bevor Sie speichern." } });
  expect(parse(draftForm, { passage: "p1", body: "a".repeat(20_000) })).toMatchObject({ ok: true });
  expect(parse(draftForm, { passage: "p1", body: "a".repeat(20_001) })).toMatchObject({ errors: { body: "Ein Entwurf fasst höchstens 20.000 Zeichen." } });
});
