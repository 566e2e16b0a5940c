import { expect, test } from "vitest";
import { phases } from "#db/schema/discussion.ts";
import type { OpenDb } from "#db/open.ts";
import { readPage } from "#tests/server/application.ts";
import { givenDiscussion, givenPaper, givenPublished, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";

const STAGES: Record<string, (house: OpenDb) => void> = {
  "without a paper": () => {},
  "before the start": ({ db }) => void givenPaper(db),
  open: ({ db }) => {
    givenDiscussion(db);
    givenPublished(db);
  },
  closed: ({ db }) => {
    givenDiscussion(db);
    givenPublished(db);
    db.update(phases).set({ closesAt: NOW - 1 }).run();
  },
};

async function read(stage: string, path: string): Promise<string> {
  const house = freshDatabase();
  STAGES[stage]?.(house);
  const { html } = await readPage(house, path);
  return /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";
}

test.each([
  ["without a paper", ["/mitmachen", "/projekt"], "Noch ist das Papier nicht eingestellt."],
  ["before the start", ["/papier", "/mitmachen"], "Bald können Sie an den Rand schreiben"],
  ["open", ["/weichenstellungen", "/papier"], "Schreiben Sie an den Rand"],
  ["closed", ["/papier", "/beitraege"], "Was aus den Beiträgen wird"],
])("%s, the start page leads only to what is there: %j", async (stage, ways, words) => {
  const html = await read(stage, "/");
  expect([...html.matchAll(/<a class="btn[^"]*" href="([^"]+)"/g)].map(([, to]) => to)).toEqual(ways);
  expect(html).toContain(words);
  expect(html.includes("Zuletzt an den Rand geschrieben")).toBe(stage === "open" || stage === "closed");
});

test.each([
  ["without a paper", false],
  ["before the start", false],
  ["open", true],
  ["closed", false],
])("%s, the showcase asks for an example and a Weichenstellung for words: %j", async (stage, isAsked) => {
  for (const path of ["/schaufenster", "/schaufenster/goslar"]) expect((await read(stage, path)).includes("Schreiben Sie das erste"), path).toBe(isAsked);
  const settings = await read(stage, "/weichenstellungen");
  expect([settings.includes("schreiben</a>"), settings.includes('class="support"')]).toEqual([isAsked, isAsked]);
});

test.each([
  ["open", "/anmelden", "Anmelden oder mitmachen", "Wer neu ist"],
  ["open", "/anmelden?zurueck=/auswertung", "Anmelden", "Diese Seite ist dem Projektteam vorbehalten."],
  ["closed", "/anmelden", "Anmelden", "Papier und Beiträge sind für alle offen."],
])("%s, %s says %s and why", async (stage, path, title, words) => {
  const html = await read(stage, path);
  expect([/<h1>([^<]*)</.exec(html)?.[1], html.includes(words), html.includes("/mitmachen")]).toEqual([title, true, title !== "Anmelden"]);
});
