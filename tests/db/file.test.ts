import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { givenDiscussion, givenPublished } from "#tests/support/builders.ts";
import { everythingIn } from "./contents.ts";

function freshPath(...names: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, ...(names.length ? names : ["test.sqlite"]));
}

function open(path: string) {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  return database;
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe("the file", () => {
  test("can be read by nobody else, nor can what lies beside it", () => {
    const { path, sqlite } = open(freshPath());
    sqlite.exec("update content_state set version = 7");
    expect(["", "-wal", "-shm"].map((ending) => mode(path + ending))).toEqual(["600", "600", "600"]);
  });

  test("is closed to others again when it was left open", () => {
    const path = freshPath();
    openDatabase(path).close();
    chmodSync(path, 0o644);
    open(path);
    expect(mode(path)).toBe("600");
  });

  test("is made with the folders it needs", () => {
    expect(open(freshPath("daten", "tief", "test.sqlite")).sqlite.open).toBe(true);
  });

  test("holds the same when opened again", () => {
    const path = freshPath();
    const first = openDatabase(path);
    givenDiscussion(first.db);
    givenPublished(first.db);
    const before = everythingIn(first);
    first.close();
    expect(everythingIn(open(path))).toEqual(before);
  });

  test("is whole by itself once closed", () => {
    const path = freshPath();
    const first = openDatabase(path);
    first.sqlite.exec("update content_state set version = 7");
    first.close();
    first.close();
    expect(() => statSync(`${path}-wal`)).toThrow(/ENOENT/);
  });

  test("that is no database is refused and left as it is", () => {
    const path = freshPath();
    writeFileSync(path, "Dies ist ein Brief und keine Datenbank.\n".repeat(100));
    expect(() => openDatabase(path)).toThrow(/not a database/);
    expect(statSync(path).size).toBe(4000);
  });
});
