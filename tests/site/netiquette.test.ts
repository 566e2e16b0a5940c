import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TERMS_VERSION } from "#app/accounts/consents.server.ts";
import { CLAUSES } from "#app/moderation/clauses.ts";
import { NETIQUETTE_VERSIONS } from "#app/site/netiquette-versions.ts";
import { loader } from "#app/routes/netiquette.tsx";
import { toDayFromIso } from "#app/text/dates.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import { wordsOf } from "#tests/support/door.ts";

describe("the versions of the Netiquette", () => {
  test("the newest is the wording that authors agree to", () => {
    expect(NETIQUETTE_VERSIONS[0].since).toBe(TERMS_VERSION);
  });

  test("are numbered without a gap, each later than the one before, and each says what changed", () => {
    const oldestFirst = NETIQUETTE_VERSIONS.toReversed();
    expect(oldestFirst.map(({ number }) => number)).toEqual(oldestFirst.map((_, index) => index + 1));
    expect(oldestFirst.map(({ since }) => since)).toEqual([...new Set(oldestFirst.map(({ since }) => since))].toSorted());
    for (const { since, changes } of NETIQUETTE_VERSIONS) expect([toDayFromIso(since) !== since, changes.length > 0, changes.every((change) => change.endsWith("."))]).toEqual([true, true, true]);
  });

  test("stand nowhere a second time in the text", () => {
    for (const name of ["vorab", "danach"]) expect(readFileSync(`app/site/texts/netiquette-${name}.md`, "utf8")).not.toMatch(/Fassung \d/);
  });
});

describe("the Netiquette says", () => {
  const words = () => wordsOf(loader());
  test.each(["innerhalb eines Werktags", "Kein Programm lehnt etwas ab", "nennt immer einen Grund", "Beschwerde", "„Melden“", "Schreibsperre", "/transparenz"])("%s", async (said) => {
    expect(await words()).toContain(said);
  });

  test("a clause for every reason there is", () => {
    expect(Object.keys(CLAUSES)).toEqual(Object.keys(REASON_WORDS));
  });
});
