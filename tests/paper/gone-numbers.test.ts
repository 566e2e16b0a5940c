import { describe, expect, test } from "vitest";
import { listGone } from "#app/paper/gone-numbers.server.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import type { OpenDb } from "#db/open.ts";
import { givenNextVersion } from "#tests/discussion/new-version.ts";
import { readPage } from "#tests/server/application.ts";
import { givenDiscussion, SMALL_PAPER } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const [CARELESS, ORDER] = ["Wer zuständig ist, hat oft keinen Auftrag.[^1]", "Jede Stelle erhält einen schriftlichen Auftrag des Rates. {.weichenstellung}"];
const KNOWN = "In kleinen Städten kennt man sich, und das hilft bei vielem.";
const MERGED = SMALL_PAPER.replace(`${CARELESS}\n\n${ORDER}`, `${CARELESS} ${ORDER}`);
const ACROSS = SMALL_PAPER.replace(`${CARELESS}\n\n`, "").replace("[^1]: Eigene Beobachtung.\n", "").replace(KNOWN, `${KNOWN} Wer zuständig ist, hat oft keinen Auftrag.`);
const BACK_AGAIN = MERGED.replace(`${CARELESS} ${ORDER}`, "Etwas anderes über Busse, Bahnen und Fahrpläne.[^1]");

function given(...sources: string[]) {
  const database = freshDatabase();
  givenDiscussion(database.db);
  for (const source of sources) givenNextVersion(database.db, source);
  return database;
}

function gone({ db }: OpenDb, key: string) {
  const section = listSections(db, findPublishedVersion(db)!).find((candidate) => candidate.key === key)!;
  const { dropped, absorbed } = listGone(db, section);
  return [...absorbed.map(({ number, into, intoKey }) => `${number} in ${intoKey} ${into}`), ...dropped.map(({ number, version }) => `${number} dropped after ${version}`)];
}

describe("a section answers for Randnummern that are gone", () => {
  test.each<[string, string[], string, string[]]>([
    ["none are", [SMALL_PAPER], "stellen", []],
    ["one went into the one before it", [MERGED], "stellen", ["5 in stellen 4"]],
    ["and still did a version later", [MERGED, MERGED], "stellen", ["5 in stellen 4"]],
    ["but not in other sections", [MERGED], "kurze-wege", []],
    ["one went into another section: where it was", [ACROSS], "stellen", ["4 in kurze-wege 2"]],
    ["and where it went", [ACROSS], "kurze-wege", ["4 in kurze-wege 2"]],
    ["but nowhere else", [ACROSS], "einleitung", []],
    ["what it went into was dropped later, and with it both", [MERGED, BACK_AGAIN], "stellen", ["4 dropped after 2", "5 dropped after 1"]],
  ])("%s", (_, sources, key, expected) => {
    expect(gone(given(...sources), key)).toEqual(expected);
  });
});

test("from where it was a line leads to the section it went to", async () => {
  const { html } = await readPage(given(ACROSS), "/papier/stellen");
  expect(html.slice(html.indexOf("Zu früheren Fassungen"))).toMatch(/id="rn-4">Rn.*<a href="\/papier\/kurze-wege#rn-2">/s);
});

test("its anchor leads to a line under the passage it went into", async () => {
  const { html } = await readPage(given(MERGED), "/papier/stellen");
  const passage = html.slice(html.indexOf('id="rn-4"'));
  expect(passage).toMatch(/^id="rn-4".*<p class="absorbed small quiet" id="rn-5">Rn\.\u00a0(<!-- -->)?5(<!-- -->)? ist in <a href="\/papier\/stellen#rn-4">Rn\.\u00a0(<!-- -->)?4<\/a> aufgegangen\.<\/p>/s);
  expect(html.split('id="rn-5"')).toHaveLength(2);
});
