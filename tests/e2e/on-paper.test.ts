import type { Page } from "playwright";
import { afterAll, beforeAll, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";

const ADDRESS = "https://zwischennutzung.stadt-ollerbrueck.example/mustervertrag";

let house: House;
let page: Page;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
  page = await house.visit();
  await page.emulateMedia({ media: "print" });
});
afterAll(() => house.close());

test.each(["/papier/leerstand", "/beitraege?teil=potenziale", "/rueckmeldungen"])("%s on paper carries its own address, and nothing that can only be pressed", async (path) => {
  await page.goto(path);
  await expect(page.getByText(`Diese Seite im Netz: ${house.origin}${path}`)).toBeVisible();
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole("textbox").filter({ visible: true })).toHaveCount(0);
  await expect(page.locator("h1")).toBeVisible();
});

test("on the screen the address is not there", async () => {
  const screen = await house.visit();
  await screen.goto("/papier/leerstand");
  await expect(screen.getByText("Diese Seite im Netz")).toBeHidden();
  await screen.close();
});

test("every thread is unfolded on paper", async () => {
  await page.goto("/papier/leerstand");
  await expect(page.getByText("Wer haftet bei Ihnen, wenn tageweise gewechselt wird?")).toBeVisible();
});

test("a link says where it leads, once", async () => {
  await page.goto("/beitraege/B-006");
  const link = page.locator(`.contribution__body a[href="${ADDRESS}"]`);
  const added = () => link.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(await link.textContent()).toBe(ADDRESS);
  expect(await added()).toBe("none");
  await link.evaluate((element) => element.removeAttribute("class"));
  expect(await added()).toContain(ADDRESS);
});

test("pages are A4 and numbered", async () => {
  const rules = await page.evaluate(() => {
    const all = (list: CSSRuleList): CSSRule[] => [...list].flatMap((rule) => [rule, ...("cssRules" in rule ? all(rule.cssRules as CSSRuleList) : [])]);
    return [...document.styleSheets].flatMap(({ cssRules }) => all(cssRules)).map(({ cssText }) => cssText).filter((words) => words.startsWith("@page"));
  });
  expect(rules.join()).toMatch(/size: a4/i);
  expect(rules.join()).toMatch(/@bottom-right \{[^}]*counter\(page\)/);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
