import { getTableConfig, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import * as accounts from "#db/schema/accounts.ts";
import * as administration from "#db/schema/administration.ts";
import * as discussion from "#db/schema/discussion.ts";
import * as evaluation from "#db/schema/evaluation.ts";
import * as moderation from "#db/schema/moderation.ts";
import * as notifications from "#db/schema/notifications.ts";
import * as paper from "#db/schema/paper.ts";
import * as responses from "#db/schema/responses.ts";
import * as site from "#db/schema/site.ts";
import * as passkeys from "#db/schema/passkeys.ts";
import * as privacy from "#db/schema/privacy.ts";
import * as state from "#db/schema/state.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { listTables } from "./contents.ts";

const tables = [accounts, administration, discussion, evaluation, moderation, notifications, paper, passkeys, privacy, responses, site, state].flatMap((room) =>
  Object.values(room).flatMap((thing: unknown) => (thing instanceof SQLiteTable ? [getTableConfig(thing)] : [])),
);
const names = tables.map((table) => table.name).toSorted();

function read<Row>(query: string, ...values: unknown[]): Row[] {
  return freshDatabase().sqlite.prepare(query).all(...values) as Row[];
}

test("the file has exactly the tables that are described", () => {
  expect(listTables(freshDatabase())).toEqual(names);
});

describe.each(names)("%s", (table) => {
  test("is strict", () => {
    expect(read("select strict from pragma_table_list where name = ?", table)).toEqual([{ strict: 1 }]);
  });

  test("has a foreign key for every column that names another row", () => {
    const named = read<{ name: string }>("select name from pragma_table_info(?) where name like '%\\_id' escape '\\'", table);
    const keyed = read<{ name: string }>('select distinct "from" as name from pragma_foreign_key_list(?)', table);
    expect(keyed.map(({ name }) => name)).toEqual(expect.arrayContaining(named.map(({ name }) => name)));
  });

  test("says of every foreign key what happens when the other row goes", () => {
    const keys = read<{ on_delete: string }>("select * from pragma_foreign_key_list(?)", table);
    expect(keys.filter(({ on_delete }) => !["CASCADE", "SET NULL", "RESTRICT"].includes(on_delete))).toEqual([]);
  });
});

const closed = tables.flatMap((table) => table.columns.flatMap((column) => (column.enumValues ? [[table.name, column.name, column.enumValues] as const] : [])));

describe("a closed set", () => {
  test("there are some", () => {
    expect(closed.length).toBeGreaterThanOrEqual(15);
  });

  test.each(closed)("%s.%s holds in SQL what it holds in code", (table, column, values) => {
    const [{ sql } = { sql: "" }] = read<{ sql: string }>("select sql from sqlite_master where name = ?", table);
    const inSql = new RegExp(`CHECK\\("${table}"\\."${column}" in \\(([^)]*)\\)\\)`).exec(sql)?.[1] ?? "";
    expect(inSql.split(", ").map((value) => value.replaceAll("'", ""))).toEqual([...values]);
  });
});

test("people's switches are on or off", () => {
  const { sqlite } = freshDatabase();
  const insert = sqlite.prepare("insert into people (id, number, email, created_at, shows_name) values (?, ?, ?, 1, ?)");
  expect(() => insert.run("a", 1, "a@stadt.example", 2)).toThrow(/CHECK/);
  expect(() => insert.run("a", 1, "A@Stadt.example", 1)).toThrow(/CHECK/);
  expect(() => insert.run("a", 1, "a@stadt.example", "ja")).toThrow(/STRICT|cannot store TEXT/);
  expect(() => insert.run("a", 1, "a@stadt.example", 1)).not.toThrow();
  expect(() => insert.run("b", 2, "a@stadt.example", 1)).toThrow(/UNIQUE/);
  expect(() => insert.run("b", 1, "b@stadt.example", 1)).toThrow(/UNIQUE/);
});

test("no column is meant for an address of the network or the name of a browser", () => {
  const columns = tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`));
  expect(columns.filter((column) => /\bip\b|user_?agent|password/.test(column))).toEqual([]);
});
