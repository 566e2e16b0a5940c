import { describe, expect, test } from "vitest";
import { comesFromOurPages } from "#server/origin-guard.ts";
import { FORM, HOST, knockAt, openPorch, ORIGIN, postTo } from "./porch.ts";

const PATHS = ["/papier/einleitung", "/papier/einleitung?_data=routes%2Fpapier.%24section", "/auswertung/export.csv"];

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

describe.each(Object.entries(FOREIGN))("a form from %s", (_, headers) => {
  test.each(PATHS)("is refused at %s before the application hears of it", async (path) => {
    const porch = await openPorch();
    const answered = await postTo(porch, path, "body=Hallo", { ...FORM, ...headers });
    expect([answered.status, porch.passedOn.length]).toEqual([403, 0]);
  });
});

test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])("%s is refused wherever it comes from", async (method) => {
  const porch = await openPorch();
  for (const origin of [ORIGIN, "https://boese.example"]) {
    const answered = await knockAt(porch, { method, path: PATHS[0]!, headers: { origin } });
    expect([answered.status, answered.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
  }
  expect(porch.passedOn).toEqual([]);
});

test.each([
  ["the site is named", { "sec-fetch-site": "same-origin", origin: ORIGIN }],
  ["only the origin is named", { origin: ORIGIN }],
  ["the origin is hidden but the site is named", { "sec-fetch-site": "same-origin", origin: "null" }],
])("a form from a page of our own passes when %s", async (_, headers) => {
  const porch = await openPorch();
  expect((await postTo(porch, "/papier/einleitung", "body=Hallo", { ...FORM, ...headers })).status).toBe(200);
  expect(await porch.passedOn[0]?.request.text()).toBe("body=Hallo");
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
