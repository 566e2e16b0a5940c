import { eq } from "drizzle-orm";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { outbox } from "#db/schema/notifications.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, letMailsLeave, look, openHouse } from "./house.ts";
import { contribute, decide, send } from "./steps.ts";

const AUTHOR = "jule.ackerborn@stadt-auental.example";
const FIRST = "erste.moderation@institut.example";
const SECOND = "zweite.moderation@institut.example";
const PUBLISH = /^Veröffentlichen/;
const REJECT = /^Ablehnen/;
const RETURN = /^Zurückgeben/;

let house: House;
let author: Page;
let first: Page;
let second: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator", [SECOND]: "moderator" } });
  [author, first, second] = await Promise.all([house.enter(AUTHOR), house.enter(FIRST), house.enter(SECOND)]);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe("a decision against a contribution", () => {
  test("returned with a reason, it is revised by its author and published in its new wording", async () => {
    const number = await contribute(author, { rn: "5", body: "Alle in unserem Landkreis haben dieses Problem, wirklich alle." });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: RETURN, reason: "unsupported-claim", explanation: "Bitte sagen Sie, woher Sie das wissen." });
    await expectGrounds(number, "zurückgegeben", "unbelegte Tatsachenbehauptung", "Netiquette, Ziffer 10", "Bitte sagen Sie, woher Sie das wissen.");
    await entryOf(number).getByRole("link", { name: /Überarbeiten/ }).click();
    await expect(author.getByLabel("Ihr Text")).toHaveValue(/wirklich alle/);
    await author.getByLabel("Ihr Text").fill("Das erzählen uns vier von fünf Nachbargemeinden.");
    await send(author, "Überarbeitung einreichen");
    await expect(entryOf(number)).toContainText("in Prüfung");
    await first.goto(`/moderation/${number}`);
    await expect(first.getByText("2. Vorlage")).toBeVisible();
    await expect(first.getByRole("region", { name: "Änderungen gegenüber der vorigen Vorlage" }).locator("ins")).not.toHaveCount(0);
    await expect(first.getByRole("region", { name: "Frühere Entscheidungen" })).toContainText("Bitte sagen Sie, woher Sie das wissen.");
    await decide(first, { outcome: PUBLISH });
    await author.goto(`/beitraege/${number}`);
    await expect(author.locator("main")).toContainText("vier von fünf Nachbargemeinden");
    await expect(author.locator("main .contribution")).not.toContainText("wirklich alle");
  });

  test("a rejection without what its reason demands comes back with every word, and then its author learns why", async () => {
    const number = await contribute(author, { rn: "6", body: "Der Amtsleiter ist ein Versager und gehört entlassen." });
    await first.goto(`/moderation/${number}`);
    expect((await decide(first, { outcome: REJECT, reason: "illegal", explanation: "Das trifft eine Person." })).status()).toBe(422);
    await expect(first).toHaveTitle(/^Fehler: /);
    await expect(first.getByLabel(/^Erläuterung/)).toHaveValue("Das trifft eine Person.");
    await expect(first.getByRole("radio", { name: REJECT })).toBeChecked();
    expect((await decide(first, { outcome: REJECT, legalGround: "§ 185 StGB" })).status()).toBe(303);
    await expectGrounds(number, "abgelehnt", "strafbarer Inhalt", "Netiquette, Ziffer 8", "Das trifft eine Person.");
    await entryOf(number).getByRole("link", { name: "Netiquette, Ziffer 8" }).click();
    await expect(author.locator("#ziffer-8")).toBeInViewport();
  });

  test("a cut shows every gap", async () => {
    const number = await contribute(author, { rn: "6", body: "Frau Xaver aus der Mühlgasse hilft bei uns allen Neuen." });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: /^Mit Kürzung/, reason: "personal-data", cutBody: "Frau hilft bei uns allen Neuen." });
    await second.goto(`/beitraege/${number}`);
    await expect(second.locator(".contribution__body")).toHaveText("Frau [gekürzt: personenbezogene Daten Dritter] hilft bei uns allen Neuen.");
  });

  test("taken back within the minute, it waits again and no mail leaves", async () => {
    const number = await contribute(author, { rn: "7", body: "Die Übergabe dauert bei uns einen halben Tag." });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: REJECT, reason: "off-topic" });
    await send(first, /Rückgängig/);
    await expect(first.getByRole("status")).toContainText(`Rückgängig gemacht. ${number} ist wieder wie vorher`);
    await expect(first.getByRole("radio", { name: REJECT })).toBeVisible();
    const rejections = look(house, (db) => db.select().from(outbox).where(eq(outbox.kind, "rejected")).all());
    expect(rejections.filter(({ payload }) => payload.includes(number))).toEqual([]);
  });
});

