import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect as plainExpect, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { send, signIn } from "./steps.ts";

const ADMIN = "administration@institut.example";
const MODERATOR = "moderation@institut.example";
const MEMBER = "frieda.lindhorst@institut.example";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [ADMIN]: "admin", [MODERATOR]: "moderator" } });
});
afterAll(() => house.close());

/** A phone in Chromium: it makes passkeys, and whoever holds it is who they should be. */
async function giveAuthenticator(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return {
    refuse: () => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false }),
    agree: () => client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true }),
  };
}

async function signOut(page: Page) {
  await page.goto("/konto");
  await page.getByRole("main").getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByText("Sie sind abgemeldet.")).toBeVisible();
}

async function inviteToTeam() {
  const admin = await house.enter(ADMIN);
  await admin.goto("/verwaltung/einladungen");
  await admin.getByLabel("E-Mail-Adressen").fill(MEMBER);
  await admin.getByRole("checkbox", { name: /Projektteam/ }).check();
  await send(admin, "Einladungen prüfen");
  await send(admin, "1 Einladung senden");
  await admin.context().close();
  const { text } = await house.mailbox.waitFor(MEMBER, /Einladung zur Fachdiskussion/);
  return /\/einladung\/\S+/.exec(text)![0];
}

describe("a second factor", () => {
  let codes: string[] = [];

  test("is set up by who was invited, asked for at the next sign-in, and opens the intern export", async () => {
    const page = await house.visit();
    await giveAuthenticator(page);
    await page.goto(await inviteToTeam());
    await send(page, "Einladung annehmen");
    await page.goto("/auswertung");
    await expect(page.getByText("Noch 14 Tage: Richten Sie einen Passkey ein.")).toBeVisible();
    await page.getByRole("link", { name: "Passkey einrichten" }).click();
    await page.getByLabel("Name").fill("Diensthandy");
    await page.getByRole("button", { name: "Passkey einrichten" }).click();
    await expect(page.getByText("Der Passkey ist eingerichtet.")).toBeVisible();
    await send(page, "Zehn Codes erstellen und anzeigen");
    codes = await page.locator(".recovery-codes code").allTextContents();
    plainExpect(codes).toHaveLength(10);
    await page.getByRole("link", { name: "Aufbewahrt, weiter" }).click();
    await expect(page.getByText("Sie haben noch 10 gültige Codes.")).toBeVisible();
    plainExpect((await house.mailbox.waitFor(MEMBER, /Ein Passkey wurde eingerichtet/)).text).toContain("Diensthandy");

    await signOut(page);
    await page.goto("/auswertung");
    await signIn(page, MEMBER, house.readCode);
    await expect(page.getByRole("heading", { name: "Mit dem Passkey bestätigen" })).toBeVisible();
    await page.goto("/auswertung/export.csv?profil=intern");
    await expect(page.getByRole("heading", { name: "Mit dem Passkey bestätigen" })).toBeVisible();
    await page.goto("/auswertung");
    await page.getByRole("button", { name: "Mit dem Passkey bestätigen" }).click();
    await page.waitForURL("**/auswertung");
    const file = await page.context().request.get("/auswertung/export.csv?profil=intern");
    plainExpect([file.status(), file.headers()["content-disposition"]]).toEqual([200, 'attachment; filename="beitraege-intern.csv"']);
    await page.goto("/konto/sitzungen");
    await expect(page.getByText("Mit Passkey bestätigt")).toBeVisible();
    await page.context().close();
  });

  test("keeps what was typed when it is missing, and takes it once it was shown in another tab", async () => {
    const page = await house.visit();
    await page.goto("/anmelden");
    await signIn(page, MEMBER, house.readCode);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<form id="f" method="post" action="/verwaltung/phasen"><input name="title" value="Phase 2"><button>Absenden</button></form>');
    });
    const answer = await send(page, "Absenden");
    plainExpect(answer.status()).toBe(403);
    await expect(page.getByRole("heading", { name: "Bestätigen Sie zuerst mit Ihrem Passkey." })).toBeVisible();
    const [other] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Mit dem Passkey bestätigen (neuer Tab)" }).click()]);
    await other.getByLabel("Wiederherstellungscode").fill(codes[1]!);
    await send(other, "Code benutzen");
    plainExpect((await send(page, "Noch einmal senden")).status()).toBe(422);
    await expect(page.locator("#neu-title")).toHaveValue("Phase 2");
    await page.context().close();
  });

  test("without JavaScript a recovery code stands in for the passkey, once", async () => {
    const page = await house.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto("/auswertung");
    await signIn(page, MEMBER, house.readCode);
    await expect(page.getByText("Der Passkey braucht JavaScript. Ohne nehmen Sie einen Wiederherstellungscode.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Mit dem Passkey bestätigen" })).toBeHidden();
    await page.getByLabel("Wiederherstellungscode").fill(codes[0]!.toLowerCase().replaceAll("-", " "));
    await send(page, "Code benutzen");
    plainExpect(new URL(page.url()).pathname).toBe("/auswertung");
    await expect(page.getByText("Noch übrig: 8.")).toBeVisible();
    plainExpect((await house.mailbox.waitFor(MEMBER, /Wiederherstellungscode wurde benutzt/)).text).toContain("Er gilt nicht mehr.");

    await signOut(page);
    await page.goto("/auswertung");
    await signIn(page, MEMBER, house.readCode);
    await page.getByLabel("Wiederherstellungscode").fill(codes[0]!);
    plainExpect((await send(page, "Code benutzen")).status()).toBe(422);
    await expect(page.getByText("Sie haben noch 4 Versuche.").first()).toBeVisible();
    await page.goto("/konto/passkeys");
    await expect(page.getByText("bestätigen Sie zuerst mit einem, den Sie haben")).toBeVisible();
    await page.context().close();
  });

  test("says in words what went wrong between browser and passkey", async () => {
    const page = await house.enter(ADMIN);
    const phone = await giveAuthenticator(page);
    await phone.refuse();
    await page.goto("/konto/passkeys");
    await page.getByRole("button", { name: "Passkey einrichten" }).click();
    await expect(page.getByRole("alert").getByText("Der Browser hat keinen Passkey bekommen")).toBeVisible();
    await phone.agree();
    await page.getByRole("button", { name: "Passkey einrichten" }).click();
    await expect(page.getByText("Der Passkey ist eingerichtet.")).toBeVisible();
    await page.goto("/konto/passkeys");
    await page.getByRole("button", { name: "Passkey einrichten" }).click();
    await expect(page.getByRole("alert").getByText("Auf diesem Gerät ist schon ein Passkey")).toBeVisible();
    await page.waitForTimeout(1200);
    await expect(page.getByText("wird gerade übertragen")).toHaveCount(0);
    await page.context().close();
  });

  test("without JavaScript says in a sentence that setting up needs it", async () => {
    const page = await house.enter(MODERATOR, { javaScriptEnabled: false });
    await page.goto("/konto/passkeys");
    await expect(page.getByText("Um einen Passkey einzurichten, braucht diese Seite JavaScript.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Passkey einrichten" })).toBeHidden();
    await page.context().close();
  });

  test("nothing was asked of anybody else, no rule of the policy was broken", () => {
    plainExpect(house.problems).toEqual([]);
  });
});
