import type { Page } from "playwright";
import { toContributionNumber } from "#app/text/words.ts";
import { phases } from "#db/schema/discussion.ts";
import { crawl } from "#tests/e2e/crawl.ts";
import { type House, openHouse, reachIn } from "#tests/e2e/house.ts";
import { givenPractitioner, givenPublished, somewhere } from "#tests/support/builders.ts";
import { toPattern } from "./patterns.ts";

/** Is shown every page in every state, under a name that says who sees it, where, and how. */
type See = (page: Page, name: string) => Promise<void>;
type Walk = {
  see: See;
  /** Whether a state is worth the way to it. */
  isAskedFor?: (name: string) => boolean;
  /** Every kind of page as each person; otherwise as the first who gets there, and what is different to everybody as each of them. */
  asEverybody?: boolean;
};

const LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle";
const ADMIN = "verwaltung@stadt.example";
const PEOPLE = [
  ["abgemeldet", null],
  ["neu", "neu@stadt.example"],
  ["fachperson", "fachperson@beispiel.de"],
  ["moderation", "moderation@beispiel.de"],
  ["team", "team@beispiel.de"],
  ["administration", "admin@beispiel.de"],
] as const;
/** What looks different to everybody: seen as each of them, not only as the first who gets there. */
const OWN = /^\/(konto|willkommen|papier\/\$|beitraege\/\$$)/;
const TO_SEND = 'main form[method="post"]:has(textarea, input[type="text"], input[type="email"], input:not([type])) button.btn';

/** Leads through the demo, then through a house with nothing in it: as each kind of person to one page of each kind, to its form sent empty, to very long words, and to the time after the phase. */
export async function walk({ see, isAskedFor = () => true, asEverybody = false }: Walk) {
  const seen = new Set<string>();
  await visit(await openHouse({ with: "demo" }), seeFull);
  await visit(await openHouse({ with: "nothing", staff: { [ADMIN]: "admin" } }), seeEmpty);

  async function visit(house: House, go: (house: House) => Promise<void>) {
    await go(house).finally(house.close);
    if (house.problems.length > 0) console.error(house.problems.join("\n"));
  }

  async function seeFull(house: House) {
    const opened: string[][] = [];
    for (const [who, email] of PEOPLE) {
      const page = await (email ? house.enter(email) : house.visit());
      const paths = await listPaths(page, who);
      for (const path of [...paths, "/gibt-es-nicht", "/moderation", "/auswertung", "/verwaltung"]) await show(page, `${who} ${path}`, path);
      opened.push(paths);
      await page.context().close();
    }
    for (const [nth, [who, email]] of PEOPLE.entries()) {
      const page = await (email ? house.enter(email) : house.visit());
      for (const path of opened[nth]!) await showRefusal(page, `${who} ${path} leer abgeschickt`, path);
      await page.context().close();
    }
    await showAll(house, "lange Wörter", ["/", "/papier/daten", "/beitraege", `/beitraege/${givenLongWords(house)}`]);
    reachIn(house, (db) => db.update(phases).set({ closesAt: Date.now() - 1000 }).run());
    await showAll(house, "geschlossen", ["/", "/papier", "/papier/daten", "/papier/stellen-ohne-auftrag?schreiben=35", "/beitraege", "/beitraege/B-012", "/weichenstellungen", "/konto", "/konto/entwuerfe"]);
  }

  async function seeEmpty(house: House) {
    for (const [who, email] of [["leer abgemeldet", null], ["leer neu", "neu@stadt.example"], ["leer administration", ADMIN]] as const) {
      const page = await (email ? house.enter(email) : house.visit());
      for (const path of await listPaths(page, who)) await show(page, `${who} ${path}`, path);
    }
  }

  async function showAll(house: House, state: string, paths: string[]) {
    for (const [who, email] of PEOPLE.slice(0, 3)) {
      const page = await (email ? house.enter(email) : house.visit());
      for (const path of paths) await show(page, `${state} ${who} ${path}`, path);
    }
  }

  /** One address of each kind that this person can reach by links. */
  async function listPaths(page: Page, who: string): Promise<string[]> {
    const paths = (await crawl(page.request)).flatMap(({ path, arrivedAt, type }) => (type.startsWith("text/html") && path.split("?")[0] === arrivedAt ? [path] : []));
    return paths.filter((path) => {
      const pattern = toPattern(path);
      const key = asEverybody || OWN.test(pattern) || who.startsWith("leer") ? `${who} ${pattern}` : pattern;
      return !seen.has(key) && seen.add(key);
    });
  }

  async function show(page: Page, name: string, path: string) {
    if (!isAskedFor(name)) return;
    await page.goto(path);
    await see(page, name);
  }

  /** What the page says to somebody who sends its form with nothing in it. */
  async function showRefusal(page: Page, name: string, path: string) {
    if (!isAskedFor(name)) return;
    await page.goto(path);
    const button = page.locator(TO_SEND).first();
    if (!(await button.isVisible())) return;
    for (const field of await page.locator("main form textarea, main form input[type=text]").all()) await field.fill("").catch(() => undefined);
    await button.click();
    await page.waitForLoadState();
    await see(page, name);
  }
}

function givenLongWords(house: House): string {
  return reachIn(house, (db) => {
    const author = givenPractitioner(db, { shownName: LONG_WORD.slice(0, 60), organisation: LONG_WORD, municipality: LONG_WORD.slice(0, 50), showsName: 1, showsOrganisation: 1, showsMunicipality: 1, occupation: "municipal", sizeClass: "small" });
    return toContributionNumber(givenPublished(db, { author, place: somewhere(db, { section: "daten" }), body: `${LONG_WORD} ${LONG_WORD.repeat(4)} https://www.${LONG_WORD.toLowerCase().replace("ä", "ae")}.example/${"ein-weg/".repeat(12)}`, now: Date.now() }).number);
  });
}
