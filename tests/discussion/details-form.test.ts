import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { contributionForm, draftForm, replyForm, revisionForm } from "#app/discussion/contribution-form.ts";
import { NO_CONSENT, ONLY_EXAMPLES } from "#app/discussion/details-form.ts";
import { parseForm } from "#app/form.ts";

const GOOD = { passage: "p1", kind: "example", body: "Wir treffen uns jeden ersten Montag im alten Laden." };
const NONE = { municipality: "", since: "", helped: "", hindered: "", contact: "" };
const later = contributionForm({ asksForTerms: false });

function parse(schema: z.ZodType, typed: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.set(name, value);
  return parseForm(form, schema);
}

describe("is good, and comes out as", () => {
  test.each<[string, Record<string, string>, object | null]>([
    ["nothing, where the form has no such fields", {}, null],
    ["nothing, where all are empty", NONE, null],
    ["nothing, where they hold nothing but space", { ...NONE, helped: " \r\n\t " }, null],
    ["what was given, the rest is null", { ...NONE, municipality: "Auental", since: "2016" }, { municipality: "Auental", since: "2016", helped: null, hindered: null, contact: null }],
    ["composed, with plain line ends, without hidden signs", { helped: "Gru\u0308ne \u202eBa\u0308nke\u0000\r\nund Zeit " }, { helped: "Grüne Bänke\nund Zeit" }],
    ["a contact that may be shown", { contact: "markt@auental.example", contactPublic: "ja" }, { contact: "markt@auental.example" }],
    ["no contact, whatever is ticked", { contact: " ", contactPublic: "ja" }, null],
    ["1,000 emoji", { helped: "🙂".repeat(1000) }, { helped: "🙂".repeat(1000) }],
    ["nothing, for another kind with the fields left empty", { ...NONE, kind: "question", contactPublic: "ja" }, null],
  ])("%s", (_, typed, details) => {
    const parsed = parse(later, { ...GOOD, ...typed });
    expect(parsed).toMatchObject({ ok: true, value: { details } });
    expect(parsed.ok && Object.keys(parsed.value as object)).not.toContain("contactPublic");
  });
});

describe("is refused with a sentence at the field, and what was typed stays", () => {
  test.each<[string, z.ZodType, Record<string, string>, field: string, sentence: string]>([
    ["a contact nobody agreed to show", later, { contact: "markt@auental.example" }, "contactPublic", NO_CONSENT],
    ["details of a question", later, { kind: "question", helped: "Zeit" }, "details", ONLY_EXAMPLES],
    ["details of an objection, however faulty the rest", later, { kind: "objection", body: "kurz", since: "2016" }, "details", ONLY_EXAMPLES],
    ["121 characters of a municipality", later, { municipality: "a".repeat(121) }, "municipality", "Höchstens 120 Zeichen; hier sind es 121."],
    ["81 of since when", later, { since: "a".repeat(81) }, "since", "Höchstens 80 Zeichen; hier sind es 81."],
    ["1,001 of what helped", later, { helped: "a".repeat(1001) }, "helped", "Höchstens 1.000 Zeichen; hier sind es 1.001."],
    ["1,001 of what hindered", later, { hindered: "a".repeat(1001) }, "hindered", "Höchstens 1.000 Zeichen; hier sind es 1.001."],
    ["201 of a contact", later, { contact: "a".repeat(201), contactPublic: "ja" }, "contact", "Höchstens 200 Zeichen; hier sind es 201."],
    ["another word than yes", later, { contact: "Rathaus", contactPublic: "vielleicht" }, "contactPublic", NO_CONSENT],
  ])("%s", (_, schema, typed, field, sentence) => {
    const sent = { ...GOOD, ...typed };
    expect(parse(schema, sent)).toMatchObject({ ok: false, errors: { [field]: sentence }, typed: sent });
  });

  test("a reply has none", () => {
    expect(parse(replyForm({ asksForTerms: false }), { body: GOOD.body, helped: "Zeit" })).toMatchObject({ ok: false, errors: { form: expect.stringContaining("unbekanntes Feld") } });
  });

  test("a new wording is judged the same way", () => {
    const wording = { kind: "question", body: GOOD.body, helped: "Zeit" };
    expect(parse(revisionForm({ asksForTerms: false }), wording)).toMatchObject({ ok: false, errors: { details: ONLY_EXAMPLES } });
    expect(parse(revisionForm({ asksForTerms: false }), { ...wording, kind: "example" })).toMatchObject({ ok: true, value: { details: { helped: "Zeit" } } });
  });
});

describe("a draft keeps them", () => {
  test.each<[string, Record<string, string>, object | null]>([
    ["of any kind", { kind: "question", helped: "Zeit" }, { helped: "Zeit" }],
    ["with a contact nobody agreed to show yet", { contact: "Rathaus" }, { contact: "Rathaus" }],
    ["with the box as it was left", { contact: "Rathaus", contactPublic: "ja" }, { contact: "Rathaus", contactPublic: "ja" }],
    ["longer than they can be handed in", { helped: "a".repeat(5000) }, { helped: "a".repeat(5000) }],
    ["not at all where there are none", { ...NONE, contactPublic: "ja" }, null],
  ])("%s", (_, typed, details) => {
    expect(parse(draftForm, { ...GOOD, ...typed })).toMatchObject({ ok: true, value: { details } });
  });

  test("up to a length, and says so", () => {
    expect(parse(draftForm, { ...GOOD, since: "a".repeat(5001) })).toMatchObject({ ok: false, errors: { since: "Höchstens 5.000 Zeichen; hier sind es 5.001." } });
  });
});
