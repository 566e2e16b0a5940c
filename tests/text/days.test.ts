import { expect, test } from "vitest";
import { parseDay, toPeriod } from "#app/text/days.ts";

test.each([
  ["2018-10-04", "2018-10-04", "2018-10-03T22:00:00Z", "2018-10-04T22:00:00Z"],
  ["2018-10-28", "2018-10-28", "2018-10-27T22:00:00Z", "2018-10-28T23:00:00Z"],
  ["2018-12-31", "2019-01-01", "2018-12-30T23:00:00Z", "2019-01-01T23:00:00Z"],
  ["2020-02-28", "2020-02-29", "2020-02-27T23:00:00Z", "2020-02-29T23:00:00Z"],
])("from %s to %s are whole days in Germany", (from, until, begins, ends) => {
  expect(toPeriod({ from, until })).toEqual({ from: Date.parse(begins), before: Date.parse(ends) });
});

test("a side left open is not bounded", () => {
  expect(toPeriod({ from: null, until: null })).toEqual({ from: null, before: null });
});

test.each([["2018-10-04", "2018-10-04"], ["2018-02-30", null], ["gestern", null], ["2018-10-01T00:00", null], ["", null], [null, null]])("%j is the day %j", (words, day) => {
  expect(parseDay(words)).toBe(day);
});
