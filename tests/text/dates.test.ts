import { describe, expect, test } from "vitest";
import { addDays, HOUR, MINUTE, DAY_LENGTH, toDay, toDayOrNull, toMonday, toWeekNumber, toDayAndTime, toDayFromIso, toDaysLeft, toSortableTime, toWaitingTime } from "#app/text/dates.ts";

const at = (iso: string) => Date.parse(iso);

describe("moments in German local time", () => {
  test.each([
    ["an autumn afternoon", "2018-10-04T12:05:00Z", "4.\u00a0Oktober 2018", "4.\u00a0Oktober 2018, 14:05\u00a0Uhr", "2018-10-04 14:05:00"],
    ["a winter morning", "2019-01-07T08:00:30Z", "7.\u00a0Januar 2019", "7.\u00a0Januar 2019, 09:00\u00a0Uhr", "2019-01-07 09:00:30"],
    ["just before midnight in Germany", "2018-12-31T22:59:59Z", "31.\u00a0Dezember 2018", "31.\u00a0Dezember 2018, 23:59\u00a0Uhr", "2018-12-31 23:59:59"],
    ["midnight in Germany is the next year", "2018-12-31T23:00:00Z", "1.\u00a0Januar 2019", "1.\u00a0Januar 2019, 00:00\u00a0Uhr", "2019-01-01 00:00:00"],
    ["half past two, the first time", "2026-10-25T00:30:00Z", "25.\u00a0Oktober 2026", "25.\u00a0Oktober 2026, 02:30\u00a0Uhr", "2026-10-25 02:30:00"],
    ["half past two, the second time", "2026-10-25T01:30:00Z", "25.\u00a0Oktober 2026", "25.\u00a0Oktober 2026, 02:30\u00a0Uhr", "2026-10-25 02:30:00"],
    ["the last second of winter time", "2027-03-28T00:59:59Z", "28.\u00a0März 2027", "28.\u00a0März 2027, 01:59\u00a0Uhr", "2027-03-28 01:59:59"],
    ["the first second of summer time", "2027-03-28T01:00:00Z", "28.\u00a0März 2027", "28.\u00a0März 2027, 03:00\u00a0Uhr", "2027-03-28 03:00:00"],
  ])("%s", (_, iso, day, dayAndTime, sortable) => {
    expect(toDay(at(iso))).toBe(day);
    expect(toDayAndTime(at(iso))).toBe(dayAndTime);
    expect(toSortableTime(at(iso))).toBe(sortable);
  });
});

test.each([
  ["2018-09-03", "3.\u00a0September 2018"],
  ["2027-03-28", "28.\u00a0März 2027"],
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
  [48 * HOUR - 1, "47 Stunden"],
  [48 * HOUR, "2 Tagen"],
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

test.each([
  ["the first moment of a Monday", "2018-09-30T22:00:00Z", "2018-10-01", 40],
  ["the last moment of the Sunday before", "2018-09-30T21:59:59.999Z", "2018-09-24", 39],
  ["the Sunday when summer time ends", "2018-10-28T22:59:59Z", "2018-10-22", 43],
  ["the Monday after it", "2018-10-28T23:00:00Z", "2018-10-29", 44],
  ["New Year's Eve that belongs to the next year", "2018-12-31T12:00:00Z", "2018-12-31", 1],
  ["New Year's Day that belongs to the last year", "2021-01-01T12:00:00Z", "2020-12-28", 53],
  ["the first week of a year that begins on a Thursday", "2015-01-01T12:00:00Z", "2014-12-29", 1],
])("%s lies in the week from its Monday", (_, iso, monday, week) => {
  expect([toMonday(at(iso)), toWeekNumber(toMonday(at(iso)))]).toEqual([monday, week]);
});

test.each([[null, null], ["", null], ["2018-10-04", "2018-10-04"], ["2020-02-29", "2020-02-29"], ["2019-02-29", null], ["4.10.2018", null], ["2018-10-04 ", null], ["0000-00-00", null], ["2018-1-1", null]])("%j is the day %j", (words, day) => {
  expect(toDayOrNull(words)).toBe(day);
});

test("days are counted over months, years and the change of the clocks", () => {
  expect([addDays("2018-10-28", 1), addDays("2019-01-01", -1), addDays("2020-02-28", 2)]).toEqual(["2018-10-29", "2018-12-31", "2020-03-01"]);
});
