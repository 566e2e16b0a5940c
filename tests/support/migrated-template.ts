import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "#db/open.ts";

declare module "vitest" {
  export interface ProvidedContext {
    migratedTemplate: string;
  }
}

/** Migrates one file per run; every test gets a copy of it. */
export default function provideTemplate(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-vorlage-"));
  const path = join(folder, "vorlage.sqlite");
  openDatabase(path).close();
  project.provide("migratedTemplate", path);
  return () => rmSync(folder, { recursive: true, force: true });
}
