import { readdirSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { PROPERTIES, toLines } from "#bin/trust-properties.mjs";
import { bePatient } from "./run-command.ts";

bePatient();

const trust = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/trust.mjs", ...args], { encoding: "utf8" });
  return { code: status, out: stdout, problem: stderr };
};

test.each(["--help", "-h"])("%s explains it and runs nothing", (asked) => {
  expect(trust(asked)).toEqual({ code: 0, out: expect.stringMatching(/^npm run trust – prüft, was das Haus zusagt[\s\S]*two-moderators, /), problem: "" });
});

test.each(["alles", "--gibt-es-nicht"])("%s is nothing it knows", (asked) => {
  expect(trust(asked)).toEqual({ code: 1, out: "", problem: expect.stringContaining("npm run trust -- NAME") });
});

test("every test of what the house promises has its sentence, and no two the same", () => {
  const files = ["tests/trust", "tests/server"].flatMap((folder) => readdirSync(folder).filter((file) => file.endsWith(".test.ts")).map((file) => `${folder}/${file}`));
  expect(Object.keys(PROPERTIES).toSorted()).toEqual(files.toSorted());
  expect(new Set(Object.values(PROPERTIES)).size).toBe(files.length);
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
