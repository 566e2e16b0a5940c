import type { BrowserContext } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { findPersonByEmail } from "#app/accounts/people.server.ts";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { readEnv } from "#app/env.server.ts";
import { toUnsubscribeToken } from "#app/notifications/unsubscribe.server.ts";
import { type House, look, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { decide, send } from "./steps.ts";

const SECTION = "/papier/stellen-ohne-auftrag";
const FOR_ALL = ["/", "/papier", SECTION, "/papier/daten", "/papier/fassungen", "/papier/vergleich", "/weichenstellungen", "/schaufenster", "/schaufenster?land=hessen", "/schaufenster/ollerbrueck", "/schaufenster/goslar", "/projekt", "/beitraege", "/beitraege?suche=stelle&teil=hemmnisse&sortierung=geteilt", "/beitraege?suche=gibtesnicht", "/suche", "/suche?q=stelle", "/beitraege/B-012", "/gibt-es-nicht"];
const FIXED = ["/netiquette", "/transparenz", "/nutzungsbedingungen", "/datenschutz", "/impressum", "/barrierefreiheit", "/barriere-melden?seite=/papier", "/barriere-melden/eingang", "/leichte-sprache", "/mitmachen", "/%"];
const OF_SIGN_IN = ["/anmelden", "/anmelden/code", "/abmelden", "/entwicklung/post", "/entwicklung/gestaltung"];
const OF_PRACTITIONER = ["/konto", "/konto/beitraege", "/konto/entwuerfe", "/konto/profil", "/konto/benachrichtigungen", "/konto/passkeys", "/konto/email", "/beitraege/B-012", "/beitraege/B-012/antworten", "/willkommen?zurueck=/papier/daten", `${SECTION}?schreiben=35`, `${SECTION}?schreiben=abschnitt`, "/papier/kreis-und-gemeinde", "/beitraege/B-062", "/beitraege/B-052/bearbeiten", "/beitraege/B-033/zurueckziehen", "/moderation"];
const OF_MODERATION = ["/konto", "/moderation", "/moderation?abschnitt=daten", "/moderation/B-055", "/moderation/B-057", "/moderation/B-054", "/moderation/B-012/ausblenden", "/moderation/schreibsperren", "/moderation/beschwerden", "/moderation/entschieden", "/moderation/mehrere/ergebnis?offen=B-055:belegt.B-056:ueberarbeitet", "/moderation/handbuch", "/moderation/textbausteine", "/moderation/wortliste", "/moderation/protokoll", "/auswertung"];
const OF_RECORD = ["/moderation/protokoll?ausgang=abgelehnt&wer=moderation-1&von=2018-01-01", "/moderation/protokoll?wer=moderation-9"];
const OF_TEAM = ["/auswertung", "/auswertung?teil=hemmnisse&von=2018-01-01&bis=gestern", "/auswertung?suche=gibtesnicht", "/auswertung/export?teil=hemmnisse", "/auswertung/export?profil=alles&format=xlsx", "/anmelden?neu=ja", "/verwaltung/phasen", "/verwaltung/papier", "/konto", "/moderation"];

const OF_ADMINISTRATION = ["/verwaltung/seiten", "/verwaltung/seiten/netiquette", "/verwaltung/barrieren", "/konto/passkeys", "/verwaltung/fristen", "/impressum"];

/** Every page is seen wide and narrow, light and dark; who sees it how goes crosswise. */
const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const OTHER_WAY: View[] = [{ width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "light" }];

/** Which page was the first with a title, so that no other has the same. */
const titled = new Map<string, string>();

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "demo" });
});
afterAll(() => house.close());

/** Beyond the menu, public pages are to staff what they are to practitioners. */
describe.each([
  ["signed out", null, ONE_WAY, [...FOR_ALL, ...FIXED, ...OF_SIGN_IN]],
  ["a practitioner", "fachperson@beispiel.de", OTHER_WAY, [...FOR_ALL, ...OF_PRACTITIONER]],
  ["a moderator", "moderation@beispiel.de", ONE_WAY, ["/", SECTION, ...OF_MODERATION, ...OF_RECORD]],
  ["the administration", "admin@beispiel.de", ONE_WAY, OF_ADMINISTRATION],
  ["the team", "team@beispiel.de", OTHER_WAY, ["/", SECTION, ...OF_TEAM]],
] as const)("for %s", (_, email, views, paths) => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = (email ? await house.enter(email) : await house.visit()).context();
  });

  test.concurrent.each(paths)("%s can be used by everybody", async (path) => {
    const page = await context.newPage();
    const answer = await page.goto(path);
    expect(await inspect(page, [...views])).toEqual([]);
    const [title, { pathname }] = [await page.title(), new URL(page.url())];
    if (answer?.ok()) expect(titled.get(title) ?? pathname, title).toBe(pathname);
    titled.set(title, pathname);
    await page.close();
  });
});

