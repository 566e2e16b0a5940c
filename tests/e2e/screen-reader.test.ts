import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { between, listen, listNameless, listRepeated } from "./screen-reader.ts";
import { send } from "./steps.ts";

const SECTION = "/papier/stellen-ohne-auftrag";
const LANDMARK = /^(Kopf|Inhalt|Fuß|Navigation|Nebenbereich|Suche|Bereich)(?=:|$)/;
const HINT = "20 bis 5.000 Zeichen. Nennen Sie keine Namen und nichts, woran man andere erkennt.";

let house: House;
let visitor: Page;
let practitioner: Page;
let moderator: Page;
let team: Page;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
  [visitor, practitioner, moderator, team] = await Promise.all([house.visit(), house.enter("fachperson@beispiel.de"), house.enter("moderation@beispiel.de"), house.enter("team@beispiel.de")]);
});
afterAll(() => house.close());

/** What is said of a page where everything has a name, nothing is said twice and the first heading names the page. */
async function hear(page: Page, path?: string): Promise<string[]> {
  if (path) await page.goto(path);
  const said = await listen(page);
  expect(listNameless(said)).toEqual([]);
  expect(listRepeated(said)).toEqual([]);
  expect(said.filter((words) => words.startsWith("Überschrift 1: "))).toHaveLength(1);
  return said;
}

const landmarksOf = (said: string[]) => said.filter((words) => LANDMARK.test(words));

describe("a section", () => {
  test("says where one is, then its title, then each passage with its number before its contributions", async () => {
    const said = await hear(visitor, SECTION);
    expect(landmarksOf(said)).toEqual(["Kopf", "Navigation: Hauptmenü", "Bereich: Stand der Diskussion", "Inhalt", "Navigation: Sie sind hier", "Bereich: Zum ganzen Abschnitt", "Navigation: Weiterlesen", "Fuß"]);
    expect(said.find((words) => words.startsWith("Überschrift"))).toBe("Überschrift 1: Stellen ohne Auftrag");
    expect(between(said, "Inhalt", "Link: Zum ganzen Abschnitt schreiben")).toEqual([
      "Inhalt",
      "Navigation: Sie sind hier",
      "Link: Papier",
      "Stellen ohne Auftrag",
      "Teil C · Hemmnisse",
      "Überschrift 1: Stellen ohne Auftrag",
      "Rn. 31–35",
      "10 Beiträge, davon 4 Antworten",
      "Fassung 2",
      "Demotext – nicht der Wortlaut des Positionspapiers",
      "Link: Nur den Text lesen",
      "Link: Zum ganzen Abschnitt schreiben",
    ]);
    const passage = between(said, "Link: Randnummer 31", "Link: Antworten auf B-001");
    expect(passage[1]).toMatch(/^Viele Kommunen haben in kurzer Zeit Stellen/);
    expect(passage.slice(passage.indexOf("Link: Das erleben wir auch · 7, zu Rn. 31"), -2).filter((words) => !/^\d+\. \S+ \d{4}$|^Fachperson|^Das kann ich/.test(words))).toEqual([
      "Link: Das erleben wir auch · 7, zu Rn. 31",
      "3 Beiträge",
      ", davon",
      "1",
      "Zustimmung",
      ",",
      "1",
      "Ergänzung",
      "Link: Zu Rn. 31 schreiben",
      "Gruppe: Beiträge zu Randnummer 31",
      "Artikel: Zustimmung B-001",
      "Überschrift 3: Zustimmung B-001",
      "Link: B-001",
    ]);
    expect(said.filter((words) => words.startsWith("Link: Randnummer"))).toEqual([31, 32, 33, 34, 35].map((number) => `Link: Randnummer ${number}`));
  });
});

test("the composer says what is wrong first, and of each question its name, its hint, its error, then its control", async () => {
  await practitioner.goto(`${SECTION}?schreiben=31#schreiben`);
  expect((await send(practitioner, "Beitrag einreichen")).status()).toBe(422);
  const said = await hear(practitioner);
  expect(between(said, "Meldung: Der Beitrag ist noch nicht eingereicht", "Überschrift 2: Ihr Beitrag zu Rn. 31")).toEqual([
    "Meldung: Der Beitrag ist noch nicht eingereicht",
    "Überschrift 2: Der Beitrag ist noch nicht eingereicht",
    "Link: Wählen Sie aus, was für ein Beitrag es ist.",
    "Link: Schreiben Sie Ihren Text, mindestens 20 Zeichen.",
    "Überschrift 2: Ihr Beitrag zu Rn. 31",
  ]);
  expect(between(said, "Gruppe: Was für ein Beitrag ist es?, Fehler: Wählen Sie aus, was für ein Beitrag es ist.", "noch 5.000 Zeichen")).toEqual([
    "Gruppe: Was für ein Beitrag ist es?, Fehler: Wählen Sie aus, was für ein Beitrag es ist.",
    "Option 1 von 5: Zustimmung Das trifft zu, auch bei uns.",
    "Option 2 von 5: Ergänzung Hier fehlt etwas Wichtiges.",
    "Option 3 von 5: Einwand Das sehe ich anders, und zwar so.",
    "Option 4 von 5: Praxisbeispiel So machen wir es vor Ort.",
    "Option 5 von 5: Frage Das ist mir unklar geblieben.",
    "Ihr Text",
    HINT,
    "Fehler:",
    "Schreiben Sie Ihren Text, mindestens 20 Zeichen.",
    `Eingabefeld mit Fehler: Ihr Text, ${HINT} Fehler: Schreiben Sie Ihren Text, mindestens 20 Zeichen.`,
    "noch 5.000 Zeichen",
  ]);
});

