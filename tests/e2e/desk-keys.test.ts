import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { findFocusFault } from "./focus.ts";
import { send } from "./steps.ts";

const WORK = "/auswertung/abschnitte/stellen-ohne-auftrag";
const NOTES = /^Notiz/;

let house: House;
let moderator: Page;
let team: Page;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
  [moderator, team] = await Promise.all([house.enter("moderation@beispiel.de"), house.enter("team@beispiel.de")]);
});
afterAll(() => house.close());

/** Opens a page and presses keys, two at most. */
async function strike(page: Page, path: string, ...keys: [string] | [string, string]) {
  await page.goto(path);
  for (const key of keys) await page.keyboard.press(key);
}

/** The letters a page says it knows, and those that something on it carries. */
function readKeys(page: Page): Promise<{ said: string[]; carried: string[] }> {
  return page.evaluate(() => ({
    said: [...document.querySelectorAll(".keys kbd")].map((kbd) => kbd.textContent ?? ""),
    carried: [...document.querySelectorAll<HTMLElement>("[data-key]")].map(({ dataset }) => dataset.key ?? ""),
  }));
}

async function expectFocused(page: Page, label: string | RegExp) {
  await expect(page.getByLabel(label).and(page.locator(":focus"))).toHaveCount(1);
  expect(await findFocusFault(page)).toBeNull();
}

describe("at the desk of the moderation", () => {
  const PENDING = "/moderation/B-055";

  test.each([
    ["m", /^Mit Kürzung/, "Text zum Kürzen"],
    ["u", /^Zurückgeben/, "Grund"],
    ["w", /^Zweite Meinung/, /^Erläuterung/],
  ] as const)("%s chooses and leads to what has to be written", async (key, outcome, label) => {
    await strike(moderator, PENDING, key);
    await expect(moderator.getByRole("radio", { name: outcome })).toBeChecked();
    await expectFocused(moderator, label);
  });

  test.each([
    ["l", PENDING, /\/moderation$/],
    ["s", PENDING, /\/moderation\/B-055\/schreibsperre$/],
    ["b", "/moderation/B-012", /\/moderation\/B-012\/ausblenden$/],
  ] as const)("%s leads on from %s", async (key, path, target) => {
    await strike(moderator, path, key);
    await expect(moderator).toHaveURL(target);
  });

  test("g leads to the reports of what is reported", async () => {
    await moderator.goto("/moderation/meldungen");
    const number = /B-\d+/.exec((await moderator.locator("main a[href*='/meldungen/B-']").first().getAttribute("href"))!)![0];
    await strike(moderator, `/moderation/${number}`, "g");
    await expect(moderator).toHaveURL(new RegExp(`/moderation/meldungen/${number}$`));
  });

  test("n opens a note, and Ctrl and Enter save it", async () => {
    await strike(moderator, PENDING, "n");
    await expectFocused(moderator, NOTES);
    await moderator.keyboard.type("Mit dem Team besprochen, f wie fertig.");
    await moderator.keyboard.press("Control+Enter");
    await expect(moderator.getByRole("region", { name: "Interne Notizen" })).toContainText("f wie fertig.");
    await expect(moderator.locator("main")).toContainText("in Prüfung");
  });

  test("a and a digit reject for that reason, and d changes that", async () => {
    await moderator.goto(PENDING);
    const reason = (await moderator.locator(".quick__reasons button").nth(2).textContent())!;
    await moderator.keyboard.press("3");
    await expect(moderator.locator("h1")).toHaveText("B-055 prüfen");
    await moderator.keyboard.press("a");
    await moderator.keyboard.press("3");
    await expect(moderator.getByRole("status")).toContainText("Abgelehnt. B-055");
    await moderator.goto("/moderation/entschieden");
    await expect(moderator.getByRole("listitem").filter({ hasText: "B-055" })).toContainText(reason);
    await strike(moderator, PENDING, "d");
    await expect(moderator).toHaveURL(/\/moderation\/B-055\/aendern/);
  });

  test("in the list one steps, chooses, decides and begins", async () => {
    await strike(moderator, "/moderation", "j", "x");
    const number = (await moderator.locator("[data-entry]").first().locator("h2").textContent())!.trim().slice(0, 5);
    await expect(moderator.getByRole("checkbox", { name: new RegExp(number) })).toBeChecked();
    await moderator.keyboard.press("j");
    await expect(moderator.locator("[data-entry]").nth(1).getByRole("link").and(moderator.locator(":focus"))).toHaveCount(1);
    await moderator.keyboard.press("f");
    await expect(moderator.locator("main")).toContainText("1 entschieden");
    await strike(moderator, "/moderation", "p");
    await expect(moderator).toHaveURL(/\/moderation\/B-\d+\?lauf=/);
  });

  test("what is said of the keys is so", async () => {
    const carried: string[] = [];
    for (const path of ["/moderation/B-057", "/moderation/B-012"]) {
      await moderator.goto(path);
      carried.push(...(await readKeys(moderator)).carried);
    }
    const { said } = await readKeys(moderator);
    const elsewhere = ["d", "g", "k", "z"];
    expect(said.filter((key) => !carried.includes(key) && !elsewhere.includes(key))).toEqual([]);
    expect(carried.filter((key) => !said.includes(key) && !/^\d$/.test(key))).toEqual([]);
  });
});

