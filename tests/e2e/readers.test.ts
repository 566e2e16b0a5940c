import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { listFaultsOfWords } from "#tests/check/words.ts";
import { expect } from "#tests/support/browser.ts";
import { crawl, listFaults, listSharedTitles, type Visited } from "./crawl.ts";
import { type House, openHouse } from "./house.ts";
import { unfoldFilters } from "./steps.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

describe.each([
  ["signed out", null, ["/papier/daten", "/beitraege/B-001", "/anmelden", "/netiquette"]],
  ["a practitioner", "fachperson@beispiel.de", ["/konto", "/konto/beitraege", "/konto/entwuerfe", "/konto/profil", "/konto/benachrichtigungen", "/beitraege/B-062/bearbeiten", "/papier/daten?schreiben=15"]],
  ["a moderator", "moderation@beispiel.de", ["/moderation", "/moderation/B-055", "/moderation/protokoll"]],
  ["the team", "team@beispiel.de", ["/auswertung", "/verwaltung/phasen", "/auswertung/export.csv?profil=pseudonym"]],
  ["the administration", "admin@beispiel.de", ["/verwaltung/personen", "/verwaltung/seiten/netiquette", "/verwaltung/fristen"]],
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

  test("leads to a whole page: found, in German, with a title and one heading, no cookie, and a script only for those signed in", () => {
    expect(listFaults(visited, { scripts: email ? 1 : 0 })).toEqual([]);
  });

  test("leads to a page that says what it is about, if it is one to be found by searching", () => {
    const toBeFound = visited.filter(({ html }) => html !== "" && !html.includes('<meta name="robots" content="noindex"'));
    expect(email ? [] : toBeFound.filter(({ html }) => !/<meta name="description" content="[^"]{30,}"/.test(html)).map(({ path }) => path)).toEqual([]);
  });

  test("leads to a page that its title tells apart", () => {
    expect(listSharedTitles(visited)).toEqual([]);
  });

  test("leads to words that are spelt and set as German is", () => {
    expect(visited.flatMap(({ path, html }) => listFaultsOfWords(path, html).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });
});

test.each(["/__manifest?p=/&version=x", "/papier.data", "/_root.data", "/assets/", "/build/server/index.js"])("%s is not there: parts of the framework that are not needed stay off", async (path) => {
  const page = await house.visit();
  expect((await page.request.get(path)).status()).toBe(404);
});

describe.each([["with script", true], ["without script, on a phone", false]] as const)("who looks for something, %s,", (_, javaScriptEnabled) => {
  test("narrows the list by keyboard, sees how much is left, and widens it again", async () => {
    const page = await house.visit({ javaScriptEnabled, ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }) });
    await page.goto("/beitraege");
    await unfoldFilters(page);
    await page.getByLabel("Teil", { exact: true }).focus();
    await page.keyboard.type("Hemm");
    await page.getByLabel("Beitragsart").selectOption({ label: "Einwand" });
    await page.getByRole("button", { name: "Filter anwenden" }).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/teil=hemmnisse.*art=einwand/);
    for (const kind of await page.locator(".contribution__head .kind").allTextContents()) expect(kind).toContain("Einwand");
    await page.getByRole("link", { name: /Einwand.*Filter entfernen/ }).click();
    await expect(page).toHaveURL(/teil=hemmnisse$/);
    await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
    await expect(page).toHaveURL(/\/beitraege$/);
  });

  test("finds words in the paper and in contributions, however they are spelt", async () => {
    const page = await house.visit({ javaScriptEnabled });
    await page.goto("/suche");
    await page.getByRole("searchbox").fill("AUFTRAEGE");
    await page.keyboard.press("Enter");
    const found = async () => Number(/: (\d+)/.exec((await page.getByRole("heading", { name: /^Im Papier/ }).textContent()) ?? "")?.[1] ?? 0);
    const spelt = await found();
    await page.goto("/suche?q=auftr%C3%A4ge");
    expect(await found()).toBe(spelt);
    await page.goto("/suche?q=stelle");
    await page.getByRole("link", { name: /Rn\./ }).first().click();
    await expect(page).toHaveURL(/\/papier\/[a-z-]+#rn-/);
  });
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
