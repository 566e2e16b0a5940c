import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, decide, send, signIn } from "./steps.ts";

const AUTHOR = "ruben.tannhauser@stadt-auental.example";
const FIRST = "erste.moderation@institut.example";
const PLAIN = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const WHY = "In zwei Beiträgen haben Sie Personen angegriffen, auch nach unserer Bitte.";
const BODY = "Das wollte ich noch sagen, und zwar ganz in Ruhe.";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator" } });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

async function fillComposer(page: Page, rn: string, body: string) {
  await page.goto(`/papier/kurze-wege?schreiben=${rn}#schreiben`);
  await page.getByRole("radio", { name: "Ergänzung" }).check();
  await page.getByLabel("Ihr Text").fill(body);
}

test("somebody is banned, learns why, cannot write but withdraw and complain, and writes again once the ban is lifted", async () => {
  const author = await house.enter(AUTHOR, PLAIN);
  const moderator = await house.enter(FIRST, PLAIN);
  const rejected = await contribute(author, { rn: "5", body: "Der Amtsleiter ist ein Versager und gehört entlassen." });
  const waiting = await contribute(author, { rn: "6", body: "Und die ganze Verwaltung gleich dazu, alle miteinander." });
  await moderator.goto(`/moderation/${rejected}`);
  await decide(moderator, { outcome: /^Ablehnen/, reason: "insult" });
  await fillComposer(author, "4", BODY);

  await moderator.goto(`/moderation/${waiting}`);
  await moderator.getByRole("link", { name: "Schreibsperre verhängen" }).click();
  await moderator.getByLabel("Erläuterung an die Person").fill(WHY);
  expect((await send(moderator, "Schreibsperre verhängen")).status()).toBe(422);
  await expect(moderator.getByLabel("Erläuterung an die Person")).toHaveValue(WHY);
  await moderator.getByLabel("Grund", { exact: true }).selectOption("insult");
  await moderator.getByLabel("Bis einschließlich").fill("2099-10-04");
  await send(moderator, "Schreibsperre verhängen");
  await expect(moderator.getByText("Die Schreibsperre gilt.")).toBeVisible();
  await expect(moderator.locator("main")).not.toContainText(AUTHOR);

  const mail = await house.mailbox.waitFor(AUTHOR, /^Schreibsperre für Ihr Konto$/);
  for (const words of ["bis einschließlich 4.\u00a0Oktober 2099", "Grund: Beleidigung (Netiquette, Ziffer 1)", WHY, "Beiträge zurückziehen", `${house.origin}/impressum`]) expect(mail.text).toContain(words);

  expect((await send(author, "Beitrag einreichen")).status()).toBe(403);
  await expect(author).toHaveTitle(/^Fehler: /);
  await expect(author.getByRole("heading", { name: "Nicht eingereicht. Ihr Text ist noch da." })).toBeInViewport();
  await expectToldAndKept(author);
  await author.goto("/papier/kurze-wege?schreiben=4#schreiben");
  await expectToldAndKept(author);
  await expect(author.getByRole("button", { name: "Beitrag einreichen" })).toHaveCount(0);
  await author.goto("/konto/entwuerfe");
  await expect(author.locator("main")).toContainText(BODY);
  await author.goto(`/beitraege/${rejected}/bearbeiten`);
  await expect(author.getByRole("button", { name: "Überarbeitung einreichen" })).toHaveCount(0);
  await author.goto("/konto");
  await expect(author.locator("main")).toContainText(/Schreibsperre bis einschließlich 4\.\sOktober 2099/);

  await author.goto(`/beitraege/${rejected}/beschwerde`);
  await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Es war eine Meinung, keine Beleidigung.");
  expect((await send(author, "Beschwerde einlegen")).status()).toBe(303);
  await author.goto(`/beitraege/${waiting}/zurueckziehen`);
  expect((await send(author, /zurückziehen/i)).status()).toBe(303);

  await moderator.goto("/moderation/schreibsperren");
  await send(moderator, /^Aufheben/);
  await expect(moderator.getByText("Die Schreibsperre ist aufgehoben.")).toBeVisible();
  expect((await house.mailbox.waitFor(AUTHOR, /aufgehoben/)).text).toContain("ab sofort wieder schreiben");

  await author.goto("/papier/kurze-wege?schreiben=4#schreiben");
  await expect(author.getByLabel("Ihr Text")).toHaveValue(BODY);
  await send(author, "Beitrag einreichen");
  await expect(author.getByText("Danke. Ihr Beitrag wird geprüft.")).toBeVisible();
});

test("what a banned person wrote signed out is a draft after signing in, to be read where they wrote it", async () => {
  const email = "ylva.brandstett@stadt-auental.example";
  const author = await house.enter(email, PLAIN);
  const number = await contribute(author, { rn: "5", body: "Das ist der erste Beitrag, er bleibt auch der einzige." });
  const moderator = await house.enter(FIRST, PLAIN);
  await moderator.goto(`/moderation/${number}/schreibsperre`);
  await moderator.getByLabel("Grund", { exact: true }).selectOption("spam");
  await moderator.getByLabel("Erläuterung an die Person").fill(WHY);
  await fillComposer(author, "6", BODY);
  await send(moderator, "Schreibsperre verhängen");
  await author.context().clearCookies();
  expect((await send(author, "Beitrag einreichen")).status()).toBe(401);
  await signIn(author, email, house.readCode);
  await author.goto("/papier/kurze-wege?schreiben=6#schreiben");
  await expect(author.locator("#schreiben")).toContainText("Schreibsperre, bis die Moderation sie aufhebt");
  await expect(author.locator("#schreiben")).toContainText(BODY);
});

async function expectToldAndKept(page: Page) {
  const there = page.locator("#schreiben");
  await expect(there).toContainText(/Schreibsperre bis einschließlich 4\.\sOktober 2099/);
  await expect(there).toContainText("Grund: Beleidigung");
  await expect(there).toContainText(WHY);
  await expect(there).toContainText(BODY);
}

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