describe("two at once", () => {
  test("the second decision on the same wording is refused", async () => {
    const number = await contribute(author, { rn: "8", body: "Der Schlüsselbund ist auch bei uns ein Thema." });
    await first.goto(`/moderation/${number}`);
    await second.goto(`/moderation/${number}`);
    expect((await decide(first, { outcome: PUBLISH })).status()).toBe(303);
    const refused = await decide(second, { outcome: REJECT, reason: "duplicate", explanation: "Steht schon bei Rn. 9." });
    expect(refused.status()).toBe(409);
    await expect(second.getByRole("alert")).toContainText("Inzwischen entschieden");
    await expect(second.getByRole("region", { name: "Frühere Entscheidungen" })).toContainText("veröffentlicht");
    await author.goto(`/beitraege/${number}`);
    await expect(author.locator("main")).toContainText("Der Schlüsselbund ist auch bei uns ein Thema.");
  });

  test("what the one who came too late has written still stands on the page", async () => {
    await expect(second.locator("main")).toContainText("Steht schon bei Rn. 9.");
  });

  test("what the author changes meanwhile is shown before anything is decided", async () => {
    const number = await contribute(author, { rn: "9", body: "Ein Blatt für jede Anlaufstelle haben wir seit Mai." });
    await second.goto(`/moderation/${number}`);
    await author.goto(`/beitraege/${number}/bearbeiten`);
    await author.getByLabel("Ihr Text").fill("Ein Blatt für jede Anlaufstelle haben wir seit Juni.");
    await send(author, "Überarbeitung einreichen");
    expect((await decide(second, { outcome: PUBLISH })).status()).toBe(409);
    await expect(second.getByRole("alert")).toContainText("Inzwischen geändert");
    const meanwhile = second.getByRole("region", { name: /Was sich geändert hat/ });
    await expect(meanwhile.locator("del")).toHaveText("Mai");
    await expect(meanwhile.locator("ins")).toHaveText("Juni");
    expect((await decide(second, { outcome: PUBLISH })).status()).toBe(303);
  });

  test("who asks for a second opinion finds no form any more, and somebody else decides", async () => {
    const number = await contribute(author, { rn: "9", body: "Ob das mit dem Datenschutz vereinbar ist, weiß ich nicht." });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: /^Zweite Meinung/, explanation: "Ist das noch eine Frage?" });
    await second.goto(`/moderation/${number}`);
    await expect(second.getByText("Ist das noch eine Frage?")).toBeVisible();
    await first.goto(`/moderation/${number}`);
    await expect(first.getByRole("button", { name: "Entscheiden" })).toHaveCount(0);
    expect((await decide(second, { outcome: PUBLISH })).status()).toBe(303);
  });

  test("nobody decides on a contribution of their own", async () => {
    const number = await contribute(first, { rn: "5", body: "Bei uns liegen Schule und Rathaus Wand an Wand." });
    await first.goto("/moderation");
    await expect(first.getByRole("listitem").filter({ hasText: number })).toContainText("eigener Beitrag");
    await first.goto(`/moderation/${number}`);
    await expect(first.getByText("Über ihn entscheidet immer jemand anderes.")).toBeVisible();
    await expect(first.getByRole("button", { name: "Entscheiden" })).toHaveCount(0);
  });
});

test("a rejection is complained about; who decided may not judge it, somebody else upholds it, and the words are public", async () => {
  const number = await contribute(author, { rn: "9", body: "Das halte ich für falsch, und zwar aus Erfahrung." });
  await first.goto(`/moderation/${number}`);
  await decide(first, { outcome: REJECT, reason: "off-topic", explanation: "Das gehört an eine andere Stelle." });
  await author.goto("/konto/beitraege");
  await entryOf(number).getByRole("link", { name: /^Beschwerde/ }).click();
  expect((await send(author, "Beschwerde einlegen")).status()).toBe(422);
  await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Der Absatz handelt genau davon.");
  await send(author, "Beschwerde einlegen");
  await expect(author.getByRole("status")).toContainText("Ihre Beschwerde ist eingelegt.");
  for (const page of [first, second]) {
    await page.goto("/moderation/beschwerden");
    await page.getByRole("link", { name: `Beschwerde zu ${number}` }).click();
    await expect(page.getByText("Der Absatz handelt genau davon.")).toBeVisible();
  }
  await expect(first.getByText("Über diese Beschwerde entscheidet jemand anderes")).toBeVisible();
  await second.getByRole("radio", { name: /^Die Entscheidung bleibt nicht/ }).check();
  await second.getByLabel("Antwort mit Begründung").fill("Stimmt, der Beitrag gehört hierher.");
  await send(second, "Entscheiden");
  letMailsLeave(house);
  const { text } = await house.mailbox.waitFor(AUTHOR, new RegExp(`^Ihre Beschwerde zu ${number}`));
  expect(text).toContain("Stimmt, der Beitrag gehört hierher.");
  const visitor = await house.visit();
  await visitor.goto(`/beitraege/${number}`);
  await expect(visitor.locator("main")).toContainText("aus Erfahrung");
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});

const entryOf = (number: string) => author.getByRole("listitem").filter({ hasText: number });

async function expectGrounds(number: string, ...words: string[]) {
  await author.goto("/konto/beitraege");
  for (const word of words) await expect(entryOf(number)).toContainText(word);
}
