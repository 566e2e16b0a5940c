import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DETAIL_NAMES } from "#app/discussion/example-details.ts";
import { CUT_FIELDS } from "#app/moderation/cut-example.ts";
import { WRITTEN_FIELDS } from "#app/text/written-fields.ts";
import { REASONS } from "#db/schema/sets.ts";

/** What stands in the place of a name that a page computes. */
const COMPUTED: Record<string, readonly string[]> = { field: Object.values(CUT_FIELDS), name: DETAIL_NAMES, reason: REASONS };

const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
const areas = pages.flatMap((file) => (readFileSync(`app/${file}`, "utf8").match(/<textarea[\s\S]*?\/>/g) ?? []).map((area) => ({ file, area })));

test("there are many places to write", () => {
  expect(areas.length).toBeGreaterThan(20);
});

test.each(areas)("what is written in $file comes back", ({ area }) => {
  const [, fixed, computed] = /\bname=(?:"(\w+)"|\{(\w+)\})/.exec(area) ?? [];
  const names = fixed === undefined ? COMPUTED[computed ?? ""] : [fixed];
  expect(names).toBeDefined();
  expect(names!.filter((name) => !WRITTEN_FIELDS.includes(name))).toEqual([]);
});
