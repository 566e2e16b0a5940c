import { describe, expect, test } from "vitest";
import { readHandbook as ofDiscussion } from "#app/discussion/handbook.server.ts";
import { readHandbook as ofEvaluation } from "#app/evaluation/handbook.server.ts";
import { readHandbook as ofModeration } from "#app/moderation/handbook.server.ts";
import { renderHandbook } from "#app/text/handbook.server.ts";

describe.each([
  ["discussion", ofDiscussion(), ["/papier", "/weichenstellungen", "/anmelden", "/konto/entwuerfe", "/konto/beitraege", "/barriere-melden", "/leichte-sprache", "/feed.xml"]],
  ["moderation", ofModeration(), ["/moderation/wortliste", "/moderation/textbausteine", "/moderation/protokoll", "/netiquette"]],
  ["evaluation", ofEvaluation(), ["/auswertung", "/auswertung/export", "/rueckmeldungen", "/beitraege"]],
])("the handbook of %s", (_, html, paths) => {
  test("links to the pages it names and shows nothing that is not there", () => {
    for (const path of paths) expect(html).toContain(`<a href="${path}">`);
    expect(html).not.toMatch(/<img|\.(md|json)"|bilder\//);
  });

  test("has no heading of the first level, and each of its tables scrolls by itself under its own name", () => {
    expect(html).not.toContain("<h1");
    const names = [...html.matchAll(/<div class="scroll" role="region" aria-label="([^"]+)" tabindex="0"><table>/g)].map(([, name]) => name);
    expect(names).toHaveLength(html.split("<table>").length - 1);
    expect(new Set(names).size).toBe(names.length);
  });
});

test("an address behind a word or a title in quotes becomes a link on it; the moderation's links are all words", () => {
  expect(renderHandbook("# Titel\n\nIn der Netiquette (`/netiquette`) und „Moderation in Zahlen“ (`/transparenz`), nicht `/suche`.")).toContain(
    'In der <a href="/netiquette">Netiquette</a> und <a href="/transparenz">„Moderation in Zahlen“</a>, nicht <a href="/suche">/suche</a>.',
  );
  expect(ofModeration()).not.toMatch(/<a href="\/[^"]*">\//);
});
