import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GUARDS } from "./guards.mjs";
import { prepareTests } from "./for-tests.mjs";
import { giveUp, ROOT, say } from "./setup.mjs";

const USAGE = `npm run trust:guards – schaltet in einer Kopie eine Vorkehrung nach der anderen ab und sieht nach, ob ein Test es merkt

npm run trust:guards -- WORT …   nur Vorkehrungen, in deren Namen eines der Wörter steht
Endet mit 1, wenn eine Vorkehrung fehlen könnte, ohne dass es auffiele.`;

const wanted = process.argv.slice(2).map((word) => word.toLowerCase());
if (wanted.includes("--help") || wanted.includes("-h")) {
  say(USAGE);
  process.exit(0);
}
const guards = GUARDS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.toLowerCase().includes(word)));
if (guards.length === 0) giveUp(USAGE);

const { node, environment } = prepareTests();
const copy = makeCopy();
const unnoticed = guards.filter((guard) => !isNoticed(guard)).length;
rmSync(copy, { recursive: true, force: true });
say(`\n${guards.length - unnoticed} von ${guards.length} Vorkehrungen fallen auf, wenn sie fehlen.`);
process.exit(unnoticed === 0 ? 0 : 1);

/** The sources as they are now; what is installed and built is shared. */
function makeCopy() {
  const folder = mkdtempSync(join(tmpdir(), "diskussion-vorkehrungen-"));
  const { stdout } = spawnSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  for (const file of stdout.split("\0").filter((name) => name && existsSync(join(ROOT, name)))) cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  cpSync(join(ROOT, "build"), join(folder, "build"), { recursive: true });
  return folder;
}

function isNoticed({ name, edits, tests }) {
  const before = new Map(edits.map(([file]) => [file, readFileSync(join(copy, file), "utf8")]));
  for (const [file, find, replace] of edits) switchOff(name, file, find, replace);
  const { failed, passed } = runTests(tests);
  for (const [file, words] of before) writeFileSync(join(copy, file), words);
  const noticed = failed > 0 && failed + passed > 0;
  say(`${noticed ? `fällt auf (${failed} von ${failed + passed} Tests rot)` : "FÄLLT NICHT AUF"}  ${name}`);
  return noticed;
}

function switchOff(name, file, find, replace) {
  const words = readFileSync(join(copy, file), "utf8");
  if (words.split(find).length !== 2) giveUp(`„${name}“: In ${file} steht nicht genau einmal: ${find}`);
  writeFileSync(join(copy, file), words.replace(find, () => replace));
}

/** A file that does not load proves nothing: only tests that ran and went red count. */
function runTests(tests) {
  const report = join(copy, "report.json");
  rmSync(report, { force: true });
  spawnSync(node, ["node_modules/vitest/vitest.mjs", "run", "--reporter=json", `--outputFile.json=${report}`, ...tests], { cwd: copy, stdio: "ignore", env: environment });
  const { numFailedTests = 0, numPassedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  return { failed: numFailedTests, passed: numPassedTests };
}