describe("where the team works through a section", () => {
  test.each([
    ["s", /^Schlagwort für B-/],
    ["m", /^Worte aus B-/],
    ["n", /^Interne Notiz zu B-/],
  ] as const)("j and %s lead to what one writes on a contribution", async (key, label) => {
    await strike(team, WORK, "j", key);
    await expectFocused(team, label);
  });

  test("j and e answer, and x and g several together", async () => {
    await strike(team, WORK, "j", "e");
    await expect(team).toHaveURL(/\/erwiderung\?B-\d+=ja$|\/erwiderungen\//);
    await team.goto(WORK);
    const open = team.locator("[data-entry]:has(input[type=checkbox])");
    await open.first().getByRole("checkbox").focus();
    await team.keyboard.press("x");
    await expect(open.first().getByRole("checkbox")).toBeChecked();
    await team.keyboard.press("g");
    await expect(team.getByRole("heading", { level: 1, name: /erwidern$/ })).toBeVisible();
  });

  test("a topic is given without leaving the keys", async () => {
    await strike(team, WORK, "j", "s");
    await team.keyboard.type("Wohnraum");
    await team.keyboard.press("Control+Enter");
    await expect(team.locator("[data-entry]").first()).toContainText("Wohnraum");
  });

  test.each([["z", /\/zusammenfassung$/], ["v", /\/veroeffentlichen$/]] as const)("%s leads on to what the section as a whole needs", async (key, target) => {
    const path = key === "v" ? await findDrafted() : WORK;
    await strike(team, path, key);
    await expect(team).toHaveURL(target);
  });

  test("what is said of the keys is so, and switched off they do nothing", async () => {
    await team.goto(await findDrafted());
    const { said, carried } = await readKeys(team);
    expect(said.filter((key) => !carried.includes(key) && !["j", "k", "x", "g"].includes(key))).toEqual([]);
    expect(carried.filter((key) => !said.includes(key))).toEqual([]);
    await team.keyboard.press("?");
    await send(team, "Tastenkürzel ausschalten");
    await expect(team.locator("summary", { hasText: "Tastenkürzel (ausgeschaltet)" })).toBeVisible();
    await team.keyboard.press("z");
    await team.locator("summary", { hasText: "Tastenkürzel" }).click();
    await send(team, "Tastenkürzel einschalten");
    await team.keyboard.press("z");
    await expect(team).toHaveURL(/\/zusammenfassung$/);
  });

  /** A section in which something waits to be released. */
  async function findDrafted(): Promise<string> {
    await team.goto("/auswertung");
    for (const href of await team.locator("main a[href^='/auswertung/abschnitte/']").evaluateAll((links) => links.map((link) => link.getAttribute("href")!))) {
      await team.goto(href);
      if ((await team.locator("[data-key=v]").count()) > 0) return href;
    }
    throw new Error("Nothing waits to be released.");
  }
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
