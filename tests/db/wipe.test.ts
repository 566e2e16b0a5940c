import { readFileSync } from "node:fs";
import type { Statement } from "better-sqlite3";
import { expect, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { emptyLog, rewriteFile } from "#db/wipe.ts";
import { toPick } from "#tests/support/chance.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** How often the canary is still to be found in the bytes of the file, once nothing of it is left in the log. */
function countSongs({ db, path }: Pick<OpenDb, "db" | "path">): number {
  expect(emptyLog(db)).toBe(true);
  return readFileSync(path).toString("latin1").split("kanarie").length - 1;
}

test("the search index keeps beginnings of words that were deleted, until the file is rewritten", () => {
  const { sqlite, db, path } = freshDatabase();
  const insert = sqlite.prepare("insert into contribution_search (rowid, words) values (?, ?)");
  const words = (n: number) => Array.from({ length: 60 }, (_, i) => `wort${(n * 7919 + i * 104_729) % 50_000}`).join(" ");
  for (let n = 1; n <= 1500; n++) insert.run(n, n % 3 === 1 ? `${words(n - 1)} kanarie${n - 1}zeisig` : words(n - 1));
  const remove = sqlite.prepare("delete from contribution_search where rowid = ?");
  for (let n = 1; n <= 1500; n += 3) remove.run(n);
  expect(countSongs({ db, path })).toBeGreaterThan(0);
  rewriteFile(db);
  expect(countSongs({ db, path })).toBe(0);
  expect(sqlite.prepare("select count(*) from contribution_search where contribution_search match 'wort*'").pluck().get()).toBe(1000);
});

test("pages keep copies of rows that were moved and then deleted, until the file is rewritten", () => {
  const { sqlite, db, path } = freshDatabase();
  sqlite.exec("create table nest (id text primary key, egg text not null unique, straw text not null) strict");
  sqlite.transaction(() => comeAndGo(sqlite))();
  sqlite.exec("delete from nest where egg like '%kanarie%'");
  expect(countSongs({ db, path })).toBeGreaterThan(0);
  rewriteFile(db);
  expect(countSongs({ db, path })).toBe(0);
});

test("rewriting the file keeps every row where it was in the order of coming, which the log of decisions is read by", () => {
  const { sqlite, db } = freshDatabase();
  sqlite.exec("create table nest (id text primary key, egg text not null unique, straw text not null) strict");
  sqlite.transaction(() => comeAndGo(sqlite))();
  const inOrder = () => sqlite.prepare("select rowid, id from nest order by rowid").raw().all();
  const before = inOrder();
  expect(before.length).toBeLessThan(Number((before.at(-1) as [number])[0]));
  rewriteFile(db);
  expect(inOrder()).toEqual(before);
});

/** Rows come, grow and go in no order, so that pages are split and joined; every eighth sings. */
function comeAndGo(sqlite: OpenDb["sqlite"]) {
  const [insert, grow, remove] = ["insert into nest values (?, ?, ?)", "update nest set straw = ? where id = ?", "delete from nest where id = ?"].map((words) => sqlite.prepare(words)) as [Statement, Statement, Statement];
  const pick = toPick(2);
  const many = Array.from({ length: 9973 }, (_, n) => n);
  const upTo = (most: number) => pick(many) % most;
  const there: { id: string; song: string }[] = [];
  for (let n = 0; n < 6000; n++) {
    const [act, at] = [upTo(10), upTo(Math.max(1, there.length))];
    if (act < 6 || there.length === 0) {
      const row = { id: `${upTo(9973)}-${n}`, song: upTo(8) === 0 ? "kanarie" : "" };
      insert.run(row.id, `${upTo(9973)}${row.song}${n}`, "y".repeat(upTo(300)) + row.song);
      there.push(row);
    } else if (act < 8) grow.run("w".repeat(upTo(900)) + there[at]!.song, there[at]!.id);
    else remove.run(there.splice(at, 1)[0]!.id);
  }
}
