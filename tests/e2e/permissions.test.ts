import type { Page } from "playwright";
import { afterAll, beforeAll, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { send, signIn } from "./steps.ts";

const OF_MODERATION = ["/moderation", "/moderation/B-001", "/moderation/protokoll"];
const OF_TEAM = ["/auswertung", "/auswertung/export"];
const OF_ADMIN = ["/verwaltung/personen", "/verwaltung/einladungen", "/verwaltung/anmeldung"];
const NOT_FOR_YOU = "Dieser Bereich ist nicht für Sie freigegeben.";

let house: House;
const pages = new Map<string, Page>();
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
  await Promise.all(["fachperson", "moderation", "team", "admin"].map(async (name) => pages.set(name, await house.enter(`${name}@beispiel.de`))));
});
afterAll(() => house.close());

test.each([
  ["fachperson", [...OF_MODERATION, ...OF_TEAM, ...OF_ADMIN]],
  ["moderation", [...OF_TEAM, ...OF_ADMIN]],
  ["team", [...OF_MODERATION, ...OF_ADMIN]],
  ["admin", [...OF_MODERATION, ...OF_TEAM]],
])("%s is told whose pages these are: %s", async (name, paths) => {
  const page = pages.get(name)!;
  for (const path of paths) {
    expect((await page.goto(path))?.status()).toBe(403);
    expect(await page.locator("h1").allTextContents()).toEqual([NOT_FOR_YOU]);
    await expect(page.locator("main")).toContainText(path.startsWith("/moderation") ? "„Moderation“" : path.startsWith("/verwaltung") ? "„Administration“" : "„Projektteam“");
  }
});

test("a download of the team's is refused with the same page", async () => {
  const page = pages.get("fachperson")!;
  expect((await page.goto("/auswertung/export.csv?profil=pseudonym"))?.status()).toBe(403);
  expect(await page.locator("h1").allTextContents()).toEqual([NOT_FOR_YOU]);
});

test.each([
  "/moderation?_data=routes%2Fmoderation._index",
  "/moderation/B-055?_data=routes%2Fmoderation.%24number",
  "/moderation/protokoll?_data=routes%2Fmoderation.protokoll",
  "/auswertung?_data=routes%2Fauswertung._index",
])("asked for its data alone, %s tells no more than the page", async (path) => {
  for (const page of [await house.visit(), pages.get("fachperson")!]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([204, 302, 403]).toContain(answer.status());
    expect(await answer.text()).not.toMatch(/B-0\d\d|total/);
  }
});

test.each([
  ["fachperson", []],
  ["moderation", ["Moderation"]],
  ["team", ["Auswertung", "Verwaltung"]],
  ["admin", ["Verwaltung"]],
])("%s finds only open doors in the menu", async (name, special) => {
  const page = pages.get(name)!;
  await page.goto("/");
  const words = await page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link").allTextContents();
  expect(words).toEqual(["Papier", "Weichenstellungen", "Beiträge", "Schaufenster", "Rückmeldungen", ...special, "Konto"]);
});

test.each([
  ["team", "/verwaltung/phasen", ["Phasen", "Papier"]],
  ["admin", "/verwaltung/personen", ["Personen", "Einladungen", "Anmeldung", "Seiten", "Barrieren", "Fristen"]],
])("the administration leads %s to %s and offers only what they may open", async (name, path, tabs) => {
  const page = pages.get(name)!;
  await page.goto("/verwaltung");
  expect(new URL(page.url()).pathname).toBe(path);
  expect(await page.getByRole("navigation", { name: "Verwaltung" }).getByRole("link").allTextContents()).toEqual(tabs);
});

test.each([
  ["moderation", "/moderation/B-001?abschnitt=daten"],
  ["team", "/auswertung"],
])("signed out, %s signs in on the way to %s and arrives there", async (name, path) => {
  const page = await house.visit();
  await page.goto(path);
  await expect(page).toHaveURL(/\/anmelden\?/);
  await signIn(page, `${name}@beispiel.de`, house.readCode);
  expect(page.url()).toBe(`${house.origin}${path}`);
});

test("after signing out the pages are closed again", async () => {
  const page = await house.enter("zweite-moderation@beispiel.de");
  await page.goto("/konto");
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("status")).toContainText("Sie sind abgemeldet.");
  expect(await page.context().cookies()).toEqual([]);
  await page.goto("/moderation");
  await expect(page).toHaveURL(/\/anmelden\?/);
});

test("a draft that somebody signed out wants to delete asks for the sign-in", async () => {
  const page = await house.enter("fachperson@beispiel.de");
  await page.goto("/konto/entwuerfe");
  await page.context().clearCookies();
  expect((await send(page, "Entwurf löschen")).status()).toBe(401);
  expect(await page.locator("h1").allTextContents()).toEqual(["Bitte melden Sie sich an"]);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
