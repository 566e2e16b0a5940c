import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, handIn, publish, send, WAYS } from "./steps.ts";

const MODERATION = "moderation@institut.example";
let house: House;
let moderator: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
  moderator = await house.enter(MODERATION);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe.each(WAYS)("%s", (_, options) => {
  const who = String(options.javaScriptEnabled);

  test("what is public stays while its new wording is checked; afterwards everybody can see what changed", async () => {
    const author = await house.enter(`bearbeitet-${who}@stadt.example`, options);
    const number = await contribute(author, { rn: "5", body: `Bei uns dauert das drei Wochen, ${who}.` });
    await publish(moderator, number);
    await author.goto("/konto/beitraege");
    await author.getByRole("link", { name: new RegExp(`^Bearbeiten\\s*: ${number}$`) }).click();
    await author.getByLabel("Ihr Text").fill(`Bei uns dauert das fünf Wochen, ${who}.`);
    await send(author, "Vorschau");
    await expect(author.getByRole("region", { name: "Vorschau" })).toContainText("fünf Wochen");
    await send(author, "Überarbeitung einreichen");
    const visitor = await house.visit(options);
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.locator("main")).toContainText("drei Wochen");
    await expect(visitor.locator("main")).not.toContainText("fünf Wochen");
    await publish(moderator, number);
    await visitor.goto(`/beitraege/${number}`);
    await visitor.getByText("Früherer Wortlaut: 1").click();
    await expect(visitor.locator(".wordings ins")).toHaveText("fünf");
    await expect(visitor.locator(".wordings del")).toHaveText("drei");
    await author.goto(`/beitraege/${number}`);
    await author.getByText("Ihre Wortlaute").click();
    await expect(author.locator(".wordings").getByText("ersetzt")).toBeVisible();
  });

  test("what is withdrawn leaves its answers standing, and its words can be used again", async () => {
    const author = await house.enter(`zieht-zurueck-${who}@stadt.example`, options);
    const number = await contribute(author, { rn: "6", body: `Das nehme ich später zurück, ganz sicher, ${who}.` });
    await publish(moderator, number);
    const other = await house.enter(`antwortet-${who}@stadt.example`, options);
    await other.goto(`/beitraege/${number}/antworten`);
    await other.getByLabel("Ihr Text").fill(`Dem stimme ich ausdrücklich zu, ${who}.`);
    const reply = await handIn(other, "Antwort einreichen");
    await publish(moderator, reply);
    await author.goto(`/beitraege/${number}/zurueckziehen`);
    await send(author, "Beitrag zurückziehen");
    const visitor = await house.visit(options);
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.getByText("[zurückgezogen]")).toBeVisible();
    await expect(visitor.getByText("Dem stimme ich ausdrücklich zu")).toBeVisible();
    await visitor.goto(`/beitraege/${reply}`);
    await expect(visitor.locator("main .meta")).toContainText(`Antwort auf ${number} [nicht mehr da]`);
    await visitor.goto("/papier/kurze-wege");
    await expect(visitor.locator(`#rn-6 #${number.toLowerCase()}.contribution--gone .contribution`)).toHaveCount(1);
    await expect(visitor.locator("main")).not.toContainText("Das nehme ich später zurück");
    await author.goto("/konto/beitraege");
    await send(author, new RegExp(`Text in einen neuen Entwurf kopieren.*${number}`));
    await expect(author.getByRole("status")).toContainText("Als neuer Entwurf gespeichert.");
    await expect(author.locator(".kept")).toContainText("Das nehme ich später zurück");
  });

  test("a name that is switched off is gone everywhere at once", async () => {
    const name = `Wilhelmine Sartorius ${who}`;
    const author = await house.enter(`name-${who}@stadt.example`, options);
    const number = await contribute(author, { rn: "7", body: `Unter meinem Namen gesagt und so gemeint, ${who}.` });
    await publish(moderator, number);
    await author.goto("/konto/profil");
    await author.getByLabel("Angezeigter Name").fill(name);
    await author.getByLabel("Namen öffentlich zeigen").check();
    await send(author, "Profil speichern");
    const visitor = await house.visit(options);
    const places = ["/papier/kurze-wege", `/beitraege/${number}`, "/beitraege", "/"];
    for (const path of places) {
      await visitor.goto(path);
      expect(await visitor.content()).toContain(name);
    }
    await author.goto("/konto/profil");
    await author.getByLabel("Namen öffentlich zeigen").uncheck();
    await send(author, "Profil speichern");
    for (const path of places) {
      await visitor.goto(path);
      expect(await visitor.content()).not.toContain(name);
    }
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
