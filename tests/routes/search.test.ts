import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { loader as list } from "#app/routes/beitraege._index.tsx";
import { loader as search } from "#app/routes/suche.tsx";
import { FoundPassages } from "#app/site/FoundPassages.tsx";
import { givenDiscussion, givenPaper, givenPending, givenPublished, SMALL_PAPER } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock, wordsOf } from "../support/door.ts";

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return database;
}

type Listed = { count: string; next: string | null; contributions: { number: string }[] };
type Searched = { words: string; found: { passages: { number: string; sectionKey: string }[]; contributions: unknown[]; total: number; all: string } | null };

const HOSTILE = ['" OR *', "NEAR(", "col:", "words:x", "%", "' --", "\0", "a".repeat(10_240), "x ".repeat(5120)].map((words) => [words.slice(0, 12), words] as const);

describe("/beitraege", () => {
  const open = async (database: ReturnType<typeof scene>, path: string) => answerOf(list(await knock(database, path)));

  test("hands out pages whose links hold the filters, until there is no more", async () => {
    const database = scene();
    for (let n = 0; n < 31; n++) givenPublished(database.db, { kind: "objection", body: `Ein Einwand mit der laufenden Nummer ${n}.` });
    const first = (await (await open(database, "/beitraege?art=einwand&unbekannt=1")).json()) as Listed;
    expect([first.count, first.contributions.length, first.next]).toEqual(["31 Beiträge", 30, "/beitraege?art=einwand&ab=2"]);
    const second = (await (await open(database, first.next!)).json()) as Listed;
    expect([second.count, second.contributions.map(({ number }) => number), second.next]).toEqual(["31 Beiträge", ["B-001"], null]);
  });

  test.each(HOSTILE)("answers %j with a page", async (_, words) => {
    const database = scene();
    givenPublished(database.db);
    expect((await open(database, `/beitraege?${new URLSearchParams({ suche: words, ab: words, teil: words, sortierung: words })}`)).status).toBe(200);
  });
});

describe("/suche", () => {
  const ask = async (database: ReturnType<typeof scene>, q: string) => answerOf(search(await knock(database, `/suche?${new URLSearchParams({ q })}`)));

  test.each(["", "   ", '"*'])("without words (%j) is just the form", async (q) => {
    expect(await (await ask(scene(), q)).json()).toMatchObject({ words: "", found: null });
  });

  test("finds passages by all the words, whatever their case, and contributions with the way to all of them", async () => {
    const database = scene();
    for (let n = 0; n < 21; n++) givenPublished(database.db, { body: `Über den Auftrag des Rates, zum ${n}. Mal.` });
    const { found } = (await (await ask(database, "RATES auftrag")).json()) as Searched;
    expect(found!.passages.map(({ sectionKey, number }) => `${sectionKey} ${number}`)).toEqual(["stellen 5"]);
    expect([found!.contributions.length, found!.total, found!.all]).toEqual([20, 21, "/beitraege?suche=RATES+auftrag"]);
  });

  test("finds ä as ae and ß as ss in the paper", async () => {
    const database = freshDatabase();
    givenPaper(database.db, SMALL_PAPER.replace("Ein Anruf genügt oft.", "Auf der Straße genügt ein Wort."));
    for (const q of ["strasse genuegt", "STRAẞE", "Straße genügt"]) expect(((await (await ask(database, q)).json()) as Searched).found!.passages).toHaveLength(1);
  });

  test("never shows what waits", async () => {
    const database = scene();
    givenPending(database.db, { body: "Kanarienvogel: das hat noch niemand geprüft." });
    const answer = await wordsOf(await ask(database, "Kanarienvogel"));
    expect(answer).toContain('"total":0');
    expect(answer).not.toContain("geprüft");
  });

  test.each(HOSTILE)("answers %j with a page", async (_, q) => {
    expect((await ask(scene(), q)).status).toBe(200);
  });
});

test("a found passage is linked by its Randnummer; finds are marked and nothing in them is markup", () => {
  const excerpt = [{ words: "vor <b>", isFound: false }, { words: "<i>&", isFound: true }];
  const html = renderToStaticMarkup(createElement(FoundPassages, { passages: [{ sectionKey: "stellen", sectionTitle: "Stellen", number: "5", excerpt }] }));
  expect(html).toContain('href="/papier/stellen#rn-5"');
  expect(html).toContain("<span>vor &lt;b&gt;</span><mark>&lt;i&gt;&amp;</mark>");
});
