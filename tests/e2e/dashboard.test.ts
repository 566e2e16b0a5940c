import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { unfoldFilters } from "./steps.ts";

const ALL_VIEWS: View[] = [1280, 360].flatMap((width) => [{ width, colorScheme: "light" as const }, { width, colorScheme: "dark" as const }]);
const TEAM = "team@beispiel.de";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

describe.each([["with script", true], ["without script, on a phone", false]] as const)("the team, %s,", (_, javaScriptEnabled) => {
  test("narrows the figures, follows one to the contributions behind it, and widens them again", async () => {
    const page = await house.enter(TEAM, { javaScriptEnabled, ...(javaScriptEnabled ? {} : { viewport: { width: 360, height: 740 } }) });
    await page.goto("/auswertung");
    await unfoldFilters(page);
    await page.getByLabel("Teil", { exact: true }).selectOption({ label: "Hemmnisse" });
    await page.getByLabel("Eingereicht vom").fill("2018-01-01");
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page).toHaveURL(/\/auswertung\?.*teil=hemmnisse.*von=2018-01-01/);
    await expect(page.getByText(/^Gefiltert: Hemmnisse, eingereicht ab/)).toBeVisible();
    const sizes = page.getByRole("figure", { name: /^Größenklasse/ });
    await sizes.getByText("Zahlen als Tabelle").click();
    const row = sizes.getByRole("row", { name: /^Kleinstadt/ });
    const total = await row.getByRole("cell").first().textContent();
    await row.getByRole("link", { name: "Kleinstadt" }).click();
    await expect(page).toHaveURL(/\/beitraege\?teil=hemmnisse&groesse=kleinstadt&von=2018-01-01/);
    await expect(page.getByText(new RegExp(`^${total} (Beitrag|Beiträge)`))).toBeVisible();
    await page.goBack();
    await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
    await expect(page).toHaveURL(/\/auswertung$/);
  });
});

test("every drawing has a name and says what it shows; the page can be used by everybody in every view", async () => {
  const page = await house.enter(TEAM);
  await page.goto("/auswertung");
  const drawings = page.getByRole("img", { name: /\d/ });
  await expect(drawings).toHaveCount(6);
  await expect(page.getByRole("img", { name: /^Beiträge nach Größenklasse, n\s=\s\d+: Landgemeinde \d+, Kleinstadt \d+/ })).toBeVisible();
  expect(await inspect(page, ALL_VIEWS)).toEqual([]);
});

test("on paper there are drawings without forms, and a table where it was unfolded", async () => {
  const page = await house.enter(TEAM);
  await page.goto("/auswertung?teil=hemmnisse");
  await page.getByRole("figure", { name: /^Funktion/ }).getByText("Zahlen als Tabelle").click();
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByRole("img", { name: /^Beiträge nach Funktion/ })).toBeVisible();
  await expect(page.getByText(/^Gefiltert: Hemmnisse/)).toBeVisible();
  await expect(page.getByLabel("Teil", { exact: true })).toBeHidden();
  await expect(page.getByText("Zahlen als Tabelle")).toHaveCount(6);
  expect(await page.getByRole("figure").getByRole("table").count()).toBe(1);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector(".chart__drawing text")!).fill)).toBe("rgb(0, 0, 0)");
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
