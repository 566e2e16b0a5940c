import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, letMailsLeave, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { contribute, decide, fillReport, send } from "./steps.ts";

const AUTHOR = "jule.ackerborn@stadt-auental.example";
const MODERATOR = "moderation@institut.example";
const GUEST = "kanarienvogel@dorf-erlengrund.example";
const OTHER = "zeisig@dorf-erlengrund.example";
const CANARY = "Kanarienvogel: Wer hier wohnt, weiß sofort, wer gemeint ist.";
const EXPLANATION = "Bitte ohne den Satz, an dem die Kollegin zu erkennen ist.";
const ANSWER = "Zeisiggelb: Die Kollegin war zu erkennen, deshalb ist der Beitrag jetzt nicht mehr zu lesen.";
const TRACES = /Kanarienvogel|Zeisig|dorf-erlengrund/i;

const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const OTHER_WAY: View[] = [{ width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "light" }];
const PHONE = { viewport: { width: 360, height: 740 } };

let house: House;
let author: Page;
let moderator: Page;
let guest: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATOR]: "moderator" } });
  [author, moderator, guest] = await Promise.all([house.enter(AUTHOR), house.enter(MODERATOR), house.visit({ javaScriptEnabled: false, ...PHONE })]);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

async function givenPublished(rn: string, body: string): Promise<string> {
  const number = await contribute(author, { rn, body });
  await moderator.goto(`/moderation/${number}`);
  await decide(moderator, { outcome: /^Veröffentlichen/ });
  return number;
}

async function followMail(page: Page, text: string) {
  await page.goto(new URL(/https?:\S+\/meldungen\/\S+/.exec(text)![0]).pathname);
}

