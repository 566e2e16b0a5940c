import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, press, publish, readNumber, send, tabTo, WAYS } from "./steps.ts";

const MODERATION = "moderation@institut.example";

let house: House;
let moderator: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
  moderator = await house.enter(MODERATION);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe.each(WAYS)("by keyboard, %s", (_, options) => {
  const who = String(options.javaScriptEnabled);
  const rn = options.javaScriptEnabled ? "6" : "7";

  test("somebody reads a contribution, lives the same and answers; the answer appears under it", async () => {
    const author = await house.enter(`autor-${who}@stadt.example`, options);
    const number = await contribute(author, { rn: "5", body: `Bei uns übernimmt das die Feuerwehr, seit einem Jahr, ${who}.` });
    await publish(moderator, number);

    const reader = await house.enter(`leserin-${who}@stadt.example`, { ...options, viewport: { width: 360, height: 740 } });
    await reader.goto("/papier/kurze-wege");
    await press(reader, reader.locator("#rn-5 .fold > summary"));
    const there = reader.locator(`#${number.toLowerCase()}`);
    await press(reader, there.getByRole("button", { name: /Das erleben wir auch/ }));
    await expect(there.getByRole("button", { name: /Das erleben wir auch · 1/, pressed: true })).toBeVisible();

    await press(reader, there.getByRole("link", { name: `Antworten auf ${number}` }));
    await press(reader, reader.getByRole("button", { name: "Antwort einreichen" }));
    await expect(reader.getByRole("alert")).toBeVisible();
    await write(reader, "Bei uns auch, aber nur im Ehrenamt und ohne Auftrag.");
    await press(reader, reader.getByRole("button", { name: "Antwort einreichen" }));
    const reply = await readNumber(reader);

    await publish(moderator, reply);
    const visitor = await house.visit(options);
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.locator(`#${reply.toLowerCase()}`)).toContainText("nur im Ehrenamt");
    await expect(visitor.getByText("1 Antwort", { exact: true })).toBeVisible();
  });

  test("a sentence is chosen, written about, shown with the contribution and marked in the text", async () => {
    const author = await house.enter(`zitiert-${who}@stadt.example`, options);
    await author.goto("/papier/kurze-wege");
    await press(author, author.getByRole("link", { name: `Zu Rn. ${rn} schreiben` }));
    await press(author, author.getByText("Einen Satz zitieren"));
    await author.keyboard.press("Tab");
    await author.keyboard.press("ArrowDown");
    const sentence = await author.locator('[name="quote"]:checked').inputValue();
    expect(sentence).toMatch(/^(Nähe hat|Hinzu kommt)/);
    await author.keyboard.press("Tab");
    await author.keyboard.press("Space");
    await write(author, `Gilt das auch für Ortsteile, die eine Stunde entfernt liegen, ${who}?`);
    await press(author, author.getByRole("button", { name: "Beitrag einreichen" }));
    const number = await readNumber(author);

    await moderator.goto(`/moderation/${number}`);
    await expect(moderator.locator("mark")).toHaveText(sentence);
    await publish(moderator, number);
    const visitor = await house.visit(options);
    await visitor.goto("/papier/kurze-wege");
    await expect(visitor.locator(`#rn-${rn} .prose mark`)).toHaveText(sentence);
    await expect(visitor.locator(`#${number.toLowerCase()} blockquote`)).toHaveText(sentence);
  });
});

test("after the first contribution one can say from which practice one speaks, and sees what everybody will see", async () => {
  const page = await house.enter("praxis@stadt.example", { javaScriptEnabled: false });
  await contribute(page, { rn: "6", body: "Bei uns fehlt dafür seit Jahren eine feste Stelle." });
  await page.getByLabel("Größenklasse").selectOption("small");
  await page.getByLabel("Bundesland").selectOption("HE");
  await send(page, "Profil speichern");
  await expect(page).toHaveURL(/\/papier\/kurze-wege.*#rn-6$/);
  await page.goto("/konto");
  await expect(page.getByText("Fachperson aus einer Kleinstadt in Hessen").first()).toBeVisible();
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});

/** From above the text to below the terms. */
async function write(page: Page, body: string) {
  await tabTo(page, page.getByLabel("Ihr Text"));
  await page.keyboard.type(body);
  await tabTo(page, page.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }));
  await page.keyboard.press("Space");
}
