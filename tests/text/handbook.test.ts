import { describe, expect, test } from "vitest";
import { readHandbook as ofDiscussion } from "#app/discussion/handbook.server.ts";
import { readHandbook as ofEvaluation } from "#app/evaluation/handbook.server.ts";
import { readHandbook as ofModeration } from "#app/moderation/handbook.server.ts";
import { renderHandbook } from "#app/text/handbook.server.ts";
import { toContents } from "#app/text/contents.ts";

test("a short page has no list of contents, and none takes over markup of a heading", () => {
  const html = (count: number) => Array.from({ length: count }, (_, n) => `<h2 id="n-${n}">Teil <em>${n}</em> &amp; mehr</h2>`).join("<p>Text</p>");
  expect(toContents(html(5))).toBe("");
  expect(toContents(html(6))).toMatch(/^<li><a href="#n-0">Teil 0 &amp; mehr<\/a><\/li>/);
});

describe.each([
  ["discussion", ofDiscussion(), ["/papier", "/weichenstellungen", "/anmelden", "/konto/entwuerfe", "/konto/beitraege", "/barriere-melden", "/leichte-sprache", "/feed.xml"]],
  ["moderation", ofModeration(), ["/moderation/wortliste", "/moderation/textbausteine", "/moderation/protokoll", "/netiquette"]],
  ["evaluation", ofEvaluation(), ["/auswertung", "/auswertung/schlagworte", "/auswertung/export", "/rueckmeldungen", "/beitraege"]],
])("the handbook of %s", (_, html, paths) => {
  test("links to the pages it names and shows nothing that is not there", () => {
    for (const path of paths) expect(html).toContain(`<a href="${path}">`);
    expect(html).not.toMatch(/<img|\.(md|json)"|bilder\//);
  });

  test("leads there by a word where it has one, and shows no address as if it were code", () => {
    expect(html).not.toMatch(/ \(<a href="\/|<code>\/[a-z]/);
  });

  test("has an anchor for each chapter, and a list of them where there are many", () => {
    const ids = [...html.matchAll(/<h2 id="([^"]+)">/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(html.split("<h2").length - 1);
    expect([...toContents(html).matchAll(/<a href="#([^"]+)">[^<]+<\/a>/g)].map(([, id]) => id)).toEqual(ids);
  });

  test("has no heading of the first level, and each of its tables scrolls by itself under its own name", () => {
    expect(html).not.toContain("<h1");
    const names = [...html.matchAll(/<div class="scroll" role="region" aria-label="([^"]+)" tabindex="0"><table>/g)].map(([, name]) => name);
    expect(names).toHaveLength(html.split("<table>").length - 1);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("an address behind a word or a title in quotes becomes a link on it; the handbooks' links are all words", () => {
  expect(renderHandbook("# Titel\n\nIn der Netiquette (`/netiquette`) und „Moderation in Zahlen“ (`/transparenz`), nicht `/suche`.")).toContain(
    'In der <a href="/netiquette">Netiquette</a> und <a href="/transparenz">„Moderation in Zahlen“</a>, nicht <a href="/suche">/suche</a>.',
  );
  for (const html of [ofModeration(), ofEvaluation()]) expect(html).not.toMatch(/<a href="\/[^"]*">\//);
});
