import { expect } from "vitest";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import type { OpenDb } from "#db/open.ts";
import type { Confirmed } from "./crash-load.ts";

/** The file is whole, the log tells what is stored, and nothing is half done. */
export function expectWhole({ db, sqlite }: OpenDb) {
  expect(sqlite.pragma("integrity_check", { simple: true })).toBe("ok");
  expect(sqlite.pragma("foreign_key_check")).toEqual([]);
  for (const name of listSearchTables(sqlite)) sqlite.exec(`insert into ${name} (${name}, rank) values ('integrity-check', 1)`);
  expect(sqlite.prepare("select number from public_contributions where number not in (select rowid from contribution_search)").all()).toEqual([]);
  expect(replayLog(db).differences).toEqual([]);
  for (const halfDone of HALF_DONE) expect(sqlite.prepare(halfDone).all()).toEqual([]);
}

/** Each confirmed step is there, and no step is there twice. */
export function expectConfirmed({ sqlite }: OpenDb, { contributions, decisions, answers, released }: Confirmed) {
  const all = (query: string) => sqlite.prepare(query).pluck().all() as string[];
  expectOnce(all("select body from revisions"), contributions);
  expectOnce(all("select c.number || ' ' || d.outcome from decisions d join contributions c on c.id = d.contribution_id"), decisions.map(({ number, outcome }) => `${number} ${outcome}`));
  expectOnce(all("select body from answer_versions"), answers);
  expectOnce(all("select body from answer_versions where released_at is not null"), released);
}

const HALF_DONE = [
  "select number from contributions where id not in (select contribution_id from revisions)",
  "select id from decisions where 'decision:' || id not in (select dedupe_key from outbox)",
  "select id from decisions where id not in (select decision_id from decision_details)",
  "select id from answer_versions where id not in (select version_id from answer_members)",
];

function listSearchTables(sqlite: OpenDb["sqlite"]): string[] {
  return sqlite.prepare("select name from sqlite_master where sql like 'CREATE VIRTUAL TABLE%fts5%'").pluck().all() as string[];
}

function expectOnce(stored: string[], confirmed: string[]) {
  const there = new Set(stored);
  expect(confirmed.filter((one) => !there.has(one))).toEqual([]);
  expect(stored.filter((one, at) => stored.indexOf(one) !== at)).toEqual([]);
}
