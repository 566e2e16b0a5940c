import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { readTable } from "#tests/text/read-csv.ts";
import { type House, openHouse } from "./house.ts";
import { decide, send } from "./steps.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

describe.each([true, false])("the record of the moderation (JavaScript: %s)", (javaScriptEnabled) => {
  test("is narrowed by a form, and what is shown can be taken along", async () => {
    const page = await house.enter("moderation@beispiel.de", { javaScriptEnabled });
    await page.goto("/moderation/protokoll");
    await page.getByLabel("Ausgang").selectOption("abgelehnt");
    await page.getByLabel("Wer").selectOption("Moderation 1");
    await page.getByLabel("Vom").fill("2018-01-01");
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page).toHaveURL(/ausgang=abgelehnt&grund=&wer=moderation-1&von=2018-01-01&bis=$/);
    await expect(page.getByLabel("Ausgang")).toHaveValue("abgelehnt");
    const shown = await page.getByRole("region", { name: "Protokoll" }).locator("tbody tr").count();
    expect(shown).toBeGreaterThan(0);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "Diese Auswahl herunterladen (CSV)" }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe("protokoll.csv");
    const lines = readTable(readFileSync(await download.path(), "utf8")).filter(({ Eintrag }) => Eintrag === "Entscheidung");
    expect(lines.map(({ Ausgang, Wer }) => [Ausgang, Wer])).toEqual(Array.from({ length: shown }, () => ["abgelehnt", "Moderation 1"]));
  });

  test("says so where nothing fits, and leads back", async () => {
    const page = await house.enter("moderation@beispiel.de", { javaScriptEnabled });
    await page.goto("/moderation/protokoll?bis=2018-01-01");
    await expect(page.getByText("Keine Entscheidung passt zu diesen Filtern.")).toBeVisible();
    await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
    await expect(page.getByRole("region", { name: "Protokoll" })).toBeVisible();
  });
});

test("everybody can see what became of contributions, at once and without what was taken back", async () => {
  const [reader, moderator] = await Promise.all([house.visit({ javaScriptEnabled: false }), house.enter("moderation@beispiel.de")]);
  const rejected = async () => {
    await reader.goto("/");
    await reader.getByRole("link", { name: "Moderation in Zahlen" }).click();
    return Number(await reader.locator(".stat", { has: reader.getByText("abgelehnt", { exact: true }) }).locator("dd").textContent());
  };
  const before = await rejected();
  await moderator.goto("/moderation/B-063");
  await decide(moderator, { outcome: /^Ablehnen/, reason: "off-topic", explanation: "Bitte beim Absatz bleiben." });
  expect(await rejected()).toBe(before + 1);
  await send(moderator, /^Rückgängig/);
  expect(await rejected()).toBe(before);
});

test("the Netiquette says which wording holds and leads to what changed", async () => {
  const page = await house.visit({ javaScriptEnabled: false });
  await page.goto("/netiquette");
  await expect(page.getByText(/^Fassung \d+, gilt seit \d+\.\s\p{L}+ \d{4}$/u)).toBeVisible();
  await page.getByRole("link", { name: "Fassungen", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Fassungen" })).toBeInViewport();
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
