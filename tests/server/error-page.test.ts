import { expect, test } from "vitest";
import { renderErrorPage } from "#server/error-page.ts";

const STATUSES = [400, 403, 405, 413, 414, 415, 421, 500, 503];

test.each(STATUSES)("the page for %i says in German what happened and what to do", (status) => {
  const page = renderErrorPage(status, { styleSheet: "/assets/haus.css" });
  expect(page).toContain('<html lang="de">');
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).toMatch(/<title>[^<]{10,} – Integration in Bewegung<\/title>/);
  expect(page).toContain(`Fehler ${status}`);
  expect(page).toMatch(/<p class="lead">[^<]{10,}<\/p>/);
  expect(page).toContain('<link rel="stylesheet" href="/assets/haus.css">');
  expect(page).not.toMatch(/<(form|textarea|script|style)|undefined/);
});

test("no two pages say the same", () => {
  const titles = STATUSES.map((status) => /<h1>(.*)<\/h1>/.exec(renderErrorPage(status, { styleSheet: undefined }))?.[1]);
  expect(new Set(titles).size).toBe(STATUSES.length);
});

test("an unexpected status is a fault of ours", () => {
  expect(renderErrorPage(599, { styleSheet: undefined })).toContain("Der Fehler liegt bei uns.");
});

test("only what somebody wrote is kept, in the order it came, and escaped", () => {
  const fields = new URLSearchParams("passage=p-1&kind=example&body=%3Ci%3Eeins%3C%2Fi%3E&body=zwei&explanation=&cutBody=drei&email=name%40stadt.example&code=ABCD1234");
  const page = renderErrorPage(403, { styleSheet: undefined, fields });
  expect([...page.matchAll(/<p class="kept">(.*?)<\/p>/g)].map(([, words]) => words)).toEqual(["&lt;i&gt;eins&lt;/i&gt;", "zwei", "drei"]);
  expect(page).not.toMatch(/p-1|name@stadt|ABCD1234/);
});

test("without words there is no heading for them", () => {
  expect(renderErrorPage(403, { styleSheet: undefined, fields: new URLSearchParams("body=&kind=example") })).not.toContain("Ihr Text");
});
