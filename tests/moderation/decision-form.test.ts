import { describe, expect, test } from "vitest";
import { parseForm } from "#app/form.ts";
import { CLAUSES } from "#app/moderation/clauses.ts";
import { decisionForm } from "#app/moderation/decision-form.ts";
import { REASONS, type Reason } from "#db/schema/sets.ts";

type Typed = Record<string, string>;

function parse(typed: Typed) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ revision: "r1", ...typed })) form.set(name, value);
  return parseForm(form, decisionForm);
}

const ONLY_FOR_RETURN: Reason[] = ["unsupported-claim", "unintelligible"];
const enough = { explanation: "Zwanzig Zeichen sind das.", legalGround: "§ 185 StGB", cutBody: "Gekürzter Text" };

describe("is good", () => {
  test.each<[string, Typed]>([
    ["to publish without anything else", { outcome: "publish" }],
    ["to publish with fields left over from another choice", { outcome: "publish", reason: "insult", explanation: "x", legalGround: "", cutBody: "Text" }],
    ["to ask for a second opinion with a note", { outcome: "second", explanation: "Bitte auf den Namen achten." }],
    ["to reject with an illegal content and its ground", { outcome: "reject", reason: "illegal", legalGround: "§ 185 StGB" }],
    ["to reject for another reason in own words of 20 characters", { outcome: "reject", reason: "other", explanation: "12345678901234567890" }],
    ["to explain in 2,000 characters, emoji counted once", { outcome: "return", reason: "insult", explanation: "🙂".repeat(2000) }],
  ])("%s", (_, typed) => {
    expect(parse(typed)).toMatchObject({ ok: true });
  });

  test.each(REASONS)("to return because of %s", (reason) => {
    expect(parse({ outcome: "return", reason, ...enough })).toMatchObject({ ok: true, value: { reason } });
  });

  test.each(REASONS.filter((reason) => !ONLY_FOR_RETURN.includes(reason)))("to cut or reject because of %s", (reason) => {
    for (const outcome of ["cut", "reject"]) expect(parse({ outcome, reason, ...enough })).toMatchObject({ ok: true, value: { outcome, reason } });
  });
});

describe("is refused with a sentence at the field, and what was typed stays", () => {
  test.each<[string, Typed, field: string, sentence: RegExp]>([
    ["no outcome", {}, "outcome", /Wählen Sie eine Entscheidung/],
    ["an outcome that does not exist", { outcome: "delete" }, "outcome", /Wählen Sie eine Entscheidung/],
    ["an outcome that is not decided at the desk", { outcome: "hide", reason: "insult" }, "outcome", /Wählen Sie eine Entscheidung/],
    ["a second opinion without a note", { outcome: "second" }, "explanation", /worauf die zweite Person achten soll/],
    ["a note of spaces", { outcome: "second", explanation: "   " }, "explanation", /worauf die zweite Person achten soll/],
    ["a return without a reason", { outcome: "return" }, "reason", /Wählen Sie einen Grund/],
    ["a rejection with an empty reason", { outcome: "reject", reason: "" }, "reason", /Wählen Sie einen Grund/],
    ["a cut without a reason", { outcome: "cut", cutBody: "Text" }, "reason", /Wählen Sie einen Grund/],
    ["a reason that does not exist", { outcome: "reject", reason: "boring" }, "reason", /Diesen Grund gibt es nicht/],
    ["a reason named like a property of every object", { outcome: "reject", reason: "constructor" }, "reason", /Diesen Grund gibt es nicht/],
    ["an unsupported claim, rejected", { outcome: "reject", reason: "unsupported-claim" }, "reason", /nur zurückgeben/],
    ["an unintelligible text, cut", { outcome: "cut", reason: "unintelligible", cutBody: "Text" }, "reason", /nur zurückgeben/],
    ["an illegal content without its ground", { outcome: "reject", reason: "illegal" }, "legalGround", /Nennen Sie die Rechtsgrundlage/],
    ["a ground of spaces", { outcome: "return", reason: "illegal", legalGround: "  " }, "legalGround", /Nennen Sie die Rechtsgrundlage/],
    ["another reason without own words", { outcome: "return", reason: "other" }, "explanation", /mindestens 20 Zeichen/],
    ["another reason in 19 characters", { outcome: "return", reason: "other", explanation: "1234567890123456789" }, "explanation", /mindestens 20 Zeichen/],
    ["another reason in 19 characters and spaces around", { outcome: "return", reason: "other", explanation: "  1234567890123456789  " }, "explanation", /mindestens 20 Zeichen/],
    ["an explanation too long", { outcome: "return", reason: "insult", explanation: "a".repeat(2001) }, "explanation", /höchstens 2\.000 Zeichen/],
    ["a cut of nothing", { outcome: "cut", reason: "insult", cutBody: "" }, "cutBody", /Streichen Sie im Text/],
    ["a field nobody asked for", { outcome: "publish", status: "published" }, "form", /unbekanntes Feld/],
    ["no wording", { outcome: "publish", revision: "" }, "revision", /./],
  ])("%s", (_, typed, field, sentence) => {
    const parsed = parse(typed);
    expect(parsed).toMatchObject({ ok: false, errors: { [field]: expect.stringMatching(sentence) }, typed });
  });

  test("a field sent twice", () => {
    const form = new FormData();
    for (const [name, value] of [["revision", "r1"], ["outcome", "publish"], ["outcome", "reject"]] as const) form.append(name, value);
    expect(parseForm(form, decisionForm)).toMatchObject({ ok: false, errors: { form: expect.stringContaining("outcome") } });
  });
});

test("every reason has a clause, and only two of them are for returning alone", () => {
  expect(Object.keys(CLAUSES).toSorted()).toEqual([...REASONS].toSorted());
  expect(REASONS.filter((reason) => CLAUSES[reason].onlyFor === "return")).toEqual(ONLY_FOR_RETURN);
});
