import { afterAll, beforeAll, describe, test } from "vitest";
import type { Page } from "playwright";
import { expect } from "#tests/support/browser.ts";
import { somewhere } from "#tests/support/builders.ts";
import { givenExample } from "#tests/showcase/showing.ts";
import { type House, openHouse, reachIn } from "./house.ts";
import { inspect } from "./inspect.ts";
import { tabTo, unfoldFilters, WAYS } from "./steps.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  reachIn(house, (db) => {
    for (const municipality of ["GOSLAR", "Goslar", "Weissenfels"]) givenExample(db, { place: somewhere(db, { section: "kurze-wege" }), body: `Was in ${municipality} geschah, erzählt von dort.`, details: { municipality, helped: "Ein Beschluss des Rates." } });
  });
});
afterAll(() => house.close());

const mapOf = (page: Page) => page.getByRole("navigation", { name: "Karte der Kommunen" });

describe.each(WAYS)("%s", (_, options) => {
  test("by keyboard alone somebody goes over the map to a town, reads its examples and comes back to where they were", async () => {
    const page = await house.visit(options);
    await page.goto("/schaufenster");
    const town = mapOf(page).getByRole("link", { name: "Goslar, Niedersachsen: 2 Beispiele" });
    await tabTo(page, mapOf(page).getByRole("link").first());
    const met: string[] = [];
    for (let n = 0; n < 9; n++) {
      met.push((await page.locator(":focus").getAttribute("href")) ?? "");
      await page.keyboard.press("Tab");
    }
    expect(met).toEqual([...met].sort());
    expect(new Set(met).size).toBe(9);
    await page.keyboard.press("Shift+Tab");
    for (let n = 0; n < 9 && !(await town.evaluate((link) => link === document.activeElement)); n++) await page.keyboard.press("Shift+Tab");
    expect(await town.locator(".map__halo").evaluate((halo) => getComputedStyle(halo).stroke)).not.toBe("none");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/schaufenster\/goslar$/);
    await expect(page.getByRole("heading", { level: 1, name: "Goslar" })).toBeVisible();
    await expect(page.getByRole("article")).toHaveCount(2);
    await tabTo(page, page.getByRole("navigation", { name: "Sie sind hier" }).getByRole("link", { name: "Schaufenster" }));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/schaufenster$/);
  });

  test("somebody narrows list and map to a Land, and widens them again", async () => {
    const page = await house.visit(options);
    await page.goto("/schaufenster");
    await unfoldFilters(page);
    await page.getByLabel("Bundesland").selectOption({ label: "Sachsen-Anhalt" });
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page.getByText("1 Beispiel, 1 Kommune", { exact: true })).toBeVisible();
    await expect(mapOf(page).getByRole("link")).toHaveCount(1);
    await expect(page.getByRole("article")).toContainText("Was in Weissenfels geschah");
    await unfoldFilters(page);
    await page.getByLabel("Bundesland").selectOption({ label: "Hessen" });
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page.getByRole("link", { name: "Schreiben Sie das erste" })).toHaveAttribute("href", /schreiben%3Dabschnitt/);
    await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
    await expect(mapOf(page).getByRole("link")).toHaveCount(9);
  });
});

describe.each([320, 360, 768, 1280])("on a screen of %i pixels", (width) => {
  test("no name on the map covers another, and every mark is large enough to be hit", async () => {
    const page = await house.visit({ viewport: { width, height: 900 } });
    await page.goto("/schaufenster");
    const boxes = await mapOf(page).locator("a").evaluateAll((links) => links.flatMap((link) => [...link.querySelectorAll(".map__point, .map__name")].map((part) => ({ of: link.getAttribute("aria-label"), is: part.getAttribute("class"), box: part.getBoundingClientRect().toJSON() as DOMRect }))));
    const covered = boxes.flatMap((one, n) => boxes.slice(n + 1).filter((other) => one.of !== other.of && meet(one.box, other.box)).map((other) => `${one.of} (${one.is}) – ${other.of} (${other.is})`));
    expect(covered).toEqual([]);
    for (const { is, box } of boxes) if (is === "map__point") expect(Math.round(Math.min(box.width, box.height))).toBeGreaterThanOrEqual(24);
    for (const { box } of boxes) expect([box.left >= 0, box.right <= width]).toEqual([true, true]);
  });
});

test.each(["/schaufenster", "/schaufenster?land=hessen", "/schaufenster/goslar", "/schaufenster/zittau", "/projekt"])("%s can be used by everybody", async (path) => {
  const page = await house.visit();
  await page.goto(path);
  expect(await inspect(page, [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "light" }, { width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "dark" }])).toEqual([]);
});

/** Names may come as close as letters do: their boxes are taller than what is written. */
function meet(one: DOMRect, other: DOMRect): boolean {
  const SLACK = 3;
  return one.left + SLACK < other.right && other.left + SLACK < one.right && one.top + SLACK < other.bottom && other.top + SLACK < one.bottom;
}
