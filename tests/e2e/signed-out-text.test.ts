import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, decide, handIn, openComposer, send, signIn, WAYS } from "./steps.ts";

const MODERATOR = "moderation@institut.example";
const BODY = "Unser Leerstandsregister führt die Wirtschaftsförderung, und im Sozialamt darf niemand hineinsehen.";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATOR]: "moderator" } });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe.each(WAYS)("%s", (_, options) => {
  const email = `henrike.dahlbusch-${options.javaScriptEnabled}@stadt-auental.example`;
  let author: Page;
  beforeAll(async () => {
    author = await house.enter(email, options);
  });

  test("a contribution sent without a session is a draft at its place after the code", async () => {
    await openComposer(author, { section: "kurze-wege", rn: "6" });
    await author.getByRole("radio", { name: "Einwand" }).check();
    await author.getByLabel("Ihr Text").fill(BODY);
    endAllSessions();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(401);
    await expect(author.getByRole("heading", { name: "Bitte melden Sie sich an" })).toBeVisible();
    await expect(author.locator(".kept")).toHaveText(BODY);
    await signIn(author, email, house.readCode);
    await expect(author.getByRole("status")).toContainText("Ihr Text ist noch da.");
    await expectInComposer(author, "6", BODY);
  });

  test("the draft waits in the account and can be handed in", async () => {
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("listitem").filter({ hasText: BODY })).toBeVisible();
    await author.getByRole("link", { name: "Weiterschreiben" }).click();
    await expectInComposer(author, "6", BODY);
    await handIn(author);
    await author.getByRole("link", { name: "Überspringen" }).first().click();
    await expect(author.locator("#rn-6")).toContainText("in Prüfung");
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("heading", { name: "Kein Entwurf." })).toBeVisible();
  });

  test("a draft saved without a session is a draft at its place after the code", async () => {
    await openComposer(author, { section: "kurze-wege", rn: "8" });
    await author.getByLabel("Ihr Text").fill("Noch nicht fertig");
    endAllSessions();
    expect((await send(author, "Als Entwurf speichern")).status()).toBe(401);
    await signIn(author, email, house.readCode);
    await expect(author.getByRole("status")).toContainText("Ihr Text ist noch da.");
    await expect(author.getByRole("heading", { name: "Ihr Beitrag zu Rn. 8" })).toBeVisible();
    await expect(author.getByLabel("Ihr Text")).toHaveValue("Noch nicht fertig");
  });

  test("a mistyped code and a mistyped address lose nothing", async () => {
    await openComposer(author, { section: "kurze-wege", rn: "9" });
    await author.getByRole("radio", { name: "Einwand" }).check();
    await author.getByLabel("Ihr Text").fill(`${BODY} Wirklich.`);
    endAllSessions();
    await send(author, "Beitrag einreichen");
    await author.getByLabel("E-Mail-Adresse").fill("henrike.dahlbusch");
    expect((await send(author, "Code anfordern")).status()).toBe(422);
    await expect(author.locator(".kept")).toHaveText(`${BODY} Wirklich.`);
    await author.getByLabel("E-Mail-Adresse").fill(email);
    await send(author, "Code anfordern");
    await author.getByLabel("Code aus der Mail").fill("00000000");
    expect((await send(author, "Anmelden")).status()).toBe(422);
    await expect(author.getByRole("alert")).toContainText("Sie haben noch 4 Versuche.");
    const code = await house.readCode(email, author);
    await author.getByLabel("Code aus der Mail").fill(`${code.slice(0, 4)} ${code.slice(4).toLowerCase()}`);
    await send(author, "Anmelden");
    await expectInComposer(author, "9", `${BODY} Wirklich.`);
  });

  test("an explanation sent without a session stands on the page to be copied", async () => {
    const number = await contribute(author, { rn: "5", body: "Das trifft zu, aber nur vormittags." });
    const moderator = await house.enter(MODERATOR, options);
    await moderator.goto(`/moderation/${number}`);
    endAllSessions();
    const answer = await decide(moderator, { outcome: /^Zurückgeben/, reason: "unintelligible", explanation: "Was geschieht am Nachmittag?" });
    expect(answer.status()).toBe(401);
    await expect(moderator.getByRole("region", { name: "Ihr Text" })).toContainText("Was geschieht am Nachmittag?");
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});

async function expectInComposer(page: Page, rn: string, body: string) {
  await expect(page.getByRole("heading", { name: `Ihr Beitrag zu Rn. ${rn}` })).toBeVisible();
  await expect(page.getByLabel("Ihr Text")).toHaveValue(body);
  await expect(page.getByRole("radio", { name: "Einwand" })).toBeChecked();
}

/** As if everybody's session had run out while they were writing. */
function endAllSessions() {
  const database = new Database(house.databasePath);
  database.prepare("delete from sessions").run();
  database.close();
}
