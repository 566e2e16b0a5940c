import { existsSync, readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { listParts, PARTS, toFigure } from "#bin/trust-parts.mjs";
import { PROPERTIES, toLines } from "#bin/trust-properties.mjs";
import { toPage } from "#bin/trust-table.mjs";
import { bePatient } from "./run-command.ts";

bePatient();

const trust = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/trust.mjs", ...args], { encoding: "utf8" });
  return { code: status, out: stdout, problem: stderr };
};

test.each(["--help", "-h"])("%s explains it and runs nothing", (asked) => {
  expect(trust(asked)).toEqual({ code: 0, out: expect.stringMatching(/^npm run trust – prüft, was das Haus zusagt[\s\S]*race, /), problem: "" });
});

test.each(["alles", "two-moderators", "--gibt-es-nicht"])("%s is nothing it knows", (asked) => {
  expect(trust(asked)).toEqual({ code: 1, out: "", problem: expect.stringContaining("npm run trust -- TEIL") });
});

test("every test of what the house promises has its sentence, and no two the same", () => {
  const files = ["tests/trust", "tests/server"].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".test.ts")).map((file) => `${folder}/${file}`));
  const named = Object.keys(PROPERTIES);
  expect(files.filter((file) => !named.includes(file))).toEqual([]);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(Object.values(PROPERTIES)).size).toBe(named.length);
});

test("every file belongs to exactly one part, and a part names no file that is not there", () => {
  const files = listParts().flatMap((part) => part.files);
  expect(files.toSorted()).toEqual(Object.keys(PROPERTIES).toSorted());
  const named = Object.values(PARTS).flatMap((part) => part.files);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((name) => files.every((file) => !file.endsWith(`/${name}.test.ts`)))).toEqual([]);
  expect(new Set(Object.values(PARTS).map(({ promise }) => promise)).size).toBe(Object.keys(PARTS).length);
});

test("a file joins the part that names it or whose name it bears, else it is one of its own", () => {
  const parts = { race: { promise: "Alles einmal", files: ["two"] }, crash: { promise: "Nichts verloren", files: [] }, empty: { promise: "Noch nichts", files: [] } };
  const properties = { "tests/server/two.test.ts": "Zwei", "tests/trust/lone.test.ts": "Allein", "tests/trust/crash.test.ts": "Absturz", "tests/trust/race.test.ts": "Rennen" };
  expect(listParts(properties, parts)).toEqual([
    { name: "race", promise: "Alles einmal", files: ["tests/server/two.test.ts", "tests/trust/race.test.ts"] },
    { name: "crash", promise: "Nichts verloren", files: ["tests/trust/crash.test.ts"] },
    { name: "lone", promise: "Allein", files: ["tests/trust/lone.test.ts"] },
  ]);
});

const FILE = "tests/server/network.test.ts";
const SENTENCE = "Von Netzadressen bleibt nichts Lesbares";
const passed = { status: "passed", fullName: "no part of the address is left" };
const failed = { status: "failed", fullName: "the name changes every day" };

test.each([
  ["all pass", { testResults: [{ name: `/haus/${FILE}`, status: "passed", assertionResults: [passed, passed] }] }, true, `hält  ${SENTENCE} (2)`],
  ["one fails", { testResults: [{ name: `/haus/${FILE}`, status: "failed", assertionResults: [passed, failed] }] }, false, `HÄLT NICHT  ${SENTENCE} (1 von 2)\n      the name changes every day`],
  ["one is skipped", { testResults: [{ name: `/haus/${FILE}`, status: "passed", assertionResults: [passed, { ...failed, status: "skipped" }] }] }, false, `HÄLT NICHT  ${SENTENCE} (1 von 2)\n      the name changes every day`],
  ["the file does not load", { testResults: [{ name: `/haus/${FILE}`, status: "failed", message: "Cannot find module\nat …", assertionResults: [] }] }, false, `HÄLT NICHT  ${SENTENCE} (0 von 0)\n      Cannot find module`],
  ["the run broke off", {}, false, `HÄLT NICHT  ${SENTENCE} (0 von 0)\n      nicht geprüft`],
])("where %s, the line says so", (_, report, holds, words) => {
  expect(toLines([FILE], report, "/haus")).toEqual([{ holds, words }]);
});

test.each([
  ["what its tests have told", [{ figure: "0 Abstürze" }, {}, { figure: "0 Abstürze" }, { figure: "3 Läufe" }], "0 Abstürze · 3 Läufe"],
  ["else how many there are", [{}, {}], "2 Prüfungen, 0 Fehler"],
])("the figure of a part is %s", (_, metas, figure) => {
  expect(toFigure({ testResults: [{ assertionResults: metas.map((meta) => ({ ...passed, meta })) }] })).toBe(figure);
});

describe("the table of what was measured", () => {
  const parts = [{ name: "race", promise: "Alles einmal", files: ["tests/trust/race.test.ts"] }, { name: "crash", promise: "Nichts verloren", files: ["tests/trust/crash.test.ts", "tests/server/fall.test.ts"] }];
  const HEAD = "| Zusage | Teil | Tests | letzte Zahl | Datum |\n|---|---|---|---|---|";
  const RACE = "| Alles einmal | `race` | [race](../tests/trust/race.test.ts) |";
  const CRASH = "| Nichts verloren | `crash` | [crash](../tests/trust/crash.test.ts), [fall](../tests/server/fall.test.ts) |";
  const page = (race: string, crash: string) => `# Sicherheit\n\nDavor.\n\n<!-- Zusagen -->\n${HEAD}\n${RACE} ${race} |\n${CRASH} ${crash} |\n<!-- /Zusagen -->\n\nDanach.\n`;

  test.each([
    ["begins with what was measured", "# Sicherheit\n\nDavor.\n\n<!-- Zusagen --><!-- /Zusagen -->\n\nDanach.\n", page("0 doppelte | 2026-11-26", "– | –")],
    ["keeps what was not measured this time", page("9 doppelte | 2026-01-01", "0 Verluste | 2026-01-01"), page("0 doppelte | 2026-11-26", "0 Verluste | 2026-01-01")],
  ])("%s, and leaves the rest of the page alone", (_, before, after) => {
    expect(toPage(before, parts, new Map([["race", "0 doppelte"]]), "2026-11-26")).toBe(after);
  });

  test("is added to a page that has none", () => {
    expect(toPage("# Sicherheit\n", [], new Map(), "2026-11-26")).toBe(`# Sicherheit\n\n<!-- Zusagen -->\n${HEAD}\n<!-- /Zusagen -->\n`);
  });
});
