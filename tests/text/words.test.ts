import { describe, expect, test } from "vitest";
import { findNotice } from "#app/text/notices.ts";
import { escapeHtml } from "#app/text/escape.ts";
import {
  KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, OUTCOME_WORDS, PART_WORDS, PERMISSION_WORDS, REASON_WORDS, SIZE_CLASS_WORDS, STATUS_WORDS,
  toClauseNumber, toClausePath, toContributionCount, toContributionNumber, toNumber,
} from "#app/text/words.ts";
import { KINDS, LANDS, OCCUPATIONS, OUTCOMES, PARTS, PERMISSIONS, REASONS, SIZE_CLASSES, STATUSES } from "#db/schema/sets.ts";

describe("the glossary", () => {
  test.each([
    ["parts", PART_WORDS, PARTS],
    ["kinds", KIND_WORDS, KINDS],
    ["permissions", PERMISSION_WORDS, PERMISSIONS],
    ["occupations", OCCUPATION_WORDS, OCCUPATIONS],
    ["size classes", SIZE_CLASS_WORDS, SIZE_CLASSES],
    ["Länder", LAND_WORDS, LANDS],
    ["reasons", REASON_WORDS, REASONS],
    ["outcomes", OUTCOME_WORDS, OUTCOMES],
    ["states", STATUS_WORDS, [...STATUSES, "hidden"]],
  ])("has exactly one German word for each of the %s", (_, words: Record<string, unknown>, set) => {
    expect(Object.keys(words).toSorted()).toEqual([...set].toSorted());
    expect(new Set(Object.values(words).map((entry) => JSON.stringify(entry))).size).toBe(set.length);
  });

  test("states are called as people know them", () => {
    expect(Object.fromEntries(Object.entries(STATUS_WORDS).map(([status, { word }]) => [status, word]))).toEqual({
      pending: "in Prüfung", published: "veröffentlicht", returned: "zurückgegeben", rejected: "abgelehnt",
      superseded: "ersetzt", withdrawn: "zurückgezogen", hidden: "ausgeblendet",
    });
  });
});

test("a clause keeps its number: mails and printed pages name it", () => {
  expect(REASONS.map(toClauseNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect([toClausePath("insult"), toClausePath("off-topic"), toClausePath("unintelligible")]).toEqual(["/netiquette#ziffer-1", "/netiquette#ziffer-4", "/netiquette#ziffer-11"]);
});

test.each([
  [1, "B-001"],
  [42, "B-042"],
  [999, "B-999"],
  [1000, "B-1000"],
])("contribution %i is called %s, and found by it", (number, words) => {
  expect(toContributionNumber(number)).toBe(words);
  expect(toNumber(words)).toBe(number);
  expect(toNumber(words.toLowerCase())).toBe(number);
});

test.each(["", null, undefined, "42", "B-42", "B-", "B-042 ", " B-042", "B-042\n", "B-0x2A", "B--042", "B-1e3", "B-1234567890", "C-042"])("%j is no number of a contribution", (words) => {
  expect(toNumber(words)).toBeNull();
});

test.each([
  [0, 0, "0 Beiträge"],
  [1, 0, "1 Beitrag"],
  [2, 1, "2 Beiträge, davon 1 Antwort"],
  [42, 11, "42 Beiträge, davon 11 Antworten"],
  [1234, 1000, "1.234 Beiträge, davon 1.000 Antworten"],
])("%i with %i replies are %j", (total, replies, words) => {
  expect(toContributionCount(total, replies)).toBe(words);
});

test("HTML is escaped", () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe("&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;");
});

describe("notices", () => {
  test.each([
    ["hinweis=eingereicht", "Danke. Ihr Beitrag wird geprüft."],
    ["hinweis=zurueckgezogen&nr=B-007", "B-007 ist zurückgezogen."],
    ["hinweis=zurueckgezogen&nr=<script>", "Der Beitrag ist zurückgezogen."],
    ["hinweis=zurueckgezogen", "Der Beitrag ist zurückgezogen."],
  ])("?%s says %j", (search, title) => {
    expect(findNotice(new URLSearchParams(search))?.title).toBe(title);
  });

  test.each(["", "hinweis=", "hinweis=unbekannt", "hinweis=constructor", "hinweis=__proto__", "hinweis=toString"])("?%s says nothing", (search) => {
    expect(findNotice(new URLSearchParams(search))).toBeUndefined();
  });
});
