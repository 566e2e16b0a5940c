import { describe, expect, test } from "vitest";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { reportRetention, RULES } from "#app/privacy/retention.server.ts";
import { runRetention } from "#app/privacy/run-retention.server.ts";
import { PERIOD_NAMES, type PeriodName } from "#db/periods.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { forget } from "#tests/support/forget.ts";
import { DUE } from "./due.ts";

function scene(name: PeriodName) {
  const database = freshDatabase();
  givenDiscussion(database.db);
  DUE[name].given(database);
  return database;
}

const rowsOf = (reported: ReturnType<typeof reportRetention>, name: PeriodName) => reported.find((rule) => rule.name === name)!.rows;

describe.each(PERIOD_NAMES)("%s", (name) => {
  const { at } = DUE[name];

  test("a moment before its time it stays; then it goes, once; looking changes nothing", () => {
    const { db, sqlite } = scene(name);
    const before = everythingIn({ sqlite });
    expect([rowsOf(reportRetention(db, { now: at - 1 }), name), forget(db, RULES[name], at - 1)]).toEqual([0, 0]);
    expect(everythingIn({ sqlite })).toEqual(before);
    const due = rowsOf(reportRetention(db, { now: at }), name);
    expect(due).toBeGreaterThan(0);
    expect(everythingIn({ sqlite })).toEqual(before);
    expect([forget(db, RULES[name], at), forget(db, RULES[name], at)]).toEqual([due, 0]);
    expect(rowsOf(reportRetention(db, { now: at }), name)).toBe(0);
    expect(replayLog(db).differences).toEqual([]);
    expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  });

  test("since when it is there is told", () => {
    const { db } = scene(name);
    const { oldest } = reportRetention(db, { now: at }).find((rule) => rule.name === name)!;
    expect(oldest).toBeLessThanOrEqual(at);
    expect(oldest).toBeGreaterThanOrEqual(NOW - 86_400_000);
  });
});

test("a run does all that is due and notes it; a second one finds nothing", async () => {
  const { db, sqlite } = freshDatabase();
  givenDiscussion(db);
  DUE.rejectedWords.given({ db, sqlite } as never);
  DUE.mails.given({ db, sqlite } as never);
  const now = DUE.rejectedWords.at;
  const runs = () => sqlite.prepare("select rule, rows, wiped_at from retention_runs where rows > 0 order by rule").all();
  expect(await runRetention(db, { now })).toMatchObject({ rejectedWords: 1, mails: 1, drafts: 0 });
  expect(runs()).toEqual([{ rule: "mails", rows: 1, wiped_at: now }, { rule: "rejectedWords", rows: 1, wiped_at: null }]);
  expect(Object.values(await runRetention(db, { now })).every((rows) => rows === 0)).toBe(true);
  expect(runs()).toHaveLength(2);
  expect(sqlite.prepare("select count(*) from retention_runs").pluck().get()).toBe(PERIOD_NAMES.length);
});
