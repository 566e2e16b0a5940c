import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";
import { toContributionNumber } from "#app/text/words.ts";
import { phases } from "#db/schema/discussion.ts";
import { crawl } from "#tests/e2e/crawl.ts";
import { type House, openHouse, reachIn } from "#tests/e2e/house.ts";
import { givenPractitioner, givenPublished, somewhere } from "#tests/support/builders.ts";
import { drawSheet, openDarkroom } from "./sheets.ts";
import { toPattern } from "./patterns.ts";

const USAGE = `npm run look – nimmt jede Seite in jedem Zustand auf, zum Ansehen

npm run look -- [WORT …] [--to ORDNER]   nur Aufnahmen, in deren Namen ein Wort vorkommt
Je Aufnahme ein Blatt hell und eines dunkel, mit 320, 768 und 1.280 Punkten Breite, in test-results/ansichten oder dem genannten Ordner.`;
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

const args = process.argv.slice(2);
if (args.includes("--help")) {
  console.log(USAGE);
  process.exit(0);
}
const to = args.includes("--to") ? args.splice(args.indexOf("--to"), 2)[1]! : "test-results/ansichten";
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const darkroom = await openDarkroom();
const seen = new Set<string>();
await visit(await openHouse({ with: "demo" }), seeFull);
await visit(await openHouse({ with: "nothing", staff: { [ADMIN]: "admin" } }), seeEmpty);
await darkroom.close();

async function visit(house: House, see: (house: House) => Promise<void>) {
  await see(house).finally(house.close);
  if (house.problems.length > 0) console.error(house.problems.join("\n"));
}

async function seeFull(house: House) {
  const refusals: (() => Promise<void>)[] = [];
  for (const [who, email] of PEOPLE) {
    const page = await (email ? house.enter(email) : house.visit());
    for (const path of await listPaths(page, who)) {
      await photograph(page, `${who} ${path}`, path);
      refusals.push(() => photographRefusal(house, email, `${who} ${path} leer abgeschickt`, path));
    }
    for (const path of ["/gibt-es-nicht", "/moderation", "/auswertung", "/verwaltung"]) await photograph(page, `${who} ${path}`, path);
    await page.context().close();
  }
  for (const refuse of refusals) await refuse();
  await photographAll(house, "lange Wörter", ["/", "/papier/daten", "/beitraege", `/beitraege/${givenLongWords(house)}`]);
  reachIn(house, (db) => db.update(phases).set({ closesAt: Date.now() - 1000 }).run());
  await photographAll(house, "geschlossen", ["/", "/papier", "/papier/daten", "/papier/daten?schreiben=35", "/beitraege/B-012", "/konto"]);
}

async function seeEmpty(house: House) {
  for (const [who, email] of [["leer abgemeldet", null], ["leer neu", "neu@stadt.example"], ["leer administration", ADMIN]] as const) {
    const page = await (email ? house.enter(email) : house.visit());
    for (const path of await listPaths(page, who)) await photograph(page, `${who} ${path}`, path);
  }
}

async function photographAll(house: House, state: string, paths: string[]) {
  for (const [who, email] of PEOPLE.slice(0, 3)) {
    const page = await (email ? house.enter(email) : house.visit());
    for (const path of paths) await photograph(page, `${state} ${who} ${path}`, path);
  }
}

/** One address of each kind that this person can reach by links. */
async function listPaths(page: Page, who: string): Promise<string[]> {
  const paths = (await crawl(page.request)).flatMap(({ path, arrivedAt, type }) => (type.startsWith("text/html") && path.split("?")[0] === arrivedAt ? [path] : []));
  return paths.filter((path) => {
    const pattern = toPattern(path);
    const key = OWN.test(pattern) || who.startsWith("leer") ? `${who} ${pattern}` : pattern;
    return !seen.has(key) && seen.add(key);
  });
}

async function photograph(page: Page, name: string, path: string) {
  if (!isAskedFor(name)) return;
  await page.goto(path);
  await drawSheet(darkroom, page, join(to, toFileName(name)));
}

/** What the page says to somebody who sends its form with nothing in it. */
async function photographRefusal(house: House, email: string | null, name: string, path: string) {
  if (!isAskedFor(name)) return;
  const page = await (email ? house.enter(email) : house.visit());
  await page.goto(path);
  const button = page.locator(TO_SEND).first();
  if (await button.isVisible()) {
    for (const field of await page.locator("main form textarea, main form input[type=text]").all()) await field.fill("").catch(() => undefined);
    await button.click();
    await page.waitForLoadState();
    await drawSheet(darkroom, page, join(to, toFileName(name)));
  }
  await page.context().close();
}

function givenLongWords(house: House): string {
  return reachIn(house, (db) => {
    const author = givenPractitioner(db, { shownName: LONG_WORD.slice(0, 60), organisation: LONG_WORD, municipality: LONG_WORD.slice(0, 50), showsName: 1, showsOrganisation: 1, showsMunicipality: 1, occupation: "municipal", sizeClass: "small" });
    return toContributionNumber(givenPublished(db, { author, place: somewhere(db, { section: "daten" }), body: `${LONG_WORD} ${LONG_WORD.repeat(4)} https://www.${LONG_WORD.toLowerCase().replace("ä", "ae")}.example/${"ein-weg/".repeat(12)}`, now: Date.now() }).number);
  });
}

function isAskedFor(name: string): boolean {
  return args.length === 0 || args.some((word) => name.includes(word));
}

function toFileName(name: string): string {
  return name.replace(/[/?&=%]+/g, "~").replace(/[^\p{L}\p{N}~.-]+/gu, "-").slice(0, 110);
}
