import { readFileSync } from "node:fs";
import { getTableColumns, getTableName, is } from "drizzle-orm";
import { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toDataMap } from "#app/privacy/data-map.server.ts";
import { toOwnDataJson } from "#app/privacy/own-data-json.ts";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import { BESIDE } from "#db/data-map/beside.ts";
import { type MappedColumn, ROOMS } from "#db/data-map/rooms.ts";
import { PERIOD_NAMES } from "#db/periods.ts";
import { listTables } from "#tests/db/contents.ts";
import { givenDiscussion, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenAdministered, givenLife, givenWork } from "./scene.ts";

const TABLES = ROOMS.flatMap(({ tables }) => tables);
const COLUMNS = TABLES.flatMap((table) => table.columns.map((column) => ({ table: table.name, ...column })));

describe("every column", () => {
  test("of every table of the file is on the map, and nothing else", () => {
    const database = freshDatabase();
    const inFile = listTables(database).flatMap((table) => (database.sqlite.prepare("select name from pragma_table_info(?)").pluck().all(table) as string[]).map((column) => `${table}.${column}`));
    expect(COLUMNS.map(({ table, name }) => `${table}.${name}`).toSorted()).toEqual(inFile.toSorted());
  });

  test.each(COLUMNS)("$table.$name has purpose, basis and period", ({ table, word, basis, period }) => {
    expect(TABLES.find(({ name }) => name === table)!.purpose.length).toBeGreaterThan(5);
    expect([word.length, basis.length, period.length].every((length) => length > 1)).toBe(true);
  });

  test("that names a person, a mail address or words has a basis", () => {
    const database = freshDatabase();
    const ties = listTables(database).flatMap((table) => (database.sqlite.prepare(`select "from" from pragma_foreign_key_list(?) where "table" = 'people'`).pluck().all(table) as string[]).map((column) => `${table}.${column}`));
    const personal = COLUMNS.filter(({ table, name }) => ties.includes(`${table}.${name}`) || /email|recipient|browser_hash/.test(name));
    expect(personal.length).toBeGreaterThan(25);
    expect(personal.filter(({ basis }) => basis === "none").map(({ table, name }) => `${table}.${name}`)).toEqual([]);
  });
});

test("every rule ends something on the map", () => {
  const named = new Set(COLUMNS.flatMap(({ rules }) => rules));
  expect(PERIOD_NAMES.filter((name) => !named.has(name))).toEqual([]);
});

test("tables of the search are on the map, too", () => {
  const { sqlite } = freshDatabase();
  const virtual = sqlite.prepare("select name from pragma_table_list where type = 'virtual'").pluck().all() as string[];
  expect(virtual.length).toBeGreaterThan(0);
  expect(virtual.filter((name) => !BESIDE.some((beside) => beside.name.startsWith(name)))).toEqual([]);
});

test("docs/datenkarte.md is the map", () => {
  expect(readFileSync("docs/datenkarte.md", "utf8")).toBe(toDataMap());
});

/** A life, the work of others on it, and what both read about themselves. */
function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const one = givenLife(database.db, "zeisig");
  const worker = givenWork(database.db, one) as unknown as Practitioner;
  givenAdministered(database, one, worker);
  database.sqlite.prepare("insert into barriers (id, words, path, email, filed_at, answer, answered_at) values ('beantwortet', 'Das geht nicht.', '', ?, ?, 'Das ist jetzt behoben.', ?)").run(one.person.email, NOW, NOW);
  planDeletion(database.db, { person: one.person, choice: "keep", now: NOW });
  const parts = [one.person, worker].map((person) => readOwnData(database.db, person));
  const values = (table: string, { name }: MappedColumn) => database.sqlite.prepare(`select distinct "${name}" from "${table}" where "${name}" is not null`).pluck().all() as (string | number)[];
  return { told: parts.map((part) => toOwnDataJson(part, { now: NOW })).join(), sources: [...new Set(parts.flat().flatMap((part) => part.sources))], values };
}

describe("what the map says of the own data", () => {
  test("goes for the same tables, and for every column that ties a row to a person", () => {
    const { sources } = scene();
    const told = COLUMNS.filter((column) => column.told === "yes");
    expect([...new Set(told.map(({ table }) => table))].toSorted()).toEqual([...new Set(sources.map((source) => source.split(".")[0]))].toSorted());
    expect(sources.filter((source) => !told.some(({ table, name }) => `${table}.${name}` === source))).toEqual([]);
  });

  test("is so, value by value: what is told is there, what is not told is nowhere", () => {
    const { told, values } = scene();
    for (const column of COLUMNS) {
      const { table, name } = column;
      if (name.endsWith("_id") || isClosedSet(table, name)) continue;
      const found = values(table, column).map(asTold);
      if (column.told === "yes" && found.length > 0 && !IN_OTHER_WORDS.has(`${table}.${name}`)) expect(found.some((value) => told.includes(JSON.stringify(value).slice(1, -1))), `${table}.${name}`).toBe(true);
      if (column.told !== "yes" && column.told !== "team" && column.told !== "none" && column.told !== "follows") expect(found.filter((value) => value.length > 12 && told.includes(JSON.stringify(value).slice(1, -1))), `${table}.${name}`).toEqual([]);
    }
  });
});

/** Times are told as such. */
const asTold = (value: string | number) => (typeof value === "number" && value > 1e12 ? new Date(value).toISOString() : String(value));

/** Numbers that are told as "yes" or "P-001", and kinds that are told in German. */
const IN_OTHER_WORDS = new Set(["drafts.details", "outbox.kind"]);

const schemas = import.meta.glob<Record<string, unknown>>("../../db/schema/*.ts", { eager: true });

function isClosedSet(table: string, name: string): boolean {
  const found = Object.values(schemas).flatMap((schema) => Object.values(schema)).find((thing): thing is SQLiteTable => is(thing, SQLiteTable) && getTableName(thing) === table);
  const column = found && Object.values(getTableColumns(found)).find((candidate) => candidate.name === name);
  return is(column, SQLiteColumn) && column.enumValues !== undefined;
}
