import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type OpenDb, openDatabase } from "#db/open.ts";

/** A fresh file with the real migrations, removed when the test is over. */
export function freshDatabase(): OpenDb {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-"));
  const database = openDatabase(join(folder, "test.sqlite"));
  onTestFinished(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return database;
}
