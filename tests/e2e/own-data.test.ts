import { existsSync, readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { people, sessions } from "#db/schema/accounts.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import { transact } from "#db/open.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, look, openHouse, reachIn } from "./house.ts";
import { contribute, publish, send, signIn, WAYS } from "./steps.ts";

const MODERATOR = "erste.moderation@institut.example";
const NAME = "Ottilie Haselmaus";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATOR]: "moderator" } });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

/** A day passes: the server's next round, seconds later, finds what is due. */
const letADayPass = () => reachIn(house, (db) => transact(db, (tx) => tx.update(plannedDeletions).set({ dueAt: 0 }).run()));

const bytes = () => ["", "-wal", "-shm", ".loeschungen.jsonl"].map((ending) => house.databasePath + ending).map((file) => (existsSync(file) ? readFileSync(file).toString("latin1") : "")).join() + house.output();

async function showName(page: Page) {
  await page.goto("/konto/profil");
  await page.getByLabel("Angezeigter Name").fill(NAME);
  await page.getByLabel("Namen öffentlich zeigen").check();
  await page.getByLabel("Größenklasse").selectOption("small");
  await send(page, "Profil speichern");
}

async function planDeletion(page: Page, choice: RegExp) {
  await page.goto("/konto/daten");
  await page.getByRole("link", { name: "Konto löschen" }).click();
  expect((await send(page, "Konto in 24 Stunden löschen")).status()).toBe(422);
  await page.getByRole("radio", { name: choice }).check();
  await send(page, "Konto in 24 Stunden löschen");
  await expect(page.getByText("Die Löschung ist beauftragt.")).toBeVisible();
  await expect(page.getByText(/^Ihr Konto wird am .* gelöscht\.$/)).toBeVisible();
}

describe.each(WAYS)("%s", (way, options) => {
  const email = `ottilie.${way.startsWith("with ") ? "eins" : "zwei"}@stadt-haselmaus.example`;
  const body = `Bei uns kennt man sich, und das hilft ${way.startsWith("with ") ? "sehr" : "wirklich"}.`;

  test("somebody sees their data, plans to go, changes their mind, plans again, and is gone; their words stay without a name", async () => {
    const author = await house.enter(email, options);
    const moderator = await house.enter(MODERATOR);
    await showName(author);
    const number = await contribute(author, { rn: "5", body });
    await publish(moderator, number);
    const reader = await house.visit();
    await reader.goto(`/beitraege/${number}`);
    await expect(reader.locator("main")).toContainText(NAME);

    await author.goto("/konto/daten");
    await author.getByText("Wortlaute Ihrer Beiträge").click();
    await expect(author.getByText(body)).toBeVisible();
    const [file] = await Promise.all([author.waitForEvent("download"), author.getByRole("link", { name: "Meine Daten herunterladen" }).click()]);
    expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toMatchObject({ "Konto und Profil": [{ "E-Mail-Adresse": email, "Angezeigter Name": NAME }] });

    await planDeletion(author, /Beiträge auch löschen/);
    await send(author, "Doch nicht löschen");
    await expect(author.getByText("Ihr Konto bleibt.")).toBeVisible();
    await expect(author.getByRole("button", { name: "Doch nicht löschen" })).toHaveCount(0);
    await planDeletion(author, /Beiträge ohne Namen stehen lassen/);
    expect((await house.mailbox.waitFor(email, /^Ihr Konto wird gelöscht$/)).text).toContain(`${house.origin}/konto/loeschen`);

    letADayPass();
    expect((await house.mailbox.waitFor(email, /^Ihre Daten wurden gelöscht$/)).text).toContain("ohne Namen weiter am Papier");
    await author.goto("/konto");
    await expect(author).toHaveURL(/\/anmelden\?zurueck=%2Fkonto$/);
    await reader.goto(`/beitraege/${number}`);
    await expect(reader.locator("main")).toContainText(body);
    await expect(reader.locator("main")).toContainText("Fachperson aus einer Kleinstadt");
    await expect(reader.locator("main")).not.toContainText(NAME);
    expect(look(house, (db) => db.select().from(people).where(eq(people.email, email)).all())).toEqual([]);
    await expect.poll(() => bytes().includes(email) || bytes().includes(NAME), { timeout: 20_000 }).toBe(false);
    expect(bytes()).toContain(body);
  });
});

test("whoever takes their words along leaves a tombstone where others have answered, and nothing else", async () => {
  const email = "wendelin.siebenschlaefer@stadt.example";
  const author = await house.enter(email, WAYS[0][1]);
  const moderator = await house.enter(MODERATOR);
  const number = await contribute(author, { rn: "6", body: "Der Siebenschläfer weckt die Verwaltung, und zwar jeden Morgen." });
  await publish(moderator, number);
  const other = await house.enter("berta.antwort@stadt.example", WAYS[0][1]);
  await other.goto(`/beitraege/${number}/antworten`);
  await other.getByLabel("Ihr Text").fill("Bei uns schläft sie weiter, trotz allem.");
  const terms = other.getByRole("checkbox", { name: /Ich stimme der Netiquette/ });
  if (await terms.isVisible()) await terms.check();
  await send(other, "Antwort einreichen");
  const reply = new URL(other.url()).searchParams.get("nr") ?? "";
  await publish(moderator, reply);

  await planDeletion(author, /Beiträge auch löschen/);
  letADayPass();
  await house.mailbox.waitFor(email, /^Ihre Daten wurden gelöscht$/);
  await other.goto(`/beitraege/${number}`);
  await expect(other.locator("main")).toContainText("[zurückgezogen]");
  await expect(other.locator("main")).toContainText("Bei uns schläft sie weiter");
  await expect.poll(() => /siebenschl/i.test(bytes()), { timeout: 20_000 }).toBe(false);
});

test("an open session is not enough to read or delete everything: a new code is", async () => {
  const email = "edda.unterwegs@stadt.example";
  const page = await house.enter(email, WAYS[0][1]);
  reachIn(house, (db) => transact(db, (tx) => tx.update(sessions).set({ signedInAt: Date.now() - 11 * 60_000 }).run()));
  await page.goto("/konto/daten");
  await expect(page.getByRole("link", { name: "Meine Daten herunterladen" })).toHaveCount(0);
  await page.getByRole("link", { name: "Noch einmal anmelden" }).click();
  await signIn(page, email, house.readCode);
  await expect(page).toHaveURL(/\/konto\/daten/);
  await expect(page.getByRole("link", { name: "Meine Daten herunterladen" })).toBeVisible();
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