describe("on a phone, without script and without an account", () => {
  let number: string;
  let link: string;
  beforeAll(async () => {
    number = await givenPublished("5", "Die Kollegin im Bürgerbüro hat uns geholfen, und zwar sehr.");
  });

  test("somebody reports a contribution from its place at the paper", async () => {
    await guest.goto("/papier/kurze-wege");
    await guest.locator("#rn-5 .fold > summary").click();
    await guest.locator(`#${number.toLowerCase()}`).getByRole("link", { name: /^Melden/ }).click();
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(`${number} melden`);
    await expect(guest.locator("main")).toContainText("Die Kollegin im Bürgerbüro");
    await expect(guest.locator("main")).toContainText("110");
  });

  test("what is missing is said all at once, and every word stays", async () => {
    await guest.getByRole("radio", { name: /^Strafbarer Inhalt/ }).check();
    await guest.getByLabel("Was genau fällt Ihnen auf?").fill("zu kurz");
    expect((await send(guest, "Meldung abschicken")).status()).toBe(422);
    await expect(guest).toHaveTitle(/^Fehler: /);
    await expect(guest.getByRole("alert").getByRole("link")).toHaveCount(3);
    await expect(guest.getByLabel("Was genau fällt Ihnen auf?")).toHaveValue("zu kurz");
    await expect(guest.getByRole("radio", { name: /^Strafbarer Inhalt/ })).toBeChecked();
  });

  test("sent, it is confirmed on a page and by mail, without a cookie", async () => {
    await fillReport(guest, { reason: /^Personenbezogene Daten/, words: CANARY, email: GUEST });
    expect((await send(guest, "Meldung abschicken")).status()).toBe(303);
    await expect(guest.getByRole("heading", { level: 1 })).toHaveText(`Danke. Ihre Meldung zu ${number} ist eingegangen.`);
    await expect(guest.locator("main")).toContainText("erfährt nicht, von wem die Meldung kommt");
    const { text } = await house.mailbox.waitFor(GUEST, new RegExp(`^Ihre Meldung zu ${number}`));
    expect(text).not.toContain("Wer hier wohnt");
    await followMail(guest, text);
    link = new URL(guest.url()).pathname;
    await expect(guest.locator("main")).toContainText("offen");
    await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    expect(await guest.context().cookies()).toEqual([]);
  });

  test("a moderator finds it, sees why and not who, and hides the contribution with reasons", async () => {
    await moderator.goto("/moderation");
    await moderator.getByRole("link", { name: /^Gemeldet/ }).click();
    await expect(moderator.getByRole("listitem").filter({ hasText: number })).toContainText("personenbezogene Daten Dritter");
    await moderator.getByRole("link", { name: `${number} prüfen` }).click();
    await expect(moderator.getByRole("region", { name: "Was gemeldet wurde" })).toContainText(CANARY);
    await expect(moderator.locator("main")).toContainText("Gast");
    await expect(moderator.locator("main")).not.toContainText("@");
    await guest.goto(link);
    await expect(guest.locator("main")).toContainText("in Prüfung");
    await moderator.getByRole("radio", { name: /^Beitrag ausblenden/ }).check();
    expect((await send(moderator, "Entscheiden")).status()).toBe(422);
    await moderator.getByLabel("Grund", { exact: true }).selectOption("personal-data");
    await moderator.getByLabel(/^Erläuterung/).fill(EXPLANATION);
    await moderator.getByLabel(/^Antwort an alle/).fill(ANSWER);
    expect((await send(moderator, "Entscheiden")).status()).toBe(303);
    await expect(moderator.getByRole("status")).toContainText(`Ausgeblendet. An der Stelle von ${number} steht jetzt ein Hinweis.`);
  });

  test("taken back, it waits again as before; decided again, the answer leaves", async () => {
    await send(moderator, /Rückgängig/);
    await expect(moderator.getByRole("link", { name: "1 Meldung" })).toBeVisible();
    await guest.goto(link);
    await expect(guest.locator("main")).toContainText("in Prüfung");
    await moderator.getByRole("link", { name: "1 Meldung" }).click();
    await moderator.getByRole("radio", { name: /^Beitrag ausblenden/ }).check();
    await moderator.getByLabel("Grund", { exact: true }).selectOption("personal-data");
    await moderator.getByLabel(/^Erläuterung/).fill(EXPLANATION);
    await moderator.getByLabel(/^Antwort an alle/).fill(ANSWER);
    await send(moderator, "Entscheiden");
    letMailsLeave(house);
    const { text } = await house.mailbox.waitFor(GUEST, new RegExp(`^${number} ist ausgeblendet: zu Ihrer Meldung`));
    for (const words of [ANSWER, "Der Rechtsweg steht Ihnen offen.", "Entschieden hat ein Mensch"]) expect(text).toContain(words);
    await followMail(guest, text);
    for (const words of ["abgeschlossen", "Der Beitrag ist ausgeblendet.", ANSWER]) await expect(guest.locator("main")).toContainText(words);
  });

  test("the author learns why and what to do, and finds no trace of who reported: not in the mail, not on any page", async () => {
    const { text, raw } = await house.mailbox.waitFor(AUTHOR, new RegExp(`^${number} ist ausgeblendet`));
    for (const words of ["personenbezogene Daten Dritter (Netiquette, Ziffer 3)", EXPLANATION, "Anlass war eine Meldung.", "Entschieden hat ein Mensch, nicht ein Programm.", "Beschwerde", "Rechtsweg"]) expect(text).toContain(words);
    expect([text, raw].join()).not.toMatch(TRACES);
    for (const path of ["/konto/beitraege", `/beitraege/${number}`, "/papier/kurze-wege", `/beitraege/${number}/bearbeiten`, `/beitraege/${number}/beschwerde`]) {
      await author.goto(path);
      await expect(author.locator("main")).toContainText(EXPLANATION);
      expect(await author.content()).not.toMatch(TRACES);
    }
    await author.goto("/konto/beitraege");
    for (const words of ["Anlass war eine Meldung.", "Entschieden hat ein Mensch", "Beschwerde zu", "Rechtsweg"]) await expect(author.getByRole("listitem").filter({ hasText: number })).toContainText(words);
  });
});

