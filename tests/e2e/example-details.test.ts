import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { handIn, openComposer, publish, send, tabTo, WAYS } from "./steps.ts";

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
  const town = options.javaScriptEnabled ? { name: "Zittau", land: "Sachsen" } : { name: "Ilmenau", land: "Thüringen" };
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
    await author.getByLabel("Kommune", { exact: true }).fill(town.name);
    await author.getByLabel("Seit wann?").fill("Herbst 2016");
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
    await moderator.goto("/schaufenster");
    await expect(moderator.getByRole("link", { name: `${town.name}, ${town.land}: noch kein Beispiel` })).toBeVisible();
    await publish(moderator, number);
    const visitor = await house.visit(options);
    for (const path of [`/beitraege/${number}`, "/papier/kurze-wege", "/beitraege?suche=beschluss+namen"]) {
      await visitor.goto(path);
      await expect(visitor.locator(`#${number.toLowerCase()} .details`)).toContainText(CONTACT);
    }
  });

  test("by keyboard alone somebody goes from the map to the place it is about, and finds it there with all it tells", async () => {
    const visitor = await house.visit(options);
    await visitor.goto("/schaufenster");
    await tabTo(visitor, visitor.getByRole("navigation", { name: "Karte der Kommunen" }).getByRole("link", { name: `${town.name}, ${town.land}: 1 Beispiel` }));
    await visitor.keyboard.press("Enter");
    await expect(visitor).toHaveURL(new RegExp(`/schaufenster/${town.name.toLowerCase()}$`));
    await expect(visitor.getByRole("heading", { level: 1, name: town.name })).toBeVisible();
    const told = visitor.getByRole("article").filter({ hasText: number }).locator(".details");
    await expect(told.locator("dt")).toHaveText(["Kommune", "Seit wann", "Was geholfen hat", "Kontakt für Nachfragen"]);
    await expect(told.locator("dd")).toHaveText([town.name, "Herbst 2016", "Ein Beschluss, der Geld und Namen nennt.", CONTACT]);
    await tabTo(visitor, visitor.getByRole("article").getByRole("link", { name: number }).first());
    await visitor.keyboard.press("Enter");
    await expect(visitor).toHaveURL(new RegExp(`/beitraege/${number}$`));
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

  test("the moderation strikes words from one of them, is told at its field if it adds some, and everybody sees the gap", async () => {
    await author.goto(`/beitraege/${number}/bearbeiten`);
    await author.getByLabel("Was hat gehindert?").fill("Die Heizkosten und der unfähige Nachbar.");
    await send(author, "Überarbeitung einreichen");
    await moderator.goto(`/moderation/${number}`);
    await moderator.getByRole("radio", { name: /^Mit Kürzung/ }).check();
    await moderator.getByLabel("Grund", { exact: true }).selectOption("insult");
    await moderator.getByLabel("Was gehindert hat").fill("Die hohen Heizkosten.");
    expect((await send(moderator, "Entscheiden")).status()).toBe(422);
    await moderator.getByRole("link", { name: /Beim Kürzen lässt sich nur streichen/ }).click();
    await expect(moderator.getByLabel("Was gehindert hat")).toHaveValue("Die hohen Heizkosten.");
    await moderator.getByLabel("Was gehindert hat").fill("Die Heizkosten.");
    await moderator.getByLabel("Seit wann").fill("");
    await send(moderator, "Entscheiden");
    const visitor = await house.visit(options);
    await visitor.goto(`/schaufenster/${town.name.toLowerCase()}`);
    const told = visitor.getByRole("article").filter({ hasText: number }).locator(".details dd");
    await expect(told).toHaveText([town.name, "[gekürzt: Beleidigung]", "Ein Beschluss, der Geld und Namen nennt.", "Die Heizkosten [gekürzt: Beleidigung]."]);
  });
});
