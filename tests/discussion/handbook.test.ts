import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderTable, TABLE } from "./life-table.ts";

const HANDBOOK = "docs/moderation.md";
const UPDATE = "UPDATE_DOCS=1 npx vitest run --project house tests/discussion/handbook.test.ts";
/** What stands between the two marks. */
const PRINTED = /(?<=<!-- Tabelle: aus tests\/discussion\/life-table\.ts -->\n)[\s\S]*?(?=<!-- Ende der Tabelle -->)/;

test("the moderators' handbook prints the table that is tested", () => {
  const tested = `\n${renderTable()}\n\n`;
  const handbook = readFileSync(HANDBOOK, "utf8");
  if (process.env.UPDATE_DOCS) writeFileSync(HANDBOOK, handbook.replace(PRINTED, () => tested));
  const printed = PRINTED.exec(readFileSync(HANDBOOK, "utf8"))?.[0];
  expect(printed, `${HANDBOOK} is not up to date. Write it with: ${UPDATE}`).toBe(tested);
});

test("the printed table has a line for each tested one and speaks German", () => {
  const lines = renderTable().split("\n");
  expect(lines.length).toBe(TABLE.length + 2);
  expect(renderTable()).not.toMatch(/undefined|pending|published|returned|rejected|superseded|withdrawn|hidden/);
  expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([8]));
});
