import type { Page, Request } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";

/** What a page may weigh on its way, compressed, in bytes. */
const MOST: Partial<Record<string, number>> = { document: 30_000, stylesheet: 15_000, font: 61_440 };
const MOST_REQUESTS = 5;
const MOST_SCRIPT_SIGNED_IN = 90_000;

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

/** Everything a browser fetches for a page it sees for the first time. */
async function weigh(page: Page, path: string) {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await page.goto(path, { waitUntil: "networkidle" });
  const weights = new Map<string, number>();
  for (const request of requests) {
    const type = request.resourceType();
    weights.set(type, (weights.get(type) ?? 0) + (await request.sizes()).responseBodySize);
  }
  return { count: requests.length, weights };
}

describe.each(["/", "/papier", "/papier/foerderlogik", "/papier/leerstand", "/beitraege", "/beitraege/B-012", "/schaufenster"])("%s signed out", (path) => {
  test("is light and comes without script", async () => {
    const page = await house.visit();
    const { count, weights } = await weigh(page, path);
    for (const [type, weight] of weights) expect(weight, type).toBeLessThanOrEqual(MOST[type] ?? -1);
    expect(count).toBeLessThanOrEqual(MOST_REQUESTS);
  });
});

test.each(["/papier/foerderlogik", "/papier/foerderlogik?schreiben=abschnitt", "/konto", "/beitraege"])("%s signed in brings little script", async (path) => {
  const page = await house.enter("fachperson@beispiel.de");
  const fresh = await (await page.context().browser()!.newContext({ baseURL: house.origin, storageState: await page.context().storageState() })).newPage();
  const { weights } = await weigh(fresh, path);
  expect(weights.get("script") ?? 0).toBeLessThanOrEqual(MOST_SCRIPT_SIGNED_IN);
  await fresh.context().close();
});
