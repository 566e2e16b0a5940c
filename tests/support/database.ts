import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { type OpenDb, openDatabase } from "#db/open.ts";

/** A fresh file with the real migrations, removed when the test is over. */
export function freshDatabase(): OpenDb {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-"));
  const path = join(folder, "test.sqlite");
  copyFileSync(inject("migratedTemplate"), path);
  const database = openDatabase(path);
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}
