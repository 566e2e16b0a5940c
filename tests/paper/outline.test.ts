import { expect, test } from "vitest";
import { groupByPart, toNumberRange, type OutlineSection } from "#app/paper/outline.ts";

const section = (key: string, part: OutlineSection["part"], total: number, replies = 0): OutlineSection => ({ key, title: key, part, numbers: null, total, replies });

test("sections are grouped by part in the order of the paper, whatever order they come in", () => {
  const outline = [section("ausblick", "perspectives", 1), section("einleitung", null, 7), section("wege", "preconditions", 3, 1), section("haltung", "preconditions", 4, 2)];
  expect(groupByPart(outline).map(({ part, sections, total, replies }) => [part, sections.map(({ key }) => key), total, replies])).toEqual([
    ["preconditions", ["wege", "haltung"], 7, 3],
    ["perspectives", ["ausblick"], 1, 0],
  ]);
});

test.each([
  [null, ""],
  [{ first: "4", last: "4" }, "Rn.\u00a04"],
  [{ first: "5", last: "9a" }, "Rn.\u00a05–9a"],
])("the numbers %j are written %j", (numbers, words) => {
  expect(toNumberRange(numbers)).toBe(words);
});
