import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PERIOD_NAMES, PERIODS, type PeriodName, toPeriodWords } from "#db/periods.ts";

const promised = readFileSync("app/site/texts/datenschutz.md", "utf8").replaceAll("\n", " ");

/** What the public page says in other words. */
const IN_OTHER_WORDS: Partial<Record<PeriodName, string>> = { retentionRuns: "hält fest, wie viel es war. Das steht 24 Monate lang." };

test.each(PERIOD_NAMES)("the privacy page promises what the rule does: %s", (name) => {
  expect(promised).toContain(IN_OTHER_WORDS[name] ?? toPeriodWords(PERIODS[name]));
});

test("it names no period of its own for what a rule ends", () => {
  expect(promised).not.toMatch(/\[\[Dauer, wie lange das Protokoll der Downloads/);
});
