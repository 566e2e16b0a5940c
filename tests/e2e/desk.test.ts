import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, decide, send, unfoldFilters } from "./steps.ts";

const AUTHOR = "hanno.lindacker@stadt-auental.example";
const FIRST = "erste.moderation@institut.example";
const SECOND = "zweite.moderation@institut.example";
const NARROW = { viewport: { width: 360, height: 740 } };
const WAYS = [["with a script", true], ["without a script", false]] as const;

let house: House;
let author: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator", [SECOND]: "moderator" } });
  author = await house.enter(AUTHOR);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

const write = (rn: string, body: string, section = "kurze-wege") => contribute(author, { section, rn, body });

const choose = (page: Page, number: string | undefined) => page.getByRole("checkbox", { name: new RegExp(`auswählen.*${number}`) });

describe.each(WAYS)("%s, on a phone", (way, javaScriptEnabled) => {
  test("one goes through a section, one decision after the other, and hears at the end what was done", async () => {
    const [one, two] = [await write("5", `Erster Beitrag auf dem Weg ${way}.`), await write("6", `Zweiter Beitrag auf dem Weg ${way}.`)];
    const elsewhere = await write("46", `Ein Beitrag an anderer Stelle, ${way}.`, "verlaessliche-finanzierung");
    const page = await house.enter(FIRST, { ...NARROW, javaScriptEnabled });
    await page.goto("/moderation");
    await unfoldFilters(page);
    await page.getByLabel("Abschnitt").selectOption("kurze-wege");
    await page.getByRole("button", { name: "Filter anwenden" }).click();
    await expect(page.getByRole("link", { name: `${elsewhere} prüfen` })).toHaveCount(0);
    await page.getByRole("link", { name: /^Abschnitt .*: alle 2 der Reihe nach prüfen$/ }).click();
    expect((await send(page, "Veröffentlichen")).status()).toBe(303);
    await expect(page.getByRole("status")).toContainText(`Veröffentlicht. ${one} steht jetzt am Papier.`);
    expect(await page.locator("h1").allTextContents()).toEqual([`${two} prüfen`]);
    await decide(page, { outcome: /^Zurückgeben/, reason: "unintelligible", explanation: "Welche Stelle meinen Sie?" });
    await expect(page.locator("main")).toContainText("2 Beiträge entschieden, davon 1 zurückgegeben.");
    await expect(page.locator("main")).toContainText(/Der älteste offene Beitrag|Kein Beitrag wartet mehr/);
    await expect(page.getByText("Kein Beitrag passt zu diesen Filtern.")).toBeVisible();
    await page.goto(`/moderation/${elsewhere}`);
    await page.locator("summary", { hasText: "Ablehnen" }).click();
    await send(page, "Werbung oder Spam");
    await author.goto("/konto/beitraege");
    await expect(author.getByRole("listitem").filter({ hasText: elsewhere })).toContainText("Ihr Beitrag wirbt für ein Angebot.");
  });

  test("several are decided at once, and what changed meanwhile is left and named", async () => {
    const numbers = [];
    for (const n of [1, 2, 3]) numbers.push(await write("7", `Beitrag ${n} von dreien auf einmal, ${way}.`));
    const page = await house.enter(FIRST, { ...NARROW, javaScriptEnabled });
    await page.goto("/moderation");
    await author.goto(`/beitraege/${numbers[1]}/bearbeiten`);
    await author.getByLabel("Ihr Text").fill(`Beitrag 2 von dreien, inzwischen geändert, ${way}.`);
    await send(author, "Überarbeitung einreichen");
    for (const number of numbers) await choose(page, number).check();
    expect((await send(page, "Veröffentlichen")).status()).toBe(303);
    expect(await page.locator("h1").allTextContents()).toEqual(["2 entschieden, 1 nicht"]);
    await expect(page.locator("main")).toContainText(`${numbers[1]}: nicht entschieden – inzwischen überarbeitet`);
    await send(page, new RegExp(`^Rückgängig.*${numbers[2]}`));
    await expect(page.getByRole("status")).toContainText(`Rückgängig gemacht. ${numbers[2]}`);
    await page.goto("/moderation");
    for (const number of [numbers[1], numbers[2]]) await choose(page, number).check();
    await send(page, "Als Werbung oder Spam ablehnen");
    expect(await page.locator("h1").allTextContents()).toEqual(["2 entschieden"]);
  });

  test("with nothing chosen the list comes back at its filter, and each filter is one click away from being gone", async () => {
    const number = await write("9", `Ein Beitrag, den niemand auswählt, ${way}.`);
    const page = await house.enter(FIRST, { ...NARROW, javaScriptEnabled });
    await page.goto("/moderation?abschnitt=kurze-wege&art=ergaenzung");
    expect((await send(page, "Veröffentlichen")).status()).toBe(422);
    await expect(page.getByRole("alert")).toContainText("Wählen Sie mindestens einen Beitrag aus.");
    expect(await page.title()).toMatch(/^Fehler: /);
    await page.getByRole("link", { name: /^Beitragsart: Ergänzung/ }).click();
    await expect(page).toHaveURL(/\/moderation\?abschnitt=kurze-wege$/);
    await expect(page.locator("main")).toContainText(/\d+ offen · gefiltert: \d+/);
    await page.getByRole("link", { name: "Alle Filter zurücksetzen" }).click();
    await expect(page).toHaveURL(/\/moderation$/);
    await choose(page, number).check();
    await send(page, "Als Werbung oder Spam ablehnen");
    expect(await page.locator("h1").allTextContents()).toEqual(["1 entschieden"]);
  });

  test("a note is kept for the other moderator, who also sees who had it open", async () => {
    const number = await write("8", `Hier ist eine Notiz nötig, ${way}.`);
    const [first, second] = [await house.enter(FIRST, { javaScriptEnabled }), await house.enter(SECOND, { javaScriptEnabled })];
    await first.goto(`/moderation/${number}`);
    await first.locator("summary", { hasText: "Notiz schreiben" }).click();
    expect((await send(first, "Notiz speichern")).status()).toBe(422);
    await first.getByRole("textbox", { name: "Notiz" }).fill("Mit dem Team besprochen.");
    await send(first, "Notiz speichern");
    await second.goto(`/moderation/${number}`);
    await expect(second.getByRole("region", { name: "Interne Notizen" })).toContainText("Mit dem Team besprochen.");
    await expect(second.locator("main")).toContainText(/zuletzt geöffnet von Moderation \d (gerade eben|vor 1 Minute)/);
    await send(second, "Veröffentlichen");
    await author.goto(`/beitraege/${number}`);
    expect(await author.content()).not.toContain("besprochen");
  });
});

