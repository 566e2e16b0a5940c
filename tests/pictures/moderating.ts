import type { Locator, Page } from "playwright";
import type { House } from "#tests/e2e/house.ts";
import { send } from "#tests/e2e/steps.ts";
import { DESKTOP, type Shot } from "./shot.ts";

const BEGINS = "Bei uns schreibt Frau Ohlbrecht";

/** The steps of docs/moderation.md. */
export const MODERATING: Shot[] = [
  {
    picture: "moderation-offen",
    take: async (house) => {
      const page = await enter(house);
      return { page, from: findTabs(page), highest: 760, says: ["Offen", "Überarbeitet", "Gemeldet", "Beschwerden", "Entschieden", "Protokoll", "Textbausteine", "Filter anwenden", "der Reihe nach prüfen", "auswählen"] };
    },
  },
  {
    picture: "moderation-beitrag",
    take: async (house) => {
      const page = await enter(house);
      await openWaiting(page);
      return { page, from: findTabs(page), highest: 1040, says: ["Wortlaut", "Bezieht sich auf Rn. 8", "Bisher", "Sofort entscheiden", "Mit Begründung entscheiden", "Mit Kürzung veröffentlichen"] };
    },
  },
  {
    picture: "moderation-grund",
    take: async (house) => {
      const page = await enter(house);
      await openWaiting(page);
      const form = page.locator("form", { has: page.getByRole("button", { name: "Entscheiden", exact: true }) });
      await form.getByRole("radio", { name: /^Zurückgeben/ }).check();
      await form.getByLabel("Grund", { exact: true }).selectOption("personal-data");
      return { page, from: form.getByRole("radio", { name: /^Zurückgeben/ }), to: form.getByRole("button", { name: "Entscheiden", exact: true }), highest: 800, says: ["Ablehnen", "Zweite Meinung", "Grund", "Erläuterung"] };
    },
  },
  {
    picture: "moderation-rueckgaengig",
    take: async (house) => {
      const page = await enter(house);
      await openWaiting(page);
      await send(page, /^Veröffentlichen/);
      return { page, from: findTabs(page), to: page.getByRole("button", { name: /Rückgängig/ }), says: ["Rückgängig"] };
    },
  },
];

async function enter(house: House): Promise<Page> {
  const page = await house.enter("moderation@beispiel.de", { viewport: DESKTOP, javaScriptEnabled: false });
  await page.goto("/moderation");
  return page;
}

/** Below what only the demo says about passkeys. */
function findTabs(page: Page): Locator {
  return page.getByRole("navigation", { name: "Moderation" }).first();
}

async function openWaiting(page: Page) {
  await page.getByRole("listitem").filter({ hasText: BEGINS }).getByRole("link", { name: /prüfen$/ }).click();
}
