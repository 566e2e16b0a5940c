import { expect, test } from "vitest";
import { comesFromOurPages } from "#server/origin-guard.ts";
import { tellFigure } from "#tests/trust/figure.ts";
import { application, doors, furnish } from "./application.ts";
import { FORM, HOST, knockAt, openPorch, ORIGIN, OUR_FORM, type Porch, postTo } from "./porch.ts";

/** A draft that somebody signed in could save; every other form finds its field in it, or none. */
const WORDS = "passage=abschnitt&body=Hallo";
/** Every address that a form could be sent to: pages, their data, doors without a page. */
const toAddresses = ({ id, path }: { id: string; path: string }) => [path, `${path}?index`, `${path}?_data=${encodeURIComponent(id)}`, `${path}.data`];
const ADDRESSES = doors.flatMap(toAddresses);
const takers = doors.filter(({ takesForms }) => takesForms);

const FOREIGN: Record<string, Record<string, string>> = {
  "a foreign origin": { origin: "https://boese.example" },
  "the opaque origin": { origin: "null" },
  "no origin at all": {},
  "our name as the start of another": { origin: `${ORIGIN}.boese.example` },
  "our name with another scheme": { origin: `https://${HOST}` },
  "our name with another port": { origin: `${ORIGIN}:8443` },
  "a foreign origin over http": { origin: "http://boese.example" },
  "a forwarded host that repeats the foreign origin": { origin: "https://boese.example", "x-forwarded-host": "boese.example", "x-forwarded-proto": "https" },
  "a forwarded host of ours": { origin: "https://boese.example", "x-forwarded-host": HOST },
  "garbage instead of an origin": { origin: "not a url" },
  "an empty origin": { origin: "" },
  "a referer of ours and no origin": { referer: `${ORIGIN}/papier/einleitung` },
  "a sibling site": { "sec-fetch-site": "same-site", origin: ORIGIN },
  "another site": { "sec-fetch-site": "cross-site", origin: ORIGIN },
  "a request typed by hand": { "sec-fetch-site": "none", origin: ORIGIN },
  "garbage instead of a site": { "sec-fetch-site": "same-origin, cross-site", origin: ORIGIN },
};

/** The application itself behind the porch, and somebody signed in whose browser is made to send forms. */
async function openHouse() {
  const porch = await openPorch({ answer: application });
  const { author } = await furnish(porch.database, porch);
  return { porch, cookie: author, changesBefore: countChanges(porch) };
}

test.for(Object.entries(FOREIGN))("a form from %s is refused everywhere before the application hears of it, and changes nothing", async ([, headers], context) => {
  const { porch, cookie, changesBefore } = await openHouse();
  for (const path of ADDRESSES) expect([path, (await postTo(porch, path, WORDS, { ...FORM, ...headers, cookie })).status]).toEqual([path, 403]);
  expect([porch.passedOn.length, countChanges(porch)]).toEqual([0, changesBefore]);
  tellFigure(context, `${ADDRESSES.length} Adressen × ${Object.keys(FOREIGN).length} fremde Herkünfte: 100 % 403, 0 Aktionen`);
});

test("every door that takes a form is among them: as a page, as an index, as data and as a door without a page", () => {
  expect(takers.length).toBeGreaterThan(60);
  expect(takers.flatMap(({ id, path }) => toAddresses({ id, path })).filter((address) => !ADDRESSES.includes(address))).toEqual([]);
});

test("the same forms from a page of our own are heard everywhere", async () => {
  const { porch, cookie, changesBefore } = await openHouse();
  for (const path of ADDRESSES) await postTo(porch, path, WORDS, { ...OUR_FORM, cookie });
  expect(porch.passedOn.length).toBe(ADDRESSES.length);
  expect(countChanges(porch)).toBeGreaterThan(changesBefore);
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])("%s is refused everywhere, wherever it comes from", async (method) => {
  const { porch, cookie, changesBefore } = await openHouse();
  for (const path of ADDRESSES) {
    for (const origin of [ORIGIN, "https://boese.example"]) {
      const answered = await knockAt(porch, { method, path, headers: { ...FORM, origin, cookie, "content-length": WORDS.length }, body: WORDS });
      expect([path, answered.status, answered.headers.allow]).toEqual([path, 405, "GET, HEAD, POST"]);
    }
  }
  expect([porch.passedOn.length, countChanges(porch)]).toEqual([0, changesBefore]);
});

test.each([
  ["the site is named", { "sec-fetch-site": "same-origin", origin: ORIGIN }],
  ["only the site is named", { "sec-fetch-site": "same-origin" }],
  ["only the origin is named", { origin: ORIGIN }],
  ["the origin is hidden but the site is named", { "sec-fetch-site": "same-origin", origin: "null" }],
  ["the origin is garbage but the site is named", { "sec-fetch-site": "same-origin", origin: "://" }],
  ["a proxy names the host it was asked for otherwise", { origin: ORIGIN, "x-forwarded-host": "intern.example" }],
])("a form from a page of our own does what it should when %s", async (_, headers) => {
  const { porch, cookie } = await openHouse();
  const { status } = await postTo(porch, "/papier/stellen/entwurf", WORDS, { ...FORM, ...headers, cookie });
  expect(status).toBe(303);
  expect(porch.database.sqlite.prepare("select body from drafts").pluck().all()).toEqual(["Hallo"]);
});

test("reading is allowed from anywhere", async () => {
  const porch = await openPorch();
  expect((await knockAt(porch, { headers: { origin: "https://boese.example", "sec-fetch-site": "cross-site" } })).status).toBe(200);
});

test.each([
  ["GET", {}, true],
  ["HEAD", { origin: "https://boese.example" }, true],
  ["POST", {}, false],
  ["POST", { origin: ORIGIN }, true],
  ["POST", { origin: ORIGIN.toUpperCase() }, false],
  ["POST", { origin: "https://boese.example", "sec-fetch-site": "same-origin" }, true],
  ["DELETE", { origin: ORIGIN, "sec-fetch-site": "cross-site" }, false],
])("%s with %o comes from our pages: %s", (method, headers, expected) => {
  expect(comesFromOurPages(method, headers, new Set([ORIGIN]))).toBe(expected);
});

function countChanges({ database }: Porch): number {
  return database.sqlite.prepare("select total_changes()").pluck().get() as number;
}
