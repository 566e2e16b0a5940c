import { describe, expect, test } from "vitest";
import { HOUR, MINUTE, DAY_LENGTH, toDay, toDayAndTime, toDayFromIso, toDaysLeft, toSortableTime, toWaitingTime } from "#app/text/dates.ts";

const at = (iso: string) => Date.parse(iso);

describe("moments in German local time", () => {
  test.each([
    ["an autumn afternoon", "2018-10-04T12:05:00Z", "4. Oktober 2018", "4. Oktober 2018, 14:05 Uhr", "2018-10-04 14:05:00"],
    ["a winter morning", "2019-01-07T08:00:30Z", "7. Januar 2019", "7. Januar 2019, 09:00 Uhr", "2019-01-07 09:00:30"],
    ["just before midnight in Germany", "2018-12-31T22:59:59Z", "31. Dezember 2018", "31. Dezember 2018, 23:59 Uhr", "2018-12-31 23:59:59"],
    ["midnight in Germany is the next year", "2018-12-31T23:00:00Z", "1. Januar 2019", "1. Januar 2019, 00:00 Uhr", "2019-01-01 00:00:00"],
    ["half past two, the first time", "2026-10-25T00:30:00Z", "25. Oktober 2026", "25. Oktober 2026, 02:30 Uhr", "2026-10-25 02:30:00"],
    ["half past two, the second time", "2026-10-25T01:30:00Z", "25. Oktober 2026", "25. Oktober 2026, 02:30 Uhr", "2026-10-25 02:30:00"],
    ["the last second of winter time", "2027-03-28T00:59:59Z", "28. März 2027", "28. März 2027, 01:59 Uhr", "2027-03-28 01:59:59"],
    ["the first second of summer time", "2027-03-28T01:00:00Z", "28. März 2027", "28. März 2027, 03:00 Uhr", "2027-03-28 03:00:00"],
  ])("%s", (_, iso, day, dayAndTime, sortable) => {
    expect(toDay(at(iso))).toBe(day);
    expect(toDayAndTime(at(iso))).toBe(dayAndTime);
    expect(toSortableTime(at(iso))).toBe(sortable);
  });
});

test.each([
  ["2018-09-03", "3. September 2018"],
  ["2027-03-28", "28. März 2027"],
  ["Herbst 2018", "Herbst 2018"],
  ["2018", "2018"],
  ["", ""],
  ["2018-13-45", "2018-13-45"],
])("the paper's date %j is shown as %j", (iso, day) => {
  expect(toDayFromIso(iso)).toBe(day);
});

test.each([
  [0, "weniger als 1 Stunde"],
  [HOUR - 1, "weniger als 1 Stunde"],
  [HOUR, "1 Stunde"],
  [26 * HOUR, "26 Stunden"],
  [72 * HOUR - 1, "71 Stunden"],
  [72 * HOUR, "3 Tagen"],
  [-MINUTE, "weniger als 1 Stunde"],
])("after %i milliseconds something waits since %j", (waited, words) => {
  expect(toWaitingTime(at("2018-10-01T08:00:00Z"), at("2018-10-01T08:00:00Z") + waited)).toBe(words);
});

test.each([
  [0, 0],
  [1, 1],
  [DAY_LENGTH, 1],
  [DAY_LENGTH + 1, 2],
  [-DAY_LENGTH, 0],
])("%i milliseconds before the end, %i days are left", (left, days) => {
  expect(toDaysLeft(at("2018-10-01T08:00:00Z") + left, at("2018-10-01T08:00:00Z"))).toBe(days);
});

test("the night the clocks go back keeps the order of things", () => {
  const moments = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"].map(at);
  expect(moments.toSorted((a, b) => a - b)).toEqual(moments);
  expect(toWaitingTime(moments[0]!, moments[1]!)).toBe("1 Stunde");
});
