import type { Page } from "playwright";
import type { House } from "#tests/e2e/house.ts";
import { DESKTOP, type Shot } from "./shot.ts";

/** The steps of docs/auswertung.md. */
export const EVALUATING: Shot[] = [
  {
    picture: "auswertung-ueberblick",
    take: async (house) => {
      const page = await enter(house);
      return { page, from: page.getByRole("navigation", { name: "Auswertung" }).first(), highest: 900, says: ["Gezählt wird nur, was veröffentlicht ist.", "Filter anwenden", "Personen haben geschrieben", "Beiträge mit Erwiderung"] };
    },
  },
  {
    picture: "auswertung-abschnitt",
    take: async (house) => {
      const page = await enter(house);
      await openSection(page);
      return { page, from: page.getByRole("heading", { level: 1 }), highest: 900, says: ["Rn. 18", "Auf ausgewählte erwidern", "Einwand", "Hinzufügen", "Erwiderung ansehen und ändern"] };
    },
  },
  {
    picture: "auswertung-erwiderung",
    take: async (house) => {
      const page = await enter(house);
      await openSection(page);
      for (const box of (await page.getByRole("checkbox", { name: /auswählen$/ }).all()).slice(0, 2)) await box.check();
      await page.getByRole("button", { name: "Auf ausgewählte erwidern" }).click();
      const save = page.getByRole("button", { name: "Als Entwurf speichern" });
      return { page, from: page.getByRole("heading", { level: 1 }), to: save, highest: 1500, says: ["gemeinsam erwidern", "teilweise berücksichtigt", "zur Kenntnis genommen", "Als Entwurf speichern"] };
    },
  },
  {
    picture: "auswertung-herunterladen",
    take: async (house) => {
      const page = await enter(house);
      await page.goto("/auswertung/export");
      return { page, from: page.getByRole("heading", { name: "Profil intern" }), highest: 420, says: ["Profil intern", "Profil pseudonym", "Profil öffentlich", "Bericht (Word)"] };
    },
  },
];

async function enter(house: House): Promise<Page> {
  const page = await house.enter("team@beispiel.de", { viewport: DESKTOP });
  await page.goto("/auswertung");
  return page;
}

async function openSection(page: Page) {
  await page.getByRole("link", { name: /^Durcharbeiten.*Leerstand/ }).click();
}
