import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { startServer } from "#tests/support/server.ts";
import { inspect, type View } from "./inspect.ts";
import { contribute, openComposer, readNumber, send, tabTo } from "./steps.ts";

const ADMIN = "verwaltung@institut.example";
const OTHER_ADMIN = "zweite-verwaltung@institut.example";
const AUTHOR = "jule.ackerborn@stadt-auental.example";
const GUEST = "wanda.erlenbruch@dorf-erlengrund.example";
const BARRIER = "Die Tabelle läuft mir bei 400 Prozent aus dem Bild.";
const ANSWER = "Die Tabelle bricht jetzt um. Danke, dass Sie geschrieben haben.";
const TEXT = "Text der Seite";

const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const OTHER_WAY: View[] = [{ width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "light" }];
const PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };

let house: House;
let admin: Page;
let author: Page;
let guest: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [ADMIN]: "admin", [OTHER_ADMIN]: "admin" } });
  [admin, author, guest] = await Promise.all([house.enter(ADMIN), house.enter(AUTHOR), house.visit(PHONE)]);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

const banner = (page: Page) => page.locator(".notice--warn", { hasText: "Auf den Rechtsseiten" });

/** Replaces words in the text of the page that is open to be edited. */
async function replace(page: Page, from: string, to: string) {
  const field = page.getByLabel(TEXT);
  const words = await field.inputValue();
  expect(words).toContain(from);
  await field.fill(words.replace(from, to));
}

describe("somebody of the administration", () => {
  test("is told at the start, on a banner and quietly on the page what only the operator knows", async () => {
    expect(house.output()).toContain("fehlen Angaben, die nur der Betreiber kennt. Einzutragen unter /verwaltung/seiten:\n  /impressum: Name und Rechtsform der Stelle;");
    await admin.goto("/");
    await admin.getByRole("navigation", { name: "Hauptmenü" }).getByRole("link", { name: "Verwaltung" }).click();
    await expect(banner(admin)).toContainText("Auf den Rechtsseiten fehlen noch 25 Angaben");
    await expect(banner(admin)).toContainText("Impressum (10)");
    await admin.goto("/impressum");
    await expect(admin.locator("main")).toContainText("Hier fehlen noch 10 Angaben.");
    await guest.goto("/impressum");
    await expect(guest.locator("mark").first()).toHaveText("noch einzutragen: Name und Rechtsform der Stelle");
    await expect(guest.locator("main")).not.toContainText("Text bearbeiten");
  });

  test("enters it, looks at it first, and everybody reads it; the banner shrinks", async () => {
    await admin.getByRole("link", { name: "Text bearbeiten" }).click();
    await replace(admin, "[[Name und Rechtsform der Stelle]]", "Institut am Markt e. V.");
    expect((await send(admin, "Vorschau")).status()).toBe(200);
    await expect(admin.getByRole("region", { name: "Vorschau" })).toContainText("Institut am Markt");
    await guest.reload();
    await expect(guest.locator("main")).not.toContainText("Institut am Markt");
    expect((await send(admin, "Als neue Fassung speichern")).status()).toBe(303);
    await expect(admin.getByRole("status")).toContainText("Die neue Fassung gilt ab sofort.");
    await admin.goto("/verwaltung/personen");
    await expect(banner(admin)).toContainText("fehlen noch 24 Angaben");
    await guest.reload();
    await expect(guest.locator("main")).toContainText("Institut am Markt");
    await expect(guest.locator("main")).toContainText("Fassung 3, gilt seit");
  });

  test("finds the former wording with what is different today, and so does everybody", async () => {
    await guest.getByRole("link", { name: /^Fassung 2 lesen/ }).click();
    await expect(guest.locator("main")).toContainText("Fassung 2, galt vom");
    await expect(guest.locator("del")).toContainText("Name und Rechtsform");
    await expect(guest.locator("ins")).toContainText("Institut am Markt");
    await guest.getByRole("link", { name: "Zur heutigen Fassung 3" }).click();
    await expect(guest.locator("main")).toContainText("gilt seit");
  });

  test("who saves after somebody else sees both texts, and loses nothing", async () => {
    const other = await house.enter(OTHER_ADMIN);
    await Promise.all([admin.goto("/verwaltung/seiten/impressum"), other.goto("/verwaltung/seiten/impressum")]);
    await replace(other, "[[Umsatzsteuer-Identifikationsnummer oder „keine“]]", "keine");
    await send(other, "Als neue Fassung speichern");
    await replace(admin, "[[weitere Sprachen oder „keine“]]", "Englisch");
    expect((await send(admin, "Als neue Fassung speichern")).status()).toBe(409);
    await expect(admin.getByRole("alert")).toContainText("Inzwischen hat jemand anderes diese Seite gespeichert.");
    await expect(admin.getByLabel(TEXT)).toHaveValue(/Weitere Sprachen: Englisch/);
    await expect(admin.locator("ins").filter({ hasText: "Englisch" })).toBeVisible();
    await replace(admin, "[[Umsatzsteuer-Identifikationsnummer oder „keine“]]", "keine");
    expect((await send(admin, "Als neue Fassung speichern")).status()).toBe(303);
    await guest.goto("/impressum");
    for (const words of ["Umsatzsteuer-Identifikationsnummer: keine", "Weitere Sprachen: Englisch"]) await expect(guest.locator("main")).toContainText(words);
  });

  test("cannot lose a clause that decisions point to", async () => {
    await admin.goto("/verwaltung/seiten/netiquette");
    await replace(admin, " {#ziffer-3}", "");
    await admin.getByLabel("Was sich ändert").fill("Kürzer.");
    expect((await send(admin, "Als neue Fassung speichern")).status()).toBe(422);
    await expect(admin).toHaveTitle(/^Fehler: /);
    await expect(admin.getByRole("alert")).toContainText("Ziffer 3 {#ziffer-3}");
    expect(await inspect(admin, OTHER_WAY)).toEqual([]);
    await guest.goto("/netiquette#ziffer-3");
    await expect(guest.locator("#ziffer-3")).toBeVisible();
  });
});

