import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { handIn, openComposer, publish, send, WAYS } from "./steps.ts";

const MODERATION = "moderation@institut.example";
const CONTACT = "laden@auental.example";

let house: House;
let moderator: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
  moderator = await house.enter(MODERATION);
});
afterAll(() => house.close());

describe.each(WAYS)("%s", (_, options) => {
  let author: Page;
  let number: string;
  const folded = () => author.getByText("Angaben zum Praxisbeispiel (freiwillig)");
  beforeAll(async () => {
    author = await house.enter(`jorinde.falke-${options.javaScriptEnabled}@stadt-auental.example`, options);
  });

  test("the fields stand folded in the form, and are out of the way of another kind", async () => {
    await openComposer(author, { section: "kurze-wege", rn: "6" });
    await expect(author.getByLabel("Was hat geholfen?")).toBeHidden();
    await author.getByRole("radio", { name: "Frage" }).check();
    await expect(folded()).toBeHidden();
    await author.getByRole("radio", { name: "Praxisbeispiel" }).check();
    await folded().click();
    await author.getByLabel("Was hat geholfen?").fill("Ein Beschluss, der Geld und Namen nennt.");
    await author.getByRole("radio", { name: "Frage" }).check();
    await expect(author.getByLabel("Was hat geholfen?")).toBeVisible();
  });

  test("of another kind, or with a contact nobody may see, they come back with a sentence", async () => {
    await author.getByLabel("Ihr Text").fill(`Der Laden am Markt ist jeden Samstag offen, und zwar für alle. ${options.javaScriptEnabled}`);
    const terms = author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ });
    await terms.check();
    await author.getByLabel("Kontakt für Nachfragen").fill(CONTACT);
    expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
    await author.getByRole("link", { name: /Diese Angaben gibt es nur bei Praxisbeispielen/ }).click();
    await expect(author.getByLabel("Was hat geholfen?")).toHaveValue("Ein Beschluss, der Geld und Namen nennt.");
    await author.getByRole("radio", { name: "Praxisbeispiel" }).check();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
    await author.getByRole("link", { name: /Der Kontakt steht öffentlich/ }).click();
    await expect(author.getByLabel("Kontakt für Nachfragen")).toHaveValue(CONTACT);
  });

  test("a look at it and a draft keep them", async () => {
    await author.getByRole("checkbox", { name: "Der Kontakt darf öffentlich beim Beispiel stehen" }).check();
    await send(author, "Vorschau");
    await expect(author.getByRole("region", { name: "Vorschau" })).toContainText(CONTACT);
    await expect(author.getByLabel("Was hat geholfen?")).toHaveValue("Ein Beschluss, der Geld und Namen nennt.");
    await expect(author.getByRole("checkbox", { name: /Der Kontakt darf/ })).toBeChecked();
  });

  test("handed in, the moderation reads them, and once published everybody", async () => {
    number = await handIn(author);
    await moderator.goto(`/moderation/${number}`);
    await expect(moderator.locator("main")).toContainText("Ein Beschluss, der Geld und Namen nennt.");
    await expect(moderator.getByText(`E-Mail-Adresse: ${CONTACT}`)).toBeVisible();
    await publish(moderator, number);
    const visitor = await house.visit(options);
    for (const path of [`/beitraege/${number}`, "/papier/kurze-wege", "/beitraege?suche=beschluss+namen"]) {
      await visitor.goto(path);
      await expect(visitor.locator(`#${number.toLowerCase()} .details`)).toContainText(CONTACT);
    }
  });

  test("the author takes the contact back, and after the next decision it is nowhere", async () => {
    await author.goto(`/beitraege/${number}/bearbeiten`);
    await expect(author.getByLabel("Was hat geholfen?")).toHaveValue("Ein Beschluss, der Geld und Namen nennt.");
    await author.getByLabel("Kontakt für Nachfragen").fill("");
    await author.getByLabel("Was hat gehindert?").fill("Die Heizkosten.");
    await send(author, "Überarbeitung einreichen");
    await moderator.goto(`/moderation/${number}`);
    await expect(moderator.locator("ins", { hasText: "Heizkosten" })).toBeVisible();
    await publish(moderator, number);
    const visitor = await house.visit(options);
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.locator("main")).toContainText("Die Heizkosten.");
    expect(await visitor.content()).not.toContain(CONTACT);
  });
});
