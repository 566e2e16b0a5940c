import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { crawl, listFaults, listSharedTitles, type Visited } from "./crawl.ts";
import { type House, openHouse } from "./house.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

describe.each([
  ["signed out", null, ["/papier/daten", "/beitraege/B-001", "/anmelden", "/netiquette"]],
  ["a practitioner", "fachperson@beispiel.de", ["/konto", "/konto/beitraege", "/konto/entwuerfe", "/konto/profil", "/beitraege/B-056/bearbeiten", "/papier/daten?schreiben=15"]],
  ["a moderator", "moderation@beispiel.de", ["/moderation", "/moderation/B-050", "/moderation/protokoll"]],
  ["the team", "team@beispiel.de", ["/auswertung", "/auswertung/export.csv?profil=pseudonym"]],
])("every link that %s can follow", (_, email, someOfThem) => {
  let visited: Visited[];
  beforeAll(async () => {
    const page = email ? await house.enter(email) : await house.visit();
    visited = await crawl(page.context().request);
    await page.context().close();
  });

  test("is followed", () => {
    expect(visited.map(({ path }) => path)).toEqual(expect.arrayContaining(someOfThem));
  });

  test("leads to a whole page: found, in German, with a title and one heading, without script or cookie", () => {
    expect(listFaults(visited)).toEqual([]);
  });

  test("leads to a page that its title tells apart", () => {
    expect(listSharedTitles(visited)).toEqual([]);
  });
});

test.each(["/__manifest?p=/&version=x", "/papier.data", "/_root.data", "/assets/", "/build/server/index.js"])("%s is not there: parts of the framework that are not needed stay off", async (path) => {
  const page = await house.visit();
  expect((await page.request.get(path)).status()).toBe(404);
});

describe("a reader who is signed out", () => {
  let page: Page;
  beforeAll(async () => {
    page = await house.visit();
  });

  test.each(["/", "/papier", "/papier/stellen-ohne-auftrag", "/weichenstellungen", "/beitraege", "/beitraege/B-012", "/anmelden", "/netiquette", "/gibt-es-nicht"])("leaves no trace at %s and meets nobody else", async (path) => {
    await page.goto(path);
    const stored = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
    expect([await page.context().cookies(), stored]).toEqual([[], [0, 0, 0, 0]]);
    expect(house.problems).toEqual([]);
  });

  test("jumps over the masthead by keyboard", async () => {
    await page.goto("/papier/stellen-ohne-auftrag");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Zum Inhalt springen" })).toBeFocused();
    await expect(page.getByRole("link", { name: "Zum Inhalt springen" })).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(page.locator("main a").first()).toBeFocused();
  });

  test("opens the menu of a narrow screen by keyboard", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/");
    const papers = page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Papier" });
    await expect(papers).toBeHidden();
    await page.locator("summary", { hasText: "Menü" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(papers).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/papier$/);
  });

  test("follows a printed Randnummer to its passage", async () => {
    await page.goto("/papier/stellen-ohne-auftrag#rn-35");
    await expect(page.locator("#rn-35 .passage__text")).toBeInViewport();
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