test("a practitioner who has agreed is asked again once the terms change, with what is new, and only once", async () => {
  await contribute(author, { rn: "5", body: "Bei uns kennt man sich, und das hilft bei fast allem." });
  await openComposer(author, { section: "kurze-wege", rn: "6" });
  await expect(author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ })).toHaveCount(0);
  await admin.goto("/verwaltung/seiten/nutzungsbedingungen");
  await replace(admin, "[[Name und Rechtsform]]", "Institut am Markt e. V.");
  await admin.getByLabel("Was sich ändert").fill("Der Betreiber ist eingetragen.");
  await send(admin, "Als neue Fassung speichern");
  await expect(admin.getByRole("status")).toContainText("beim nächsten Beitrag erneut gefragt");

  await author.getByRole("radio", { name: "Ergänzung" }).check();
  await author.getByLabel("Ihr Text").fill("Diesen Text schrieb ich, während sich die Bedingungen änderten.");
  expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
  await expect(author.getByLabel("Ihr Text")).toHaveValue(/während sich die Bedingungen änderten/);
  await expect(author.getByRole("link", { name: "Was in den Nutzungsbedingungen neu ist" })).toHaveAttribute("href", "/nutzungsbedingungen#fassungen");
  expect(await inspect(author, ONE_WAY)).toEqual([]);
  await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
  await send(author, "Beitrag einreichen");
  await readNumber(author);
  expect(new URL(author.url()).pathname).toBe("/papier/kurze-wege");
  await openComposer(author, { section: "kurze-wege", rn: "7" });
  await expect(author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ })).toHaveCount(0);
  await guest.goto("/nutzungsbedingungen#fassungen");
  await expect(guest.locator("main")).toContainText("Der Betreiber ist eingetragen.");
});

