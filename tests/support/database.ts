import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type OpenDb, openDatabase } from "#db/open.ts";

let template: string | undefined;

/** A fresh file with the real migrations, removed when the test is over. */
export function freshDatabase(): OpenDb {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-"));
  const path = join(folder, "test.sqlite");
  copyFileSync((template ??= migratedTemplate()), path);
  const database = openDatabase(path);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}

/** Migrated once per worker; every test gets a copy. */
function migratedTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-vorlage-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "vorlage.sqlite");
  openDatabase(path).close();
  return path;
}
