import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { send, signIn, WAYS } from "./steps.ts";

const ADMIN = "administration@institut.example";
const VIEWS: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const BANNER = "Zurzeit nur für Eingeladene";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [ADMIN]: "admin" } });
});
afterAll(() => house.close());

async function choose(admin: Page, ...choices: RegExp[]): Promise<number> {
  await admin.goto("/verwaltung/anmeldung");
  for (const name of choices) await admin.getByRole("radio", { name }).check();
  return (await send(admin, "Speichern")).status();
}

describe.each(WAYS)("%s", (way, options) => {
  const [name] = way.split(" ").toReversed();
  const GUEST = `gast-${name}@stadt-auental.example`;

  test("the site is shut, those who are invited read, a form of somebody signed out keeps its text, and it opens again", async () => {
    const [admin, reader, guest] = [await house.enter(ADMIN, options), await house.visit(options), await house.visit(options)];
    await reader.goto("/papier/kurze-wege");
    await expect(reader.locator("#rn-5")).toBeAttached();
    await reader.goto("/barriere-melden");
    expect(await choose(admin, /^nur für Eingeladene/)).toBe(422);
    await expect(admin.locator("#mode-error")).toContainText("darf nicht jeder ein Konto öffnen");
    expect(await choose(admin, /^nur für Eingeladene/, /^nur mit Einladung/)).toBe(303);
    await expect(admin.getByText(BANNER)).toBeVisible();

    await reader.goto("/papier/kurze-wege#rn-5");
    await expect(reader).toHaveURL(/\/anmelden\?zurueck=%2Fpapier%2Fkurze-wege/);
    await expect(reader.getByText("Noch ist sie nicht öffentlich")).toBeVisible();
    await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", "noindex");
    if (way === "with script") expect(await inspect(reader, VIEWS)).toEqual([]);
    await reader.goto("/");
    await expect(reader).toHaveURL(/\/anmelden\?zurueck=%2F$/);
    for (const path of ["/impressum", "/datenschutz", "/netiquette", "/barriere-melden", "/leichte-sprache", "/mitmachen"]) expect((await reader.goto(path))?.status(), path).toBe(200);

    await admin.goto("/verwaltung/einladungen");
    await admin.getByLabel("E-Mail-Adressen").fill(GUEST);
    await send(admin, "Einladungen prüfen");
    await send(admin, "1 Einladung senden");
    const mail = await house.mailbox.waitFor(GUEST, /^Einladung zur Fachdiskussion$/);
    await guest.goto(/https?:\S+\/einladung\/\S+/.exec(mail.text)![0]);
    await send(guest, "Einladung annehmen");
    await guest.goto("/papier/kurze-wege?schreiben=5");
    await expect(guest.getByText(BANNER)).toBeVisible();
    await guest.getByRole("radio", { name: "Ergänzung" }).check();
    await guest.getByLabel("Ihr Text").fill("Das schreibe ich, und dann ist die Sitzung weg.");
    await guest.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    await guest.context().clearCookies();
    expect((await send(guest, "Beitrag einreichen")).status()).toBe(401);
    await signIn(guest, GUEST, house.readCode);
    await expect(guest.getByLabel("Ihr Text")).toHaveValue("Das schreibe ich, und dann ist die Sitzung weg.");

    expect(await choose(admin, /^öffentlich lesbar/, /^offen/)).toBe(303);
    await expect(admin.getByText(BANNER)).toHaveCount(0);
    await reader.goto("/papier/kurze-wege");
    await expect(reader.locator("#rn-5")).toBeAttached();
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
