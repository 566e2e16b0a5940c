import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareTests } from "./for-tests.mjs";
import { ROOT, say } from "./setup.mjs";

const USAGE = `npm test – richtet alles ein und prüft: Typen, Stil, Tests, Wege im Browser

npm test -- house       nur die Tests ohne Browser
npm test -- journeys    nur die Wege im Browser
Umgebung: CHROMIUM_PATH (ein bestimmter Chromium)`;

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  say(USAGE);
  process.exit(0);
}

const { node, environment } = prepareTests();

const checks = [
  check("Typen", [node, "node_modules/typescript/bin/tsc"]),
  check("Stil", ["npm", "run", "--silent", "lint"]),
];
const tests = runTests(process.argv.slice(2));
const passed = checks.filter(Boolean).length + tests.passed;
const failed = checks.length - checks.filter(Boolean).length + tests.failed;
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && tests.passed > 0 ? 0 : 1);

function check(name, [command, ...args]) {
  say(`${name} …`);
  return spawnSync(command, args, { cwd: ROOT, stdio: "inherit", env: environment }).status === 0;
}

/** One run of all projects asked for; what counts is what the report says, and a run that breaks off counts as a failure. */
function runTests(projects) {
  say("Tests …");
  const folder = mkdtempSync(join(tmpdir(), "diskussion-tests-"));
  const report = join(folder, "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...projects.flatMap((project) => ["--project", project])];
  const done = spawnSync(node, args, { cwd: ROOT, stdio: "inherit", env: environment });
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  rmSync(folder, { recursive: true, force: true });
  return { passed: numPassedTests, failed: done.status === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
}
