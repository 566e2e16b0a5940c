import Database from "better-sqlite3";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { copyDatabase } from "#db/copy.ts";
import { inspectDatabase } from "#db/inspect.ts";
import { freshDatabase } from "#tests/support/database.ts";

const countSongs = (path: string) => readFileSync(path).toString("latin1").split("kanarie").length - 1;

test("a copy has no beginnings of words that were deleted from the search index, and finds the others", () => {
  const { sqlite, path } = freshDatabase();
  const insert = sqlite.prepare("insert into contribution_search (rowid, words) values (?, ?)");
  const words = (n: number) => Array.from({ length: 60 }, (_, i) => `wort${(n * 7919 + i * 104_729) % 50_000}`).join(" ");
  for (let n = 1; n <= 1500; n++) insert.run(n, n % 3 === 1 ? `${words(n - 1)} kanarie${n - 1}zeisig` : words(n - 1));
  const remove = sqlite.prepare("delete from contribution_search where rowid = ?");
  for (let n = 1; n <= 1500; n += 3) remove.run(n);
  sqlite.pragma("wal_checkpoint(TRUNCATE)");
  expect(countSongs(path)).toBeGreaterThan(0);
  copyDatabase(path, `${path}.kopie`);
  expect(countSongs(`${path}.kopie`)).toBe(0);
  expect(inspectDatabase(`${path}.kopie`).problems).toEqual([]);
  expect(new Database(`${path}.kopie`, { readonly: true }).prepare("select count(*) from contribution_search where contribution_search match 'wort*'").pluck().get()).toBe(1000);
});

test("a copy keeps every row where it was in the order of coming, which the log of decisions is read by", () => {
  const { sqlite, path } = freshDatabase();
  sqlite.exec("create table nest (id text primary key, egg text not null) strict");
  for (let n = 0; n < 2000; n++) sqlite.prepare("insert into nest values (?, ?)").run(`${(n * 7919) % 9973}`, "y".repeat(n % 300));
  sqlite.exec("delete from nest where length(egg) % 3 = 1");
  copyDatabase(path, `${path}.kopie`);
  const inOrder = (from: Database.Database) => from.prepare("select rowid, id from nest order by rowid").raw().all();
  expect(inOrder(new Database(`${path}.kopie`, { readonly: true }))).toEqual(inOrder(sqlite));
});

test("what is not there is not made, and what is no database is refused", () => {
  const { path } = freshDatabase();
  expect(() => copyDatabase(`${path}.fehlt`, `${path}.kopie`)).toThrow(/unable to open/);
  expect(inspectDatabase(`${path}.fehlt`).problems).toEqual([expect.stringContaining("lässt sich nicht lesen")]);
});
