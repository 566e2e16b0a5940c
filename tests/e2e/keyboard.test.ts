import type { Page } from "playwright";
import { afterAll, beforeAll, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { findFocusFault } from "./focus.ts";
import { type House, openHouse } from "./house.ts";
import { press, readNumber, tabTo } from "./steps.ts";

/** Low windows, so that what sticks to their edges would cover what has the focus. */
const LOW = { viewport: { width: 1280, height: 420 } };
const TITLE = "Stellen ohne Auftrag";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

/** Chooses among radio buttons by the arrow keys. */
async function choose(page: Page, group: string | RegExp, { steps }: { steps: number }) {
  await tabTo(page, page.getByRole("group", { name: group }).getByRole("radio").first());
  await page.keyboard.press("Space");
  for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowDown");
  expect(await findFocusFault(page)).toBeNull();
}

async function type(page: Page, label: string | RegExp, words: string) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(words);
}

test("by keyboard alone somebody signs in, reads a section, writes and finds it among the own contributions", async () => {
  const email = "neu.dabei@stadt-erlenbruch.example";
  const page = await house.visit(LOW);
  await page.goto("/");
  await press(page, page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Anmelden" }));
  await type(page, "E-Mail-Adresse", email);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Code eingeben" })).toBeVisible();
  await type(page, "Code aus der Mail", await house.readCode(email, page));
  await press(page, page.getByRole("button", { name: "Anmelden" }));
  await expect(page.locator('.menu a[href="/konto"]')).toBeVisible();

  await press(page, page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Papier" }));
  await expect(page).toHaveURL(/\/papier$/);
  await press(page, page.locator("main").getByRole("link", { name: TITLE, exact: true }).first());
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  await press(page, page.getByRole("link", { name: "Zu Rn. 33 schreiben" }));
  await expect(page.getByRole("heading", { name: "Ihr Beitrag zu Rn. 33" })).toBeVisible();
  await choose(page, "Was für ein Beitrag ist es?", { steps: 1 });
  await type(page, "Ihr Text", "Bei uns trägt das die Kämmerei mit, seit drei Jahren und ohne Streit.");
  await tabTo(page, page.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }));
  await page.keyboard.press("Space");
  await press(page, page.getByRole("button", { name: "Beitrag einreichen" }));
  const number = await readNumber(page);

  await press(page, page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Konto" }));
  await press(page, page.locator("main").getByRole("link", { name: /^Beiträge|^Meine Beiträge/ }).first());
  await expect(page.locator("main")).toContainText(number);
  await expect(page.locator("main")).toContainText("Ergänzung");
});

test("by keyboard alone the moderation goes through the queue, past what sticks to the window, and returns a contribution", async () => {
  const page = await house.enter("moderation@beispiel.de", LOW);
  await press(page, page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Moderation" }));
  await expect(page.getByRole("heading", { level: 1, name: "Moderation" })).toBeVisible();
  const first = page.getByRole("checkbox", { name: /auswählen.*B-055/ });
  await tabTo(page, first);
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("checkbox", { name: /auswählen/ }).last());
  await tabTo(page, first, "Shift+Tab");
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("link", { name: "B-055 prüfen" }), "Shift+Tab");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "B-055 prüfen" })).toBeVisible();
  await choose(page, /^Mit Begründung entscheiden/, { steps: 2 });
  await tabTo(page, page.getByLabel("Grund", { exact: true }));
  await page.keyboard.press("ArrowDown");
  await type(page, /^Erläuterung/, "Bitte beschreiben Sie es ohne die Person, um die es geht.");
  await press(page, page.getByRole("button", { name: "Entscheiden" }));
  await expect(page.getByRole("status").first()).toContainText("B-055");
});

test("by keyboard alone the team chooses contributions of a section, reaches what sticks to the window and answers", async () => {
  const page = await house.enter("team@beispiel.de", LOW);
  await press(page, page.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Auswertung" }));
  await press(page, page.getByRole("link", { name: new RegExp(`^Durcharbeiten.*${TITLE}`) }));
  await expect(page.getByRole("heading", { level: 1, name: TITLE })).toBeVisible();
  const boxes = page.getByRole("checkbox", { name: /auswählen$/ });
  await tabTo(page, boxes.last());
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Auf ausgewählte erwidern" }), "Shift+Tab");
  await page.keyboard.press("Enter");
  await choose(page, "Umgang", { steps: 1 });
  await type(page, "Erwiderung", "Das nehmen wir in die nächste Fassung auf.");
  await press(page, page.getByRole("button", { name: "Als Entwurf speichern" }));
  await expect(page.getByRole("status").first()).toContainText("Als Entwurf gespeichert.");
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
