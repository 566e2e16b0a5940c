import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { GUARDS } from "#bin/guards.mjs";
import { bePatient } from "./run-command.ts";

bePatient();

const call = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/trust-guards.mjs", ...args], { encoding: "utf8" });
  return { code: status, out: stdout, problem: stderr };
};

test("--help explains it and changes nothing", () => {
  expect(call("--help")).toEqual({ code: 0, out: expect.stringMatching(/^npm run trust:guards – schaltet in einer Kopie/), problem: "" });
});

test("what it does not know is no guard", () => {
  expect(call("gibtesnicht")).toEqual({ code: 1, out: "", problem: expect.stringContaining("npm run trust:guards -- WORT") });
});

test("no two guards have the same name", () => {
  expect(new Set(GUARDS.map(({ name }) => name)).size).toBe(GUARDS.length);
});

describe.each(GUARDS)("$name", ({ edits, tests }) => {
  test.each(edits)("stands in %s once", (file, find) => {
    expect(readFileSync(file, "utf8").split(find)).toHaveLength(2);
  });

  test("has tests that are there", () => {
    expect(tests.filter((file) => !existsSync(file))).toEqual([]);
    expect(tests).not.toEqual([]);
  });
});
