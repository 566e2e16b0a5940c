import { readFile } from "node:fs/promises";
import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { readDocx } from "#tests/text/read-docx.ts";
import { readXlsx, toRecords } from "#tests/text/read-xlsx.ts";
import { type House, openHouse } from "./house.ts";
import { signIn, unfoldFilters, WAYS } from "./steps.ts";

const TEAM = "team@beispiel.de";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

async function fetchFile(page: Page, name: RegExp) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** As if everybody had signed in so many minutes earlier. */
function letTimePass(minutes: number) {
  const database = new Database(house.databasePath);
  database.prepare("update sessions set signed_in_at = signed_in_at - ?").run(minutes * 60_000);
  database.close();
}

describe.each(WAYS)("the team, %s,", (_, options) => {
  test("chooses part of the contributions and takes home what the page counted", async () => {
    const page = await house.enter(TEAM, options);
    await page.goto("/auswertung?teil=hemmnisse");
    await page.getByRole("link", { name: "Beiträge auswählen und herunterladen" }).click();
    await expect(page.getByLabel("Teil", { exact: true })).toHaveValue("hemmnisse");
    await unfoldFilters(page);
    await page.getByLabel("Beitragsart").selectOption({ label: "Einwand" });
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page).toHaveURL(/teil=hemmnisse.*art=einwand/);
    const counted = Number(/^(\d+) Beitr/.exec((await page.locator(".between b").textContent()) ?? "")?.[1]);
    const { name, bytes } = await fetchFile(page, /^Excel \(XLSX\) herunterladen, pseudonym/);
    expect(name).toBe("beitraege-pseudonym.xlsx");
    const { sheets } = readXlsx(bytes);
    const rows = toRecords(sheets["Beiträge"]!);
    expect([rows.length, counted > 0]).toEqual([counted, true]);
    for (const { Teil, Beitragsart, Person } of rows) expect([Teil, Beitragsart, Person]).toEqual(["Hemmnisse", "Einwand", expect.stringMatching(/^P-\d{3}$/)]);
    expect(Object.fromEntries(toRecords(sheets.Info!).map(({ Angabe, Wert }) => [Angabe, Wert])).Auswahl).toBe("Teil: Hemmnisse; Beitragsart: Einwand");
    const report = readDocx((await fetchFile(page, /^Bericht \(Word\) herunterladen, pseudonym/)).bytes);
    expect([report.paragraphs.filter(({ style }) => style === "Heading3").length, report.problems]).toEqual([counted, []]);
  });

  test("takes names that are not public only after a fresh sign-in, and comes back to the same file", async () => {
    const page = await house.enter(TEAM, options);
    await page.goto("/auswertung/export?land=hessen");
    letTimePass(11);
    await page.getByRole("link", { name: /^CSV herunterladen, pseudonym/ }).waitFor();
    await page.goto("/auswertung/export.csv?profil=intern&land=hessen");
    await expect(page.getByRole("status")).toContainText("Für das Profil intern ist Ihre Anmeldung zu lange her.");
    await expect(page.getByRole("link", { name: /herunterladen, intern/ })).toHaveCount(0);
    await page.getByRole("link", { name: "Noch einmal anmelden und hierher zurückkommen" }).click();
    await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(TEAM);
    await signIn(page, TEAM, house.readCode);
    await expect(page.getByRole("status")).toContainText("Ihre Datei ist bereit.");
    const { name, bytes } = await fetchFile(page, /^CSV herunterladen, Profil intern/);
    expect([name, bytes.toString().startsWith('\ufeff"Nr";')]).toEqual(["beitraege-intern.csv", true]);
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
