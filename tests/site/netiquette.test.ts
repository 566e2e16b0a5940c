import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TERMS_VERSION } from "#app/accounts/consents.server.ts";
import { CLAUSES } from "#app/moderation/clauses.ts";
import { HOUSE_HISTORY } from "#app/site/house-history.ts";
import { HOUSE_TEXTS } from "#app/site/house-texts.server.ts";
import { PAGE_KEYS } from "#app/site/legal-pages.ts";
import { toDayFromIso } from "#app/text/dates.ts";
import { renderPage } from "#app/text/render-page.server.ts";
import { REASON_WORDS, toClauseNumber } from "#app/text/words.ts";
import type { Reason } from "#db/schema/sets.ts";

const REASONS = Object.keys(REASON_WORDS) as Reason[];

test("the newest text of the software is the one that authors agree to", () => {
  expect([HOUSE_HISTORY.terms[0].since, HOUSE_HISTORY.netiquette[0].since].toSorted().at(-1)).toBe(TERMS_VERSION);
});

describe.each(PAGE_KEYS)("the versions of %s that come with the software", (page) => {
  test("are numbered without a gap, each later than the one before, and each says what changed", () => {
    const oldestFirst = HOUSE_HISTORY[page].toReversed();
    expect(oldestFirst.map(({ number }) => number)).toEqual(oldestFirst.map((_, index) => index + 1));
    expect(oldestFirst.map(({ since }) => since)).toEqual([...new Set(oldestFirst.map(({ since }) => since))].toSorted());
    for (const { since, changes } of oldestFirst) expect([toDayFromIso(since) !== since, changes.length > 0, changes.every((change) => change.endsWith("."))]).toEqual([true, true, true]);
  });

  test("stand nowhere a second time in the text", () => {
    expect(HOUSE_TEXTS[page]).not.toMatch(/^Fassung \d/m);
  });
});

describe("the Netiquette says", () => {
  test.each(["innerhalb eines Werktags", "Kein Programm lehnt etwas ab", "nennt immer einen Grund", "Beschwerde", "„Melden“", "Schreibsperre", "/transparenz"])("%s", (said) => {
    expect(HOUSE_TEXTS.netiquette).toContain(said);
  });

  test("a clause for every reason there is, where mails and decisions point to", () => {
    expect(Object.keys(CLAUSES)).toEqual(REASONS);
    const rendered = renderPage(HOUSE_TEXTS.netiquette);
    const html = rendered.ok ? rendered.html : "";
    for (const reason of REASONS) expect(html).toContain(`<h3 id="ziffer-${toClauseNumber(reason)}">Ziffer ${toClauseNumber(reason)}: ${CLAUSES[reason].title}</h3>`);
  });
});

test("no text names a law that has ended", () => {
  for (const file of ["barrierefreiheit", "datenschutz", "impressum", "leichte-sprache", "netiquette-danach", "netiquette-vorab", "nutzungsbedingungen"]) expect(readFileSync(`app/site/texts/${file}.md`, "utf8"), file).not.toMatch(/\b(TMG|TTDSG|NetzDG)\b/);
});
