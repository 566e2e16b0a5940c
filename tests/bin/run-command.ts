import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished, vi } from "vitest";
import { markAsDemo } from "#db/demo-mark.ts";
import { type OpenDb, openDatabase } from "#db/open.ts";

/** For the tests of one file: every command is a process of its own, and a busy machine takes its time to start one. */
export function bePatient() {
  vi.setConfig({ testTimeout: 120_000 });
}

/** A folder for one test, with the path of a database that is not there yet. */
export function givenFolder() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-bin-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, contents?: string | Buffer) => {
    if (contents !== undefined) writeFileSync(join(folder, name), contents);
    return join(folder, name);
  };
  return { folder, file, databasePath: join(folder, "test.sqlite") };
}

/** Runs a command as npm does: a process of its own, with nothing in its surroundings but what is said here. */
export function run(command: string, args: string[], surroundings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "./bin/load-quickly.ts", `bin/${command}.ts`, ...args], { env: { NODE_ENV: "test", PATH: process.env.PATH ?? "", ...surroundings }, encoding: "utf8", timeout: 60_000 });
  return { code: status, out: stdout, problem: stderr };
}

/** Opens the file a command left behind, for as long as the look lasts. */
export function lookInto<Result>(databasePath: string, look: (database: OpenDb) => Result): Result {
  const database = openDatabase(databasePath);
  try {
    return look(database);
  } finally {
    database.close();
  }
}

export function makeDemo(databasePath: string) {
  lookInto(databasePath, ({ sqlite }) => markAsDemo(sqlite));
}
