import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { send, signIn, WAYS } from "./steps.ts";

const ADMIN = "administration@institut.example";
const LINK = /https?:\S+\/einladung\/\S+/;
const WHY = "Das Postfach ist in fremder Hand.";
const VIEWS: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [ADMIN]: "admin" } });
});
afterAll(() => house.close());

async function openAccount(admin: Page, email: string) {
  await admin.goto("/verwaltung/personen");
  await admin.getByLabel("E-Mail-Adresse").fill(email);
  await send(admin, "Konto anzeigen");
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText(email);
}

async function readLink(email: string): Promise<string> {
  return LINK.exec((await house.mailbox.waitFor(email, /^Einladung zur Fachdiskussion$/)).text)![0];
}

describe.each(WAYS)("%s", (way, options) => {
  const [name] = way.split(" ").toReversed();
  const EMAIL = `mira.holten-${name}@stadt-auental.example`;

  test("somebody is invited, accepts, works, loses the permission, is blocked and may come back", async () => {
    const admin = await house.enter(ADMIN, options);
    await admin.goto("/verwaltung");
    await admin.getByRole("link", { name: "Einladungen" }).click();
    await admin.getByLabel("E-Mail-Adressen").fill(`Name;Mail\nHolten;${EMAIL}\nThiel;\nAmt;${ADMIN}`);
    await admin.getByRole("checkbox", { name: /^Moderation/ }).check();
    await send(admin, "Einladungen prüfen");
    for (const words of ["keine E-Mail-Adresse", "hat schon ein Konto", "wird eingeladen", "Noch ist nichts gesendet."]) await expect(admin.locator("main")).toContainText(words);
    await send(admin, "1 Einladung senden");
    await expect(admin.getByText("Die Einladungen sind unterwegs.")).toBeVisible();

    const guest = await house.visit(options);
    const link = await readLink(EMAIL);
    for (const time of [1, 2]) expect((await guest.goto(link))?.status(), `${time}`).toBe(200);
    await expect(guest.locator("main")).toContainText("Moderation");
    expect(await guest.context().cookies()).toEqual([]);
    await send(guest, "Einladung annehmen");
    await expect(guest.getByText("Willkommen. Sie sind angemeldet.")).toBeVisible();
    expect((await guest.goto("/moderation"))?.status()).toBe(200);
    const late = await house.visit(options);
    expect((await late.goto(link))?.status()).toBe(410);
    await late.locator("main").getByRole("link", { name: "Anmelden" }).click();
    await expect(late).toHaveURL(/\/anmelden$/);

    await openAccount(admin, EMAIL);
    await admin.getByRole("checkbox", { name: /^Moderation/ }).uncheck();
    await send(admin, "Berechtigungen speichern");
    await expect(admin.getByRole("table")).toContainText("Berechtigung Moderation entzogen");
    expect((await guest.goto("/moderation"))?.status()).toBe(403);
    await house.mailbox.waitFor(EMAIL, /^Sie haben die Berechtigung Moderation nicht mehr$/);

    await admin.getByRole("link", { name: "Dieses Konto sperren" }).click();
    expect((await send(admin, "Konto sperren")).status()).toBe(422);
    await admin.getByLabel("Grund").fill(WHY);
    await send(admin, "Konto sperren");
    await expect(admin.getByText("Das Konto ist gesperrt.")).toBeVisible();
    expect((await house.mailbox.waitFor(EMAIL, /^Ihr Konto ist gesperrt$/)).text).toContain(WHY);
    await guest.goto("/konto");
    await expect(guest).toHaveURL(/\/anmelden\?/);
    await guest.getByLabel("E-Mail-Adresse").fill(EMAIL);
    await send(guest, "Code anfordern");
    await expect(guest.getByText("Code gesendet.")).toBeVisible();
    await house.mailbox.waitFor(EMAIL, /^Anmelden ist mit dieser Adresse nicht möglich$/);

    await send(admin, "Sperre aufheben");
    await house.mailbox.waitFor(EMAIL, /^Ihr Konto ist wieder offen$/);
    await guest.goto("/anmelden");
    await signIn(guest, EMAIL, house.readCode);
    await openAccount(admin, EMAIL);
    await send(admin, "Alle Sitzungen beenden");
    await guest.goto("/konto");
    await expect(guest).toHaveURL(/\/anmelden\?/);
  });

  test("whoever is new is asked for an invitation once only those may come in", async () => {
    const [admin, guest] = [await house.enter(ADMIN, options), await house.visit(options)];
    const email = `neu-${name}@stadt-auental.example`;
    await admin.goto("/verwaltung/anmeldung");
    await admin.getByRole("radio", { name: /^nur mit Einladung/ }).check();
    await send(admin, "Speichern");
    await guest.goto("/anmelden");
    await expect(guest.locator("main")).toContainText("Neu mitmachen kann zurzeit nur, wer eingeladen ist.");
    await guest.getByLabel("E-Mail-Adresse").fill(email);
    await send(guest, "Code anfordern");
    await expect(guest.getByText("Code gesendet.")).toBeVisible();
    expect((await house.mailbox.waitFor(email, /^Zum Mitmachen brauchen Sie eine Einladung$/)).text).toContain(`${house.origin}/impressum`);
    await admin.getByRole("radio", { name: /^nur Adressen/ }).check();
    expect((await send(admin, "Speichern")).status()).toBe(422);
    await admin.getByRole("textbox", { name: "Domains" }).fill("stadt-auental.example");
    await send(admin, "Speichern");
    await guest.goto("/anmelden");
    await signIn(guest, email, house.readCode);
    await admin.goto("/verwaltung/anmeldung");
    await admin.getByRole("textbox", { name: "Domains" }).fill("");
    await admin.getByRole("radio", { name: /^offen/ }).check();
    await expect(admin.getByRole("textbox", { name: "Domains" })).toBeHidden();
    await send(admin, "Speichern");
  });
});

