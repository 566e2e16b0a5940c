import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { sessions } from "#db/schema/accounts.ts";
import { transact } from "#db/open.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse, reachIn } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { send, signIn, WAYS } from "./steps.ts";

const VIEWS: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const readChangeCode = async (email: string) => /^ {4}([0-9A-Z]{8})\s*$/m.exec((await house.mailbox.waitFor(email, /^Ihr Code zum Ändern/)).text)![1]!;

async function begin(page: Page, email: string) {
  await page.goto("/konto");
  await page.getByRole("link", { name: "Adresse ändern" }).click();
  await page.getByLabel("Neue E-Mail-Adresse").fill(email);
  await send(page, "Codes anfordern");
}

describe.each(WAYS)("%s", (way, options) => {
  const [name] = way.split(" ").toReversed();
  const OLD = `hanne.alt-${name}@stadt-auental.example`;
  const NEW = `hanne.neu-${name}@kreis-erlengrund.example`;

  test("somebody moves to another mailbox with a code from each, and is told in both; elsewhere they are signed out", async () => {
    const [page, elsewhere] = [await house.enter(OLD, options), await house.enter(OLD)];
    await begin(page, NEW);
    await expect(page.getByText("Zwei Codes sind unterwegs.")).toBeVisible();
    const [old, fresh] = [await readChangeCode(OLD), await readChangeCode(NEW)];
    await page.getByLabel(`Code aus der Mail an ${OLD}`).fill(fresh);
    await page.getByLabel(`Code aus der Mail an ${NEW}`).fill(fresh);
    expect((await send(page, "Adresse ändern")).status()).toBe(422);
    await expect(page.locator("#codeOld-error")).toContainText("Sie haben noch 4 Versuche.");
    await page.getByLabel(`Code aus der Mail an ${OLD}`).fill(old);
    await send(page, "Adresse ändern");
    await expect(page.getByText("Ihre Adresse ist geändert.")).toBeVisible();
    await expect(page.getByText(`Angemeldet mit ${NEW}`)).toBeVisible();
    expect((await house.mailbox.waitFor(OLD, /^Ihre Adresse wurde geändert$/)).text).toContain(`${house.origin}/impressum`);
    expect((await house.mailbox.waitFor(NEW, /^Ihre Adresse wurde geändert$/)).text).toContain(`${house.origin}/anmelden`);
    await elsewhere.goto("/konto");
    await expect(elsewhere).toHaveURL(/\/anmelden\?/);
    await signIn(elsewhere, NEW, house.readCode);
  });

  test("somebody thinks better of it", async () => {
    const page = await house.enter(`ines.bleibt-${name}@stadt-auental.example`, options);
    await begin(page, `ines.geht-${name}@stadt-auental.example`);
    await send(page, "Änderung abbrechen");
    await expect(page.getByText("Ihre Adresse bleibt.")).toBeVisible();
    await page.goto("/konto/email/bestaetigen");
    await expect(page.getByText("Es wartet keine Änderung auf Codes.")).toBeVisible();
  });
});

test("an address with an account looks like any other, and only its mailbox learns of it", async () => {
  const taken = "owe.vergeben@stadt-auental.example";
  await house.enter(taken);
  const page = await house.enter("ole.sucht@stadt-auental.example");
  const seen = [];
  for (const email of [taken, "owe.vergebem@stadt-auental.example"]) {
    await begin(page, email);
    const words = (await page.locator("main").textContent()) ?? "";
    seen.push(words.replaceAll(email, "…").replaceAll(/\d{1,2}:\d{2}/g, "…"));
  }
  expect(seen[0]).toBe(seen[1]);
  const mail = await house.mailbox.waitFor(taken, /^Zu dieser Adresse gibt es schon ein Konto$/);
  expect(mail.text).not.toMatch(/^ {4}[0-9A-Z]{8}$/m);
});

test("an open session is not enough; all of it can be used by everybody", async () => {
  const email = "edda.offen@stadt-auental.example";
  const page = await house.enter(email);
  reachIn(house, (db) => transact(db, (tx) => tx.update(sessions).set({ signedInAt: Date.now() - 11 * 60_000 }).run()));
  await page.goto("/konto/email");
  expect(await inspect(page, VIEWS)).toEqual([]);
  await page.getByRole("link", { name: "Noch einmal anmelden" }).click();
  await signIn(page, email, house.readCode);
  await expect(page).toHaveURL(/\/konto\/email$/);
  await page.getByLabel("Neue E-Mail-Adresse").fill("edda");
  expect((await send(page, "Codes anfordern")).status()).toBe(422);
  expect(await inspect(page, VIEWS)).toEqual([]);
  await page.getByLabel("Neue E-Mail-Adresse").fill("edda.anders@stadt-auental.example");
  await send(page, "Codes anfordern");
  expect((await send(page, "Adresse ändern")).status()).toBe(422);
  expect(await inspect(page, VIEWS)).toEqual([]);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
