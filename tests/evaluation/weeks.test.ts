import { expect, test } from "vitest";
import { findLeaders, toFinding } from "#app/evaluation/chart-words.ts";
import { countByWeek } from "#app/evaluation/weeks.ts";

const at = (iso: string) => Date.parse(iso);

test("weeks begin on Monday at midnight in Germany, and an empty one in between is there too", () => {
  const moments = ["2018-10-28T22:59:59.999Z", "2018-10-08T10:00:00Z", "2018-10-28T23:00:00Z", "2018-10-07T22:00:00Z", "2018-10-07T21:59:59.999Z"].map(at);
  expect(countByWeek(moments)).toEqual([
    { monday: "2018-10-01", total: 1 },
    { monday: "2018-10-08", total: 2 },
    { monday: "2018-10-15", total: 0 },
    { monday: "2018-10-22", total: 1 },
    { monday: "2018-10-29", total: 1 },
  ]);
});

test("nothing has no weeks, one moment has one, and no moment is lost", () => {
  expect(countByWeek([])).toEqual([]);
  expect(countByWeek([at("2018-12-31T23:00:00Z")])).toEqual([{ monday: "2018-12-31", total: 1 }]);
  const daily = Array.from({ length: 800 }, (_, day) => at("2018-01-01T11:00:00Z") + day * 86_400_000);
  expect(countByWeek(daily).reduce((sum, { total }) => sum + total, 0)).toBe(800);
  expect(countByWeek(daily)).toHaveLength(115);
});

test.each([
  [[], "Land: noch keine Angabe"],
  [[["A", 0], ["B", 0]], "Land: noch keine Angabe"],
  [[["A", 1], ["B", 2]], "Land: am häufigsten B"],
  [[["A", 2], ["B", 2], ["C", 1]], "Land: am häufigsten A und B"],
  [[["A", 2], ["B", 2], ["C", 2]], "Land: 3 gleichauf"],
] as [[string, number][], string][])("%j is headed %s", (counted, finding) => {
  const words = counted.map(([word, value]) => ({ word, value }));
  expect(toFinding("Land", "am häufigsten", words)).toBe(finding);
  expect(findLeaders(words).length).toBeLessThanOrEqual(counted.length);
});