describe("with keys alone", () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  test("one publishes, takes back, rejects, skips, and is read what happened", async () => {
    const numbers = [];
    for (const n of [1, 2]) numbers.push(await write("9", `Nur mit Tasten entschieden, Beitrag ${n}.`));
    const page = await house.enter(SECOND);
    await page.goto(`/moderation/${numbers[0]}?abschnitt=kurze-wege`);
    await page.keyboard.press("f");
    await expect(page.locator("h1")).toHaveText(`${numbers[1]} prüfen`);
    expect(await focused(page)).toBe(`${numbers[1]} prüfen`);
    await expect(page.locator("h1")).toHaveAccessibleDescription(`Veröffentlicht. ${numbers[0]} steht jetzt am Papier.`);
    await page.keyboard.press("z");
    await expect(page.getByRole("status")).toContainText(`Rückgängig gemacht. ${numbers[0]}`);
    await page.keyboard.press("j");
    await expect(page.locator("h1")).toHaveText(`${numbers[1]} prüfen`);
    await page.keyboard.press("k");
    await expect(page.locator("h1")).toHaveText(`${numbers[0]} prüfen`);
    await page.keyboard.press("u");
    await expect(page.getByRole("radio", { name: /^Zurückgeben/ })).toBeChecked();
    await expect(page.getByLabel("Grund", { exact: true })).toBeFocused();
    await page.locator("h1").focus();
    await page.keyboard.press("a");
    expect(await focused(page)).toBe("Beleidigung");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText(`Abgelehnt. ${numbers[0]} wird nicht veröffentlicht.`);
  });

  test("letters typed into a field decide nothing, with Ctrl neither, and switched off the keys stay off", async () => {
    const number = await write("5", "Hier wird nichts versehentlich entschieden.");
    const page = await house.enter(SECOND);
    await page.goto(`/moderation/${number}`);
    await page.getByRole("radio", { name: /^Zurückgeben/ }).check();
    await page.getByLabel(/^Erläuterung/).pressSequentially("fa?");
    await page.locator("h1").focus();
    await page.keyboard.press("Control+f");
    expect(await page.getByLabel(/^Erläuterung/).inputValue()).toBe("fa?");
    await page.keyboard.press("?");
    await expect(page.getByRole("button", { name: "Tastenkürzel ausschalten" })).toBeFocused();
    await send(page, "Tastenkürzel ausschalten");
    await page.keyboard.press("f");
    await page.goto(`/moderation/${number}`);
    await page.keyboard.press("f");
    await expect(page.locator("h1")).toHaveText(`${number} prüfen`);
    await expect(page.locator("main")).toContainText("in Prüfung");
    await page.locator("summary", { hasText: "Tastenkürzel" }).click();
    await send(page, "Tastenkürzel einschalten");
    await page.keyboard.press("f");
    await expect(page.getByRole("status")).toContainText(`Veröffentlicht. ${number}`);
  });

  test("a reason brings its words, unless one has written one's own", async () => {
    const number = await write("6", "Hier hilft ein Textbaustein.");
    const page = await house.enter(SECOND);
    await page.goto(`/moderation/${number}`);
    await page.getByRole("radio", { name: /^Zurückgeben/ }).check();
    await page.getByLabel("Grund", { exact: true }).selectOption("off-topic");
    await expect(page.getByLabel(/^Erläuterung/)).toHaveValue(/^Ihr Beitrag passt nicht zu dem Absatz/);
    await page.getByLabel("Grund", { exact: true }).selectOption("spam");
    await expect(page.getByLabel(/^Erläuterung/)).toHaveValue(/^Ihr Beitrag wirbt/);
    await page.getByLabel(/^Erläuterung/).fill("Meine eigenen Worte.");
    await page.getByLabel("Grund", { exact: true }).selectOption("duplicate");
    await expect(page.getByLabel(/^Erläuterung/)).toHaveValue("Meine eigenen Worte.");
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
