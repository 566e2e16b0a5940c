import { describe, expect, test } from "vitest";
import { listOutdated, readBackupName, toBackupName, toStem } from "#bin/backup-names.ts";
import { addDays, DAY_LENGTH, fromLocalTime, HOUR } from "#app/text/dates.ts";

const STEM = "diskussion";
/** A Friday. */
const NOW = fromLocalTime("2018-10-05T02:30")!;

const named = (day: string, time = "023000") => `${STEM}-${day}-${time}.sqlite`;
const nightly = (days: number, last = "2018-10-05") => Array.from({ length: days }, (_, ago) => named(addDays(last, -ago)));
const left = (files: string[], now = NOW) => {
  const outdated = new Set(listOutdated(files, { stem: STEM, now }));
  return files.filter((file) => !outdated.has(file));
};

describe("a name", () => {
  test.each([
    ["summer", "2018-10-04T14:05", "diskussion-2018-10-04-140500.sqlite"],
    ["winter", "2018-12-24T23:59", "diskussion-2018-12-24-235900.sqlite"],
  ])("says when the backup was made, in German time: %s", (_, local, name) => {
    expect([toBackupName(STEM, fromLocalTime(local)!), readBackupName(name, { stem: STEM })]).toEqual([name, { name, at: fromLocalTime(local) }]);
  });

  test.each([["", true], [".sha256", true], [".loeschungen.jsonl", true], [".teil", true], [".teil-journal", true], [".bak", false], [".sha256x", false], ["x", false]])("with the ending %j belongs to a backup: %s", (ending, belongs) => {
    expect(readBackupName(named("2018-10-04") + ending, { stem: STEM }) !== undefined).toBe(belongs);
  });

  test.each(["papier.pdf", "diskussion.sqlite", "demo-2018-10-04-023000.sqlite", "diskussion-2018-10-04.sqlite", "diskussion-2018-02-30-023000.sqlite", "diskussion-2018-10-04-256000.sqlite", "alt-diskussion-2018-10-04-023000.sqlite", "diskussion-test-2018-10-04-023000.sqlite"])("%s is somebody else's", (file) => {
    expect(readBackupName(file, { stem: STEM })).toBeUndefined();
    expect(left([file, named("2018-10-05")], NOW + 400 * DAY_LENGTH)).toContain(file);
  });

  test.each([["data/diskussion.sqlite", "diskussion"], ["/srv/a.b/haus.db", "haus.db"]])("of %s begins with %s", (path, stem) => {
    expect(toStem(path)).toBe(stem);
  });
});

describe("what stays", () => {
  test("of a hundred nights: each of the last seven days, and the last of each of four weeks", () => {
    expect(left(nightly(100))).toEqual([...nightly(7), named("2018-09-23"), named("2018-09-16")]);
  });

  test("night after night nothing gets older than 30 days, and one can always go back two weeks", () => {
    let files: string[] = [];
    for (let night = 0; night < 120; night++) {
      const now = NOW + night * DAY_LENGTH;
      const before = files.map((file) => now - readBackupName(file, { stem: STEM })!.at);
      expect(Math.max(0, ...before)).toBeLessThanOrEqual(30 * DAY_LENGTH);
      files = left([...files, toBackupName(STEM, now)], now);
      const oldest = Math.max(...files.map((file) => now - readBackupName(file, { stem: STEM })!.at));
      if (night > 30) expect([files.length <= 11, oldest >= 14 * DAY_LENGTH]).toEqual([true, true]);
    }
  });

  const CASES: [string, string[], string[]][] = [
    ["nothing", [], []],
    ["the newest, however old", [named("2017-01-02"), named("2017-01-01")], [named("2017-01-02")]],
    ["nothing else that is older than 29 days", [named("2018-10-05"), named("2018-09-06", "033000"), named("2018-09-06", "013000")], [named("2018-10-05"), named("2018-09-06", "033000")]],
    ["all of the last 24 hours", [named("2018-10-05"), named("2018-10-05", "010000"), named("2018-10-04", "140000"), named("2018-10-04", "030000"), named("2018-10-04", "020000")], [named("2018-10-05"), named("2018-10-05", "010000"), named("2018-10-04", "140000"), named("2018-10-04", "030000")]],
    ["days that had one, not days of the calendar", [named("2018-10-05"), named("2018-09-20"), named("2018-09-19"), named("2018-09-18")], [named("2018-10-05"), named("2018-09-20"), named("2018-09-19"), named("2018-09-18")]],
    ["what a wrong clock has dated ahead, without counting as the newest", [named("2031-01-01"), named("2018-08-01")], [named("2031-01-01"), named("2018-08-01")]],
    ["what belongs to one that stays", [named("2018-10-05"), `${named("2018-10-05")}.sha256`, `${named("2018-10-05")}.loeschungen.jsonl`, named("2018-08-05"), `${named("2018-08-05")}.sha256`, `${named("2018-08-05")}.loeschungen.jsonl`], [named("2018-10-05"), `${named("2018-10-05")}.sha256`, `${named("2018-10-05")}.loeschungen.jsonl`]],
    ["not what a run that broke off left, once it is a day old", [named("2018-10-05"), `${named("2018-10-03")}.teil`, `${named("2018-10-03")}.sha256`, `${named("2018-10-05", "020000")}.teil`], [named("2018-10-05"), `${named("2018-10-05", "020000")}.teil`]],
    ["a whole one, even if a broken one is newer", [`${named("2018-10-03")}.teil`, named("2018-08-01")], [named("2018-08-01")]],
  ];

  test.each(CASES)("%s", (_, files, stay) => {
    expect(left(files)).toEqual(stay);
  });

  test("the order in which a folder names its files does not matter", () => {
    expect(left(nightly(100).toReversed()).toSorted()).toEqual(left(nightly(100)).toSorted());
  });

  test("an hour that comes twice or not at all changes nothing", () => {
    for (const local of ["2018-10-28T02:30", "2019-03-31T03:30"]) expect(left(nightly(40, local.slice(0, 10)), fromLocalTime(local)! + HOUR)).toHaveLength(10);
  });
});