test("by keyboard alone a report is written, and one that changes nothing is answered", async () => {
  const number = await givenPublished("6", "Der Vorschlag ist Unsinn, und das meine ich auch so.");
  const page = await house.visit();
  await page.goto(`/beitraege/${number}/melden`);
  const tabTo = async (name: string) => {
    for (let steps = 0; steps < 60; steps++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((wanted) => (document.activeElement as HTMLInputElement | null)?.name === wanted || document.activeElement?.textContent === wanted, name)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await tabTo("reason");
  await page.keyboard.press("Space");
  await tabTo("words");
  await page.keyboard.type("Das ist herablassend.");
  await tabTo("email");
  await page.keyboard.type(OTHER);
  await tabTo("goodFaith");
  await page.keyboard.press("Space");
  await tabTo("Meldung abschicken");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Danke.");
  await moderator.goto(`/moderation/meldungen/${number}`);
  await moderator.getByRole("radio", { name: /^Beitrag stehen lassen/ }).check();
  await expect(moderator.getByLabel("Grund", { exact: true })).toBeHidden();
  await moderator.getByLabel(/^Antwort an alle/).fill("Das ist eine deutliche Meinung, keine Beleidigung.");
  await send(moderator, "Entscheiden");
  await expect(moderator.getByRole("status")).toContainText("Der Beitrag bleibt stehen.");
  const { text } = await house.mailbox.waitFor(OTHER, new RegExp(`^${number} bleibt stehen`));
  expect(text).toContain("Das ist eine deutliche Meinung");
  await page.goto(`/beitraege/${number}`);
  await expect(page.locator("main")).toContainText("Der Vorschlag ist Unsinn");
});

test("one's own contribution has no way to report it, and the address says why", async () => {
  const number = await givenPublished("7", "Die Übergabe dauert bei uns einen halben Tag.");
  await author.goto(`/beitraege/${number}`);
  await expect(author.getByRole("link", { name: /^Melden/ })).toHaveCount(0);
  expect((await author.goto(`/beitraege/${number}/melden`))?.status()).toBe(403);
  await expect(author.getByRole("heading", { level: 1 })).toHaveText("Das ist Ihr eigener Beitrag.");
});

test("every page and every state of a report can be used by everybody", async () => {
  const number = await givenPublished("8", "Der Schlüsselbund ist auch bei uns ein Thema.");
  const page = await house.visit();
  await page.goto(`/beitraege/${number}/melden`);
  expect(await inspect(page, ONE_WAY)).toEqual([]);
  await send(page, "Meldung abschicken");
  expect(await inspect(page, OTHER_WAY)).toEqual([]);
  await fillReport(page, { reason: /^Beleidigung/, words: "", email: "achse@dorf-erlengrund.example" });
  await send(page, "Meldung abschicken");
  expect(await inspect(page, ONE_WAY)).toEqual([]);
  const { text } = await house.mailbox.waitFor("achse@dorf-erlengrund.example", /^Ihre Meldung/);
  await followMail(page, text);
  expect(await inspect(page, OTHER_WAY)).toEqual([]);
  await moderator.goto("/moderation/meldungen");
  expect(await inspect(moderator, ONE_WAY)).toEqual([]);
  await moderator.goto(`/moderation/${number}`);
  expect(await inspect(moderator, OTHER_WAY)).toEqual([]);
  await moderator.goto(`/moderation/meldungen/${number}`);
  expect(await inspect(moderator, OTHER_WAY)).toEqual([]);
  await moderator.getByRole("radio", { name: /^Beitrag ausblenden/ }).check();
  expect((await send(moderator, "Entscheiden")).status()).toBe(422);
  expect(await inspect(moderator, ONE_WAY)).toEqual([]);
  await page.reload();
  expect(await inspect(page, ONE_WAY)).toEqual([]);
  await moderator.getByLabel("Grund", { exact: true }).selectOption("insult");
  await moderator.getByLabel(/^Antwort an alle/).fill("Der Beitrag ist ausgeblendet.");
  await send(moderator, "Entscheiden");
  expect(await inspect(moderator, OTHER_WAY)).toEqual([]);
  await page.reload();
  expect(await inspect(page, OTHER_WAY)).toEqual([]);
  await author.goto("/konto/beitraege");
  expect(await inspect(author, ONE_WAY)).toEqual([]);
  expect((await page.goto(`/beitraege/${number}/melden`))?.status()).toBe(404);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
