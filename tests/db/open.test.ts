import Database from "better-sqlite3";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { isDemoDatabase, markAsDemo } from "#db/demo-mark.ts";
import { newId } from "#db/id.ts";
import { openDatabase } from "#db/open.ts";
import { givenDiscussion, givenPublished } from "#tests/support/builders.ts";
import { everythingIn } from "./contents.ts";

function freshPath() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "test.sqlite");
}

function open(path: string) {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  return database;
}

describe("what everything else relies on", () => {
  const PRAGMAS: [string, unknown][] = [
    ["journal_mode", "wal"], ["synchronous", 2], ["foreign_keys", 1], ["secure_delete", 1], ["trusted_schema", 0], ["cell_size_check", 1], ["busy_timeout", 250],
  ];

  test.each(PRAGMAS)("%s is %s, at first and when opened again", (name, value) => {
    const path = freshPath();
    const first = openDatabase(path);
    first.sqlite.exec("update content_state set version = 7");
    expect(first.sqlite.pragma(name, { simple: true })).toBe(value);
    first.close();
    const again = open(path);
    again.sqlite.exec("update content_state set version = 8");
    expect(again.sqlite.pragma(name, { simple: true })).toBe(value);
  });

  test("SQLite is new enough", () => {
    const version = open(freshPath()).sqlite.prepare("select sqlite_version()").pluck().get() as string;
    expect(version.localeCompare("3.51.3", "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });

  test("foreign keys hold", () => {
    expect(() => open(freshPath()).sqlite.exec("insert into sessions (id_hash, person_id, signed_in_at, last_seen_at) values ('a', 'niemand', 1, 1)")).toThrow(/FOREIGN KEY/);
  });

  test("what is deleted is overwritten in the file", () => {
    const { sqlite, path, close } = open(freshPath());
    sqlite.exec("insert into phases values ('a', 'Kanarienvogel', 1, null); pragma wal_checkpoint(truncate); delete from phases; pragma wal_checkpoint(truncate)");
    close();
    expect(new Database(path, { readonly: true }).serialize().includes("Kanarienvogel")).toBe(false);
  });
});

describe("a schema", () => {
  test("newer than this software is refused in German, and nothing is changed", () => {
    const path = freshPath();
    const first = openDatabase(path);
    first.sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('neu', 99999999999999)");
    const before = everythingIn(first);
    first.close();
    expect(() => openDatabase(path)).toThrow(/neueren Fassung dieser Software.*Sicherung/);
    expect(everythingIn({ sqlite: new Database(path, { readonly: true }) })).toEqual(before);
  });

  test("is whole: no broken key, no damaged page", () => {
    const { db, sqlite } = open(freshPath());
    givenDiscussion(db);
    givenPublished(db);
    expect([sqlite.pragma("integrity_check", { simple: true }), sqlite.pragma("foreign_key_check")]).toEqual(["ok", []]);
  });
});

test("a demo's database carries a mark that others do not", () => {
  const path = freshPath();
  const first = openDatabase(path);
  expect(isDemoDatabase(first.sqlite)).toBe(false);
  markAsDemo(first.sqlite);
  first.close();
  expect(isDemoDatabase(open(path).sqlite)).toBe(true);
});

test("keys are random, short and safe in addresses", () => {
  const ids = Array.from({ length: 10_000 }, newId);
  expect(new Set(ids).size).toBe(10_000);
  expect(ids.every((id) => /^[A-Za-z0-9_-]{16}$/.test(id))).toBe(true);
});
