import { expect, test } from "vitest";
import { readHandbook } from "#app/moderation/handbook.server.ts";

const html = readHandbook();

test("the handbook links to the pages it names and shows nothing that is not there", () => {
  for (const path of ["/moderation/wortliste", "/moderation/textbausteine", "/moderation/protokoll", "/netiquette"]) expect(html).toContain(`<a href="${path}">${path}</a>`);
  expect(html).not.toMatch(/<img|\.md"|bilder\//);
});

test("its heading is the page's own, and each of its tables scrolls by itself under its own name", () => {
  expect(html).not.toContain("<h1");
  const names = [...html.matchAll(/<div class="scroll" role="region" aria-label="([^"]+)" tabindex="0"><table>/g)].map(([, name]) => name);
  expect(names).toHaveLength(html.split("<table>").length - 1);
  expect(new Set(names).size).toBe(names.length);
});
