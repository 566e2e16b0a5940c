import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const WRITE = `
import { addToJournal } from "#app/privacy/journal.server.ts";
addToJournal(process.argv[1], Array.from({ length: 40 }, (_, n) => ({ person: "p".repeat(40) + n, choice: "keep", deletedAt: n })));`;

test.runIf(process.platform === "linux")("where the journal has no room for all lines, it says so instead of keeping half of them", () => {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-journal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 1; exec "$0" --input-type=module -e "$1" "$2"', process.execPath, WRITE, join(folder, "journal.jsonl")], { encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("EFBIG")]);
});
