import { describe, expect, test } from "vitest";
import { toStoredName, toStoredText } from "#app/text/code-points.ts";
import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { NAUGHTY, NAUGHTY_NAMES } from "./naughty-strings.ts";

describe.each(Object.entries(NAUGHTY))("%s", (_, entries) => {
  test.each(entries)("%j is stored as it should be, and stored again it stays so", (typed, stored = typed) => {
    expect(toStoredText(typed)).toBe(stored);
    expect(toStoredText(stored)).toBe(stored);
  });
});

test.each(NAUGHTY_NAMES)("the name %j is %j", (typed, stored) => {
  expect(toStoredName(typed)).toBe(stored);
  expect(toStoredName(stored)).toBe(stored);
});

test("there are more than a hundred of them", () => {
  expect(Object.values(NAUGHTY).flat().length).toBeGreaterThan(115);
});

describe("of all signs there are", () => {
  const SIGNS = Array.from({ length: 0x110000 }, (_, point) => String.fromCodePoint(point)).filter((sign) => !/[\n\r\u0085\u2028\u2029\p{Cs}]/u.test(sign));
  const ALL = SIGNS.map((sign) => `a${sign}b`).join("\n");
  const lost = (toStored: (typed: string) => string) => toStored(ALL).split("\n").flatMap((words, at) => (words === "ab" ? [SIGNS[at]] : []));
  const SEEN = /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}]$/u;

  test("those are left out that nobody sees", () => {
    expect(lost(toStoredText)).toEqual(SIGNS.filter((sign) => /^[\p{Cc}\p{Cf}\p{NChar}]$/u.test(sign) && !/[\t\u200c\u200d]/.test(sign) && !SEEN.test(sign)));
  });

  test("in names the joiners and what is blank go too", () => {
    const lostInWords = new Set(lost(toStoredText));
    expect(lost(toStoredName).filter((sign) => !lostInWords.has(sign)).join("")).toBe("\u034f\u115f\u1160\u17b4\u17b5\u200c\u200d\u2800\u3164\uffa0");
  });

  test("none is left that turns the direction, in words or in what becomes of an entity", () => {
    for (const point of [0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
      const sign = String.fromCodePoint(point);
      for (const typed of [`vor${sign}nach`, `vor&#${point};nach`, `vor&#x${point.toString(16)};nach`]) {
        const rendered = renderUntrusted(toStoredText(typed));
        expect(rendered.ok && toPlainWords(rendered.html)).toBe("vornach");
      }
    }
  });
});
