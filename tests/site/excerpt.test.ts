import { expect, test } from "vitest";
import { toExcerpt } from "#app/site/excerpt.ts";

const show = (text: string, ...tokens: string[]) => toExcerpt(text, tokens).map(({ words, isFound }) => (isFound ? `[${words}]` : words)).join("");

test.each([
  ["In der Straße steht ein Amt.", ["strasse"], "In der [Straße] steht ein Amt."],
  ["STRASSE und Straße", ["strasse"], "[STRASSE] und [Straße]"],
  ["Die Ämter öffnen früh.", ["aemter", "frueh"], "Die [Ämter] öffnen [früh]."],
  ["Bürgermeisterin", ["meister"], "Bürger[meister]in"],
  ["Ein 😀 Amt", ["amt"], "Ein 😀 [Amt]"],
  ["Nichts davon.", ["amt"], "Nichts davon."],
  ["a<b>c", ["b"], "a<[b]>c"],
])("%s with %j shows %s", (text, tokens, shown) => expect(show(text, ...tokens)).toBe(shown));

test("a long text is cut around the first find, between words", () => {
  const text = `${"vorher ".repeat(60)}Treffer ${"nachher ".repeat(60)}`.trim();
  const shown = show(text, "treffer");
  expect(shown).toMatch(/^… vorher .*\[Treffer\] nachher .*nachher …$/);
  expect(shown.length).toBeLessThan(310);
});
