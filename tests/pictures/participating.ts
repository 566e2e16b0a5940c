import { DESKTOP, PHONE, type Shot } from "./shot.ts";
import { openComposer, send } from "#tests/e2e/steps.ts";
import { expect } from "#tests/support/browser.ts";

const AUTHOR = "fachperson@beispiel.de";
const SECTION = "stellen-ohne-auftrag";
const WORDS = "Bei uns sitzt die Koordinatorin seit zwei Jahren in der Amtsleitungsrunde. Seitdem erfährt sie von Vorlagen, bevor sie fertig sind, und nicht erst aus der Zeitung.";

/** The steps of docs/teilnehmen.md. */
export const PARTICIPATING: Shot[] = [
  {
    picture: "abschnitt",
    take: async (house) => {
      const page = await house.visit({ viewport: DESKTOP });
      await page.goto(`/papier/${SECTION}`);
      return { page, from: page.locator("body"), highest: 900, says: ["Phase 1: Diskussion", "Nur den Text lesen", "31", "Zu Rn. 31 schreiben", "Das erleben wir auch", "B-001"] };
    },
  },
  {
    picture: "teilnehmen-telefon",
    take: async (house) => {
      const page = await house.visit({ viewport: PHONE, javaScriptEnabled: false });
      await page.goto(`/papier/${SECTION}`);
      return { page, from: page.locator("#rn-31"), highest: 480, says: ["31", "Zu Rn. 31 schreiben", "3 Beiträge lesen"] };
    },
  },
  {
    picture: "teilnehmen-code",
    take: async (house) => {
      const page = await house.visit({ viewport: DESKTOP });
      await page.goto(`/papier/${SECTION}`);
      await page.locator("#rn-31").getByRole("link", { name: "Zu Rn. 31 schreiben" }).click();
      await page.getByLabel("E-Mail-Adresse").fill(AUTHOR);
      await send(page, "Code anfordern");
      return { page, from: page.getByRole("heading", { name: "Code eingeben" }), to: page.getByRole("button", { name: "Anmelden" }), says: ["Acht Buchstaben und Ziffern.", "Neuen Code anfordern"] };
    },
  },
  {
    picture: "teilnehmen-schreiben",
    take: async (house) => {
      const page = await house.enter(AUTHOR, { viewport: DESKTOP, javaScriptEnabled: false });
      await openComposer(page, { section: SECTION, rn: "31" });
      await page.getByRole("radio", { name: "Ergänzung" }).check();
      await page.getByLabel("Ihr Text").fill(WORDS);
      const form = page.locator("#schreiben");
      return { page, from: form.getByRole("heading"), to: form.getByRole("link", { name: "Abbrechen" }), highest: 1100, says: ["Ihr Beitrag zu Rn. 31", "So machen Sie mit", "Einen Satz zitieren", "Zustimmung", "Ergänzung", "Einwand", "Praxisbeispiel", "Frage", "Beitrag einreichen", "Als Entwurf speichern", "Vorschau"] };
    },
  },
  {
    picture: "teilnehmen-in-pruefung",
    take: async (house) => {
      const page = await house.enter(AUTHOR, { viewport: DESKTOP, javaScriptEnabled: false });
      await openComposer(page, { section: SECTION, rn: "31" });
      await page.getByRole("radio", { name: "Ergänzung" }).check();
      await page.getByLabel("Ihr Text").fill(WORDS);
      await send(page, "Beitrag einreichen");
      await expect(page.getByText("Danke. Ihr Beitrag wird geprüft.")).toBeVisible();
      const own = page.locator(".contribution--own", { hasText: WORDS });
      return { page, from: own, to: page.getByRole("link", { name: "Zu Rn. 31 schreiben" }), says: ["in Prüfung", "Nur Sie und die Moderation sehen diesen Beitrag.", "Bearbeiten", "Zurückziehen"] };
    },
  },
  {
    picture: "teilnehmen-grund",
    take: async (house) => {
      const page = await house.enter(AUTHOR, { viewport: DESKTOP });
      await page.goto("/konto/beitraege");
      const entry = page.locator(".entry", { hasText: "Übergabe stimmt" });
      return { page, from: entry, to: entry, says: ["abgelehnt", "Grund: personenbezogene Daten Dritter", "Beschwerde", "Überarbeiten"] };
    },
  },
];
