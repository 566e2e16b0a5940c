import { afterAll, beforeAll, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { send } from "./steps.ts";

const TEAM = "team@institut.example";
const WORD = "tests/paper/fixtures/vierzig-seiten.docx";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [TEAM]: "team" } });
});
afterAll(() => house.close());

test("a Word file is uploaded, looked at, given parts, compared and published, without script", async () => {
  const page = await house.enter(TEAM, { javaScriptEnabled: false });
  await page.goto("/verwaltung/papier");
  await page.getByLabel("Datei").setInputFiles({ name: "alt.doc", mimeType: "application/msword", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) });
  expect((await send(page, "Vorschau ansehen")).status()).toBe(422);
  await expect(page.getByRole("link", { name: "Das ist eine alte Word-Datei (.doc). Speichern Sie sie als .docx." })).toBeVisible();

  await page.getByLabel("Datei").setInputFiles(WORD);
  expect((await send(page, "Vorschau ansehen")).status()).toBe(200);
  await expect(page.getByText("20 Abschnitte · 240 Absätze · 60 Fußnoten · 0 Weichenstellungen")).toBeVisible();
  await page.getByRole("textbox", { name: "Fassung (freiwillig)" }).fill("Fassung aus Word");
  await page.getByLabel(/^Teil für „1\. Was im Ort/).selectOption("Hemmnisse");
  await page.getByText("Weichenstellungen wählen: 0 von 12 Absätzen").first().click();
  await page.getByRole("checkbox").first().check();
  await send(page, "Als Entwurf aufnehmen");
  await expect(page.getByRole("heading", { name: "Vergleich: Fassung aus Word" })).toBeVisible();

  await page.getByLabel("Was sich ändert").fill("Der Text kommt jetzt aus Word.");
  await send(page, "Vergleich bestätigen");
  await send(page, "Veröffentlichen");
  await page.goto("/papier/was-im-ort-nummer-1-zaehlt");
  await expect(page.getByRole("heading", { level: 1, name: "1. Was im Ort Nummer 1 zählt" })).toBeVisible();
  await expect(page.getByText("Hemmnisse").first()).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(1);
  await expect(page.getByText("Anmerkung 3:")).toBeVisible();
});