test("a contribution says its number and kind, who wrote it, what one can do, then its replies", async () => {
  const said = await hear(visitor, "/beitraege/B-012");
  expect(between(said, "Inhalt", "Fuß").filter((words) => /^(Überschrift|Artikel|Link|Navigation)|Antworten$/.test(words))).toEqual([
    "Navigation: Sie sind hier",
    "Link: Beiträge",
    "Überschrift 1: Beitrag B-012",
    "Link: Rn. 32",
    "Überschrift 2: Wortlaut",
    "Artikel: Einwand B-012",
    "Überschrift 3: Einwand B-012",
    "Link: Das erleben wir auch, zu B-012",
    "Link: Antworten auf B-012",
    "Link: Melden: B-012",
    "2 Antworten",
    ...["B-015", "B-019"].flatMap((reply) => [`Artikel: Antwort ${reply}`, `Überschrift 3: Antwort ${reply}`, `Link: ${reply}`, `Link: Das erleben wir auch, zu ${reply}`, `Link: Melden: ${reply}`]),
    "Link: Alle Beiträge zu Rn. 32",
  ]);
});

test("the sign-in says label, hint and control, and what becomes of the address", async () => {
  const said = await hear(visitor, "/anmelden");
  expect(between(said, "Inhalt", "Lesen geht ohne Anmeldung")).toEqual([
    "Inhalt",
    "Überschrift 1: Anmelden oder mitmachen",
    "Ohne Passwort: Wir schicken Ihnen einen Code per E-Mail. Wer neu ist, bekommt damit ein Konto.",
    "E-Mail-Adresse",
    "Am besten die dienstliche. Sie wird nie öffentlich gezeigt.",
    "Eingabefeld: E-Mail-Adresse, Am besten die dienstliche. Sie wird nie öffentlich gezeigt.",
    "Schalter: Code anfordern",
    "Lesen geht ohne Anmeldung",
  ]);
});

test("the queue says its filters by name, how much is open, and each contribution by number", async () => {
  const said = await hear(moderator, "/moderation");
  expect(landmarksOf(said)).toEqual(["Kopf", "Navigation: Hauptmenü", "Inhalt", "Navigation: Moderation", "Navigation: Hilfsmittel", "Suche: Offene Beiträge filtern", "Fuß"]);
  expect(between(said, "Suche: Offene Beiträge filtern", "Kästchen: auswählen: B-055").filter((words) => !/wartet seit|Uhr$/.test(words))).toEqual([
    "Suche: Offene Beiträge filtern",
    ...["Abschnitt", "Beitragsart", "Wartet", "Autorin oder Autor", "Reihenfolge"].flatMap((name) => [name, `Auswahl: ${name}`]),
    "Schalter: Filter anwenden",
    "Link: Alle 9 der Reihe nach prüfen",
    "Perspektiven",
    "Rn. 57",
    "· Stadtentwicklung als Klammer",
    "Überschrift 2: B-055 prüfen",
    "Kästchen: auswählen: B-055",
  ]);
});

test("the desk says what was written and where before it asks for a decision", async () => {
  const said = await hear(moderator, "/moderation/B-055");
  expect(between(said, "Überschrift 1: B-055 prüfen", "Schalter: Entscheiden").filter((words) => /^(Überschrift|Nebenbereich|Schalter|Gruppe|Option)/.test(words))).toEqual([
    "Überschrift 1: B-055 prüfen",
    "Überschrift 2: Wortlaut",
    "Überschrift 2: Bezieht sich auf Rn. 57",
    "Überschrift 2: Hier schon veröffentlicht",
    "Überschrift 2: Interne Notizen",
    "Schalter: Notiz speichern",
    "Nebenbereich: Entscheidung",
    "Überschrift 2: Sofort entscheiden",
    "Schalter: Veröffentlichen",
    ...["Beleidigung", "Diskriminierung oder Hass", "personenbezogene Daten Dritter", "kein Bezug zum Abschnitt", "Werbung oder Spam", "doppelt", "Urheberrecht"].map((reason) => `Schalter: ${reason}`),
    "Gruppe: Mit Begründung entscheiden",
    "Option 1 von 5: Veröffentlichen Erscheint sofort an seinem Platz.",
    "Option 2 von 5: Mit Kürzung veröffentlichen Nur streichen; jede Lücke bleibt sichtbar.",
    "Option 3 von 5: Zurückgeben Mit Grund; der Text kommt zum Überarbeiten zurück.",
    "Option 4 von 5: Ablehnen Mit Grund; der Beitrag erscheint nicht.",
    "Option 5 von 5: Zweite Meinung Bleibt offen; jemand anderes entscheidet.",
    "Schalter: Entscheiden",
  ]);
});

test.each(["/", "/papier", "/beitraege", "/weichenstellungen", "/schaufenster", "/suche?q=stelle", "/barrierefreiheit", "/barriere-melden"])("%s has a name for everything and says nothing twice", async (path) => {
  await hear(visitor, path);
});

test.each(["/auswertung", "/auswertung/abschnitte/stellen-ohne-auftrag", "/auswertung/export"])("%s has a name for everything and says nothing twice", async (path) => {
  await hear(team, path);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