describe("a barrier", () => {
  test("is reported signed out and by keyboard alone, from the page where it was met, without a cookie", async () => {
    const page = await house.visit();
    await page.goto("/papier/kurze-wege");
    await tabTo(page, page.getByRole("link", { name: "Barriere melden" }));
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Auf welcher Seite?")).toHaveValue("/papier/kurze-wege");
    await tabTo(page, page.getByLabel("Was hindert Sie?"));
    await page.keyboard.type(BARRIER);
    await tabTo(page, page.getByLabel("Ihre E-Mail-Adresse"));
    await page.keyboard.type(GUEST);
    await tabTo(page, page.getByRole("button", { name: "Barriere melden" }));
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Danke. Ihre Meldung ist eingegangen.");
    expect(await page.context().cookies()).toEqual([]);
    expect(await inspect(page, ONE_WAY)).toEqual([]);
  });

  test("reaches the administration by mail and is answered by mail", async () => {
    const told = await house.mailbox.waitFor(ADMIN, /^Eine Barriere ist gemeldet/);
    expect(told.text).not.toContain("400 Prozent");
    await admin.goto(new URL(/https?:\S+\/verwaltung\/barrieren\/\S+/.exec(told.text)![0]).pathname);
    await expect(admin.locator("main")).toContainText(BARRIER);
    await expect(admin.locator("main")).toContainText(/offen bis \d/);
    await expect(admin.locator("main")).not.toContainText("@");
    expect(await inspect(admin, ONE_WAY)).toEqual([]);
    expect((await send(admin, "Antwort senden")).status()).toBe(422);
    await admin.getByLabel("Antwort", { exact: true }).fill(ANSWER);
    expect((await send(admin, "Antwort senden")).status()).toBe(303);
    await expect(admin.getByRole("status")).toContainText("Beantwortet.");
    await expect(admin.locator("main")).toContainText("beantwortet am");
    const { text } = await house.mailbox.waitFor(GUEST, /^Antwort auf Ihre Meldung einer Barriere/);
    for (const words of [ANSWER, `> ${BARRIER}`, "/papier/kurze-wege", "/barrierefreiheit"]) expect(text).toContain(words);
  });
});

test("in production the log says it, too, without the words", async () => {
  const server = await startServer({ MODE: "production", PUBLIC_ORIGIN: "https://diskussion.example", SMTP_URL: house.mailbox.smtpUrl, SESSION_SECRET: "nur-fuer-diesen-test-und-lang-genug-dafuer" });
  const readLine = () => JSON.parse(server.output().split("\n").find((words) => words.includes("open entries on legal pages")) ?? "{}") as unknown;
  await expect.poll(readLine).toMatchObject({ level: 40, pages: [{ page: "imprint", open: 10 }, { page: "privacy", open: 9 }, { page: "terms", open: 1 }, { page: "accessibility", open: 5 }] });
  await server.stop();
});

test("every new page can be used by everybody", async () => {
  const reader = await house.visit();
  for (const path of ["/impressum", "/netiquette", "/impressum?fassung=2", "/barriere-melden?seite=%2Fpapier", "/leichte-sprache", "/datenschutz", "/barrierefreiheit", "/nutzungsbedingungen"]) {
    await reader.goto(path);
    expect(await inspect(reader, OTHER_WAY), path).toEqual([]);
  }
  await reader.goto("/barriere-melden");
  await send(reader, "Barriere melden");
  expect(await inspect(reader, ONE_WAY)).toEqual([]);
  for (const path of ["/verwaltung/seiten", "/verwaltung/barrieren", "/verwaltung/seiten/datenschutz"]) {
    await admin.goto(path);
    expect(await inspect(admin, ONE_WAY), path).toEqual([]);
  }
  await send(admin, "Vorschau");
  expect(await inspect(admin, OTHER_WAY)).toEqual([]);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
