import { expect, test } from "vitest";
import { diffWordings } from "#app/text/diff.ts";

const mark = (before: string, after: string) =>
  diffWordings(before, after)
    .map(({ words, change }) => ({ same: words, added: `{+${words}+}`, removed: `{-${words}-}` })[change])
    .join("");

test.each([
  ["nothing changed", "Kurze Wege helfen.", "Kurze Wege helfen.", "Kurze Wege helfen."],
  ["a word added", "Kurze Wege helfen.", "Kurze Wege helfen oft.", "Kurze Wege helfen{+ oft+}."],
  ["a word removed", "Kurze Wege helfen oft.", "Kurze Wege helfen.", "Kurze Wege helfen{- oft-}."],
  ["words replaced", "Die Stadt zahlt.", "Der Kreis zahlt.", "{-Die Stadt-}{+Der Kreis+} zahlt."],
  ["an umlaut is part of its word", "Die Räume fehlen.", "Die Träume fehlen.", "Die {-Räume-}{+Träume+} fehlen."],
  ["everything added", "", "Neu.", "{+Neu.+}"],
  ["everything removed", "Alt.", "", "{-Alt.-}"],
])("%s", (_, before, after, marked) => {
  expect(mark(before, after)).toBe(marked);
});

test.each([
  ["Ein Satz.\n\nEin zweiter Satz.", "Ein Satz.\nEin dritter, ganz anderer Satz!"],
  ["<b>a</b> & [x](y)", "<i>a</i> && [x](z)"],
  ["🙂 gut", "🙁 nicht gut"],
])("the pieces of %j and %j make up both wordings again", (before, after) => {
  const pieces = diffWordings(before, after);
  const without = (change: string) => pieces.filter((piece) => piece.change !== change).map((piece) => piece.words).join("");
  expect([without("added"), without("removed")]).toEqual([before, after]);
});

test("texts too different to align are shown as one removed, one added", () => {
  const scramble = (seed: number) => Array.from({ length: 40_000 }, (_, n) => ((n * seed) % 65_537).toString(36)).join(" ");
  const before = performance.now();
  const pieces = diffWordings(scramble(7919), scramble(104_729));
  expect(performance.now() - before).toBeLessThan(5000);
  expect(pieces.map((piece) => piece.change)).toEqual(["removed", "added"]);
});