test("all of it can be used by everybody", async () => {
  const admin = await house.enter(ADMIN);
  const email = "bo.thiel@kreis-erlengrund.example";
  const usable = async (page: Page, words: string) => {
    await expect(page.locator("main")).toContainText(words);
    expect(await inspect(page, VIEWS)).toEqual([]);
  };
  for (const [path, words] of [["/verwaltung/personen", "Hier stehen alle"], ["/verwaltung/einladungen", "Zurzeit ist keine offen."], ["/verwaltung/anmeldung", "wer mitliest."]] as const) {
    await admin.goto(path);
    await usable(admin, words);
  }
  await admin.goto("/verwaltung/einladungen");
  expect((await send(admin, "Einladungen prüfen")).status()).toBe(422);
  await usable(admin, "Noch ist niemand eingeladen");
  await admin.getByLabel("E-Mail-Adressen").fill(`${email}; keine@\nniemand`);
  await send(admin, "Einladungen prüfen");
  await usable(admin, "keine vollständige E-Mail-Adresse");
  await send(admin, "1 Einladung senden");
  await usable(admin, "gilt bis");
  const guest = await house.visit();
  const link = await readLink(email);
  await guest.goto(link);
  await usable(guest, "Sie sind eingeladen");
  await send(guest, "Einladung annehmen");
  expect((await guest.goto(link))?.status()).toBe(410);
  await usable(guest, "Diese Einladung gilt nicht mehr.");
  await admin.goto("/verwaltung/personen");
  await admin.getByLabel("E-Mail-Adresse").fill("niemand@stadt.example");
  expect((await send(admin, "Konto anzeigen")).status()).toBe(422);
  await usable(admin, "Mit dieser Adresse gibt es kein Konto.");
  await openAccount(admin, email);
  await usable(admin, "Einladung angenommen");
  await admin.getByRole("link", { name: "Dieses Konto sperren" }).click();
  expect((await send(admin, "Konto sperren")).status()).toBe(422);
  await usable(admin, "Das Konto ist noch nicht gesperrt");
  await admin.getByLabel("Grund").fill(WHY);
  await send(admin, "Konto sperren");
  await usable(admin, "Gesperrt seit");
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
