import { describe, expect, test } from "vitest";
import { toCutWording, toGapMark } from "#app/moderation/cut.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";

const WORD = "Beleidigung";
const cut = (original: string, shortened: string) => toCutWording(original, shortened, WORD);

test("a gap is marked with its reason", () => {
  expect(toGapMark("kein Bezug zum Abschnitt")).toBe("[gekürzt: kein Bezug zum Abschnitt]");
});

describe("deletions are accepted and marked", () => {
  test.each([
    ["in the middle", "Der Rat ist faul und teuer.", "Der Rat ist teuer.", "Der Rat ist # teuer."],
    ["at the beginning", "Unfug! Der Rat zahlt.", "Der Rat zahlt.", "# Der Rat zahlt."],
    ["at the end", "Der Rat zahlt. So ein Unfug!", "Der Rat zahlt.", "Der Rat zahlt. #"],
    ["in two places", "Der faule Rat zahlt der faulen Stadt nichts.", "Der Rat zahlt der Stadt nichts.", "Der # Rat zahlt der # Stadt nichts."],
    ["a whole paragraph", "Erster Absatz.\n\nUnfug.\n\nDritter Absatz.", "Erster Absatz.\n\nDritter Absatz.", "Erster Absatz.\n\n#\n\n Dritter Absatz."],
    ["a word in brackets", "Die Stadt (leider) zahlt.", "Die Stadt () zahlt.", "Die Stadt (#) zahlt."],
    ["no space before a sign, one before the mark", "Das hat er, der Lügner, geschrieben.", "Das hat er geschrieben.", "Das hat er # geschrieben."],
    ["one gap where one will do", "Rat und Amt und Land zahlen. Rat und Land zahlen.", "Rat und Land zahlen.", "Rat und # Land zahlen."],
    ["whatever the space between the words", "Der  Rat\nzahlt   viel zu viel.", "Der Rat zahlt viel.", "Der  Rat\nzahlt   viel #."],
  ])("%s", (_, original, shortened, marked) => {
    const wording = cut(original, shortened);
    const normal = (words: string) => words.replaceAll(/[ \n]+/g, " ").replaceAll("# .", "#.");
    expect(wording).toMatchObject({ ok: true });
    expect(normal(wording.ok ? wording.body.replaceAll(toGapMark(WORD), "#") : "")).toBe(normal(marked));
  });

  test("a mark is shown as words, not taken for a link", () => {
    const wording = cut("Der faule Rat zahlt nichts.", "Der Rat zahlt nichts.");
    expect(wording.ok && renderUntrusted(wording.body)).toEqual({ ok: true, html: "<p>Der [gekürzt: Beleidigung] Rat zahlt nichts.</p>" });
  });

  test("paragraphs stay apart", () => {
    const wording = cut("Eins. Unfug.\n\nZwei.", "Eins.\n\nZwei.");
    expect(wording.ok && renderUntrusted(wording.body)).toMatchObject({ html: expect.stringMatching(/<p>Eins\..*<\/p>\n<p>.*Zwei\.<\/p>/s) });
  });
});

describe("anything but deletions is refused", () => {
  const original = "Der Rat hat das nie beschlossen, und das war falsch.";
  test.each([
    ["a word added", "Der Rat hat das leider nie beschlossen.", "adds-words"],
    ["a word replaced", "Der Rat hat das immer beschlossen.", "adds-words"],
    ["a word shortened", "Der Rat hat das nie beschloss.", "adds-words"],
    ["two words made one", "DerRat hat das nie beschlossen.", "adds-words"],
    ["words in another order", "Das hat der Rat nie beschlossen.", "adds-words"],
    ["a word said twice", "Der Rat Rat hat das nie beschlossen.", "adds-words"],
    ["another case", "der Rat hat das nie beschlossen.", "adds-words"],
    ["a sign added", "Der Rat hat das nie beschlossen!", "adds-words"],
    ["Markdown added", "**Der Rat** hat das nie beschlossen.", "adds-words"],
    ["a mark of a gap typed by hand", "Der Rat [gekürzt: Beleidigung] hat das nie beschlossen.", "adds-words"],
    ["nothing deleted", original, "cuts-nothing"],
    ["only spaces deleted", original.replaceAll(" ", "  "), "cuts-nothing"],
    ["everything deleted", "", "cuts-all"],
    ["everything but space deleted", " \n ", "cuts-all"],
  ])("%s", (_, shortened, problem) => {
    expect(cut(original, shortened)).toEqual({ ok: false, problem });
  });
});

test("a text pasted by mistake is refused without comparing each word with each", () => {
  const long = "Ein anderer Text, der hier nichts zu suchen hat. ".repeat(2000);
  expect(cut("Der Rat hat das beschlossen. ".repeat(150), long)).toEqual({ ok: false, problem: "adds-words" });
});

test("whatever is deleted, the rest is the author's words in their order", () => {
  const words = "Wer zuständig ist, hat oft keinen Auftrag; wer einen Auftrag hat, ist oft nicht zuständig.".split(" ");
  for (let pattern = 1; pattern < 2 ** words.length - 1; pattern += 97) {
    const kept = words.filter((_, n) => pattern & (1 << n));
    const wording = cut(words.join(" "), kept.join(" "));
    expect(wording.ok && wording.body.replaceAll(toGapMark(WORD), " ").split(/\s+/).filter(Boolean).join(" ").replaceAll(/ (?=[,;.])/g, "")).toBe(kept.join(" "));
  }
});
