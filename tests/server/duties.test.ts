import { expect, test } from "vitest";
import { signInCookie, contextFor, TEST_ENV } from "#tests/support/door.ts";
import { renderErrorPage } from "#server/error-page.ts";
import { application, doors } from "./application.ts";
import { givenHouse, toPaths, WHO } from "./every-address.ts";

const DUTIES = ["/impressum", "/datenschutz", "/barrierefreiheit", "/barriere-melden", "/netiquette", "/leichte-sprache"];

/** The footer's links, without what they carry along. */
function listFooterLinks(html: string): string[] {
  const footer = /<footer.*<\/footer>/s.exec(html)?.[0] ?? "";
  return [...footer.matchAll(/<a[^>]* href="([^"?#]+)/g), ...footer.matchAll(/<a href="([^"?#]+)/g)].map(([, path = ""]) => path);
}

test.each(WHO)("below every page and every refusal that %s gets stand the ways to what is owed to everybody", { timeout: 120_000 }, async (who) => {
  const { database, people } = givenHouse();
  const missing: string[] = [];
  for (const { pattern } of doors) {
    for (const [, path] of toPaths(pattern, database)) {
      for (const method of ["GET", "POST"]) {
        const cookie = people[who] ? await signInCookie(database, people[who]) : "";
        const context = contextFor(database);
        await (await application(new Request(new URL(path, TEST_ENV.publicOrigin), { method, headers: { cookie }, ...(method === "POST" ? { body: new URLSearchParams() } : {}) }), context)).arrayBuffer();
        if (context.html === undefined) continue;
        const links = listFooterLinks(context.html.join(""));
        for (const duty of DUTIES) if (!links.includes(duty)) missing.push(`${method} ${path}: ${duty}`);
      }
    }
  }
  expect(missing).toEqual([]);
});

test.each([400, 403, 404, 413, 421, 500, 503])("and below the plain page for %i", (status) => {
  expect(listFooterLinks(renderErrorPage(status, { styleSheet: undefined }))).toEqual(expect.arrayContaining(DUTIES));
});

test.each(DUTIES)("%s opens for everybody", async (path) => {
  const { database } = givenHouse();
  const { status } = await application(new Request(new URL(path, TEST_ENV.publicOrigin)), contextFor(database));
  expect(status).toBe(200);
});