describe("with errors on it", () => {
  test.concurrent("the composer can be used by everybody", async () => {
    const page = await house.enter("fachperson@beispiel.de");
    await page.goto(`${SECTION}?schreiben=31#schreiben`);
    expect((await send(page, "Beitrag einreichen")).status()).toBe(422);
    expect(await inspect(page, ONE_WAY)).toEqual([]);
    await page.getByLabel("Ihr Text").fill("Ein Text, **der** erst einmal angesehen wird.");
    await send(page, "Vorschau");
    await expect(page.getByRole("region", { name: "Vorschau" })).toBeVisible();
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
  });

  test.concurrent("a writing ban can be imposed, read, lived with and lifted by everybody", async () => {
    const email = "tjark.sievertsen@eschfurt-hilft.example";
    const number = look(house, (db) => listOwn(db, findPersonByEmail(db, email) as Practitioner)[0]!.number);
    const [page, banned] = await Promise.all([house.enter("moderation@beispiel.de"), house.enter(email)]);
    await page.goto(`/moderation/${number}/schreibsperre`);
    expect((await send(page, "Schreibsperre verhängen")).status()).toBe(422);
    expect(await inspect(page, ONE_WAY)).toEqual([]);
    await banned.goto(`${SECTION}?schreiben=31#schreiben`);
    await banned.getByRole("radio", { name: "Frage" }).check();
    await banned.getByLabel("Ihr Text").fill("Gilt das auch für Ortsteile, die eine Stunde entfernt liegen?");
    await page.getByLabel("Grund", { exact: true }).selectOption("insult");
    await page.getByLabel("Erläuterung an die Person").fill("Drei Beiträge griffen Personen an.");
    await send(page, "Schreibsperre verhängen");
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    await page.goto(`/moderation/${number}`);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    expect((await send(banned, "Beitrag einreichen")).status()).toBe(403);
    expect(await inspect(banned, ONE_WAY)).toEqual([]);
    for (const path of ["/konto", "/konto/entwuerfe", `/beitraege/${number}/bearbeiten`, "/beitraege/B-012/antworten"]) {
      await banned.goto(path);
      await expect(banned.getByText("Schreibsperre, bis die Moderation sie aufhebt")).toBeVisible();
      expect(await inspect(banned, OTHER_WAY)).toEqual([]);
    }
    await page.goto("/moderation/schreibsperren");
    await send(page, /^Aufheben/);
    expect(await inspect(page, ONE_WAY)).toEqual([]);
  });

  test.concurrent("phases, the choice of mails and the way out of them can be used by everybody", async () => {
    const page = await house.enter("team@beispiel.de");
    await page.goto("/verwaltung/phasen");
    expect((await send(page, "Phase anlegen")).status()).toBe(422);
    expect(await inspect(page, ONE_WAY)).toEqual([]);
    const { sessionSecret } = readEnv({ MODE: "demo" }, {});
    const personId = look(house, (db) => findPersonByEmail(db, "fachperson@beispiel.de")!.id);
    await page.goto(`/abbestellen/${toUnsubscribeToken(sessionSecret, { personId, topic: "news" })}`);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    await send(page, "Diese Mails abbestellen");
    expect(await inspect(page, ONE_WAY)).toEqual([]);
  });

  test.concurrent("the sign-in and the code can be used by everybody", async () => {
    const page = await house.visit();
    await page.goto("/anmelden");
    expect((await send(page, "Code anfordern")).status()).toBe(422);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    await page.getByLabel("E-Mail-Adresse").fill("niemand@stadt.example");
    await send(page, "Code anfordern");
    expect((await send(page, "Anmelden")).status()).toBe(422);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
  });

  test.concurrent("the sign-in that holds a text can be used by everybody", async () => {
    const page = await house.enter("mareike.tillinghaus@stadt-ollerbrueck.example");
    await page.goto(`${SECTION}?schreiben=31#schreiben`);
    await page.getByLabel("Ihr Text").fill("Das ist bei uns genauso, nur dass der Auftrag vom Kreis kommt.");
    await page.context().clearCookies();
    expect((await send(page, "Beitrag einreichen")).status()).toBe(401);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
  });

  test.concurrent("the desk can be used by everybody, and so can what follows a decision", async () => {
    const page = await house.enter("moderation@beispiel.de");
    await page.goto("/moderation/B-063");
    expect((await decide(page, { outcome: /^Mit Kürzung/ })).status()).toBe(422);
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    await page.goto("/moderation/B-063");
    await decide(page, { outcome: /^Veröffentlichen/ });
    await expect(page.getByRole("button", { name: /Rückgängig/ })).toBeVisible();
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
    await page.goto("/moderation/B-063");
    expect(await inspect(page, OTHER_WAY)).toEqual([]);
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
