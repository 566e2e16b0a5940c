import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareTests } from "./for-tests.mjs";
import { giveUp, ROOT, say } from "./setup.mjs";
import { listParts, toFigure } from "./trust-parts.mjs";
import { toLines } from "./trust-properties.mjs";
import { writeTable } from "./trust-table.mjs";

const PARTS = listParts();
const PAGE = join(ROOT, "docs/sicherheit.md");
/** The long form of a test may take its time; one that hangs is ended all the same. */
const PATIENCE_MS = 30 * 60_000;
const USAGE = `npm run trust – prüft, was das Haus zusagt, und sagt zu jeder Zusage, ob sie hält

npm run trust -- TEIL …    nur diese: ${PARTS.map(({ name }) => name).join(", ")}
npm run trust -- --write   schreibt die gemessenen Zahlen in docs/sicherheit.md
Endet mit 1, wenn eine Zusage nicht hält.`;

const args = process.argv.slice(2);
const asked = args.filter((arg) => arg !== "--write");
if (asked.includes("--help") || asked.includes("-h")) {
  say(USAGE);
  process.exit(0);
}
if (asked.some((name) => PARTS.every((part) => part.name !== name))) giveUp(USAGE);

const { node, environment } = prepareTests();
say("Geprüft wird in voller Länge, das dauert …");
const chosen = PARTS.filter(({ name }) => asked.length === 0 || asked.includes(name));
const measured = new Map(chosen.map((part) => [part.name, measure(part)]));
if (args.includes("--write")) writeTable(PAGE, PARTS, new Map([...measured].map(([name, { figure }]) => [name, figure])), new Date().toISOString().slice(0, 10));
const held = [...measured.values()].filter(({ holds }) => holds).length;
say(`\n${held} von ${measured.size} Teilen halten.`);
process.exit(held === measured.size ? 0 : 1);

/** One part after the other, so that none disturbs what another measures. Its figure comes last. */
function measure({ name, promise, files }) {
  say(`\n${name}: ${promise}`);
  const report = runTests(files);
  const lines = toLines(files, report, ROOT);
  for (const { words } of lines) say(words);
  const holds = lines.every((line) => line.holds);
  const figure = holds ? toFigure(report) : "hält nicht";
  say(`→ ${figure}`);
  return { holds, figure };
}

/** The report of the test runner; none, if it broke off. */
function runTests(files) {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-zusagen-"));
  const report = join(folder, "report.json");
  const options = ["--reporter=json", `--outputFile.json=${report}`, `--testTimeout=${PATIENCE_MS}`, `--hookTimeout=${PATIENCE_MS}`];
  spawnSync(node, ["node_modules/vitest/vitest.mjs", "run", ...options, ...files], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"], env: { ...environment, TRUST: "long" } });
  const read = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  rmSync(folder, { recursive: true, force: true });
  return read;
}
