import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, findNode, giveUp, install, installTracer, ROOT, say, withNode } from "./setup.mjs";
import { PROPERTIES, toLines } from "./trust-properties.mjs";

const NAMES = new Map(Object.keys(PROPERTIES).map((file) => [basename(file, ".test.ts"), file]));
const USAGE = `npm run trust – prüft, was das Haus zusagt, und sagt zu jeder Zusage, ob sie hält

npm run trust -- NAME …   nur diese: ${[...NAMES.keys()].join(", ")}
Endet mit 1, wenn eine Zusage nicht hält.`;

const asked = process.argv.slice(2);
if (asked.includes("--help") || asked.includes("-h")) {
  say(USAGE);
  process.exit(0);
}
if (asked.some((name) => !NAMES.has(name))) giveUp(USAGE);

install();
const node = findNode();
build(node);
installTracer();
const files = asked.length > 0 ? asked.map((name) => NAMES.get(name)) : [...NAMES.values()];
say("Geprüft wird, das dauert einige Minuten …");
const lines = toLines(files, runTests(), ROOT);
for (const { words } of lines) say(words);
const held = lines.filter(({ holds }) => holds).length;
say(`\n${held} von ${lines.length} Zusagen halten.`);
process.exit(held === lines.length ? 0 : 1);

/** The report of the test runner; none, if it broke off. */
function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-zusagen-"));
  const report = join(folder, "report.json");
  spawnSync(node, ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile.json=${report}`, ...files], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, ...withNode() } });
  const read = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  rmSync(folder, { recursive: true, force: true });
  return read;
}
