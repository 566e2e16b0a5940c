import { expect, test } from "vitest";
import { toBeginning } from "#app/text/beginning.ts";

test.each([
  ["kurz genug", 10, "kurz genug"],
  ["ein Wort zu viel", 12, "ein Wort zu …"],
  ["ohne Lücke", 3, "ohn …"],
  ["🏠🏠🏠🏠 Haus", 4, "🏠🏠🏠🏠 …"],
  ["🏠🏠🏠", 3, "🏠🏠🏠"],
  ["eins\nzwei drei", 8, "eins …"],
  ["", 3, ""],
])("%j within %i signs is %j", (words, longest, beginning) => {
  expect(toBeginning(words, longest)).toBe(beginning);
});
