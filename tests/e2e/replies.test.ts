import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { contribute, decide, send } from "./steps.ts";

const MODERATION = "moderation@institut.example";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
});
afterAll(() => house.close());

describe.each([["without JavaScript", false], ["with JavaScript", true]] as const)("%s", (_, javaScriptEnabled) => {
  test("somebody reads a contribution, lives the same and answers; the answer appears under it", async () => {
    const author = await house.enter(`autor-${javaScriptEnabled}@stadt.example`, { javaScriptEnabled });
    const number = await contribute(author, { rn: "5", body: "Bei uns übernimmt das die Feuerwehr, seit einem Jahr." });
    const moderator = await house.enter(MODERATION, { javaScriptEnabled });
    await moderator.goto(`/moderation/${number}`);
    await decide(moderator, { outcome: /^Veröffentlichen/ });

    const reader = await house.enter(`leserin-${javaScriptEnabled}@stadt.example`, { javaScriptEnabled });
    await reader.setViewportSize({ width: 360, height: 740 });
    await reader.goto("/papier/kurze-wege");
    await reader.locator("#rn-5 .fold > summary").click();
    const there = reader.locator(`#${number.toLowerCase()}`);
    await send(reader, new RegExp(`Das erleben wir auch.*zu ${number}`));
    await expect(there.getByRole("button", { name: /Das erleben wir auch · 1/, pressed: true })).toBeVisible();

    await there.getByRole("link", { name: `Antworten auf ${number}` }).click();
    expect((await send(reader, "Antwort einreichen")).status()).toBe(422);
    await reader.getByLabel("Ihr Text").fill("Bei uns auch, aber nur im Ehrenamt und ohne Auftrag.");
    await reader.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    await send(reader, "Antwort einreichen");
    await expect(reader.getByText("Danke. Ihr Beitrag wird geprüft.")).toBeVisible();
    const reply = new URL(reader.url()).searchParams.get("nr") ?? "";

    await moderator.goto(`/moderation/${reply}`);
    await decide(moderator, { outcome: /^Veröffentlichen/ });
    const visitor = await house.visit({ javaScriptEnabled });
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.locator(`#${reply.toLowerCase()}`)).toContainText("nur im Ehrenamt");
    await expect(visitor.getByText("1 Antwort", { exact: true })).toBeVisible();
  });
});

test("a sentence is chosen by keyboard alone, shown with the contribution and marked in the text", async () => {
  const author = await house.enter("zitiert@stadt.example", { javaScriptEnabled: false });
  await author.goto("/papier/kurze-wege?schreiben=5#schreiben");
  await author.getByText("Einen Satz zitieren").focus();
  await author.keyboard.press("Enter");
  await author.keyboard.press("Tab");
  await author.keyboard.press("ArrowDown");
  const sentence = await author.locator('[name="quote"]:checked').inputValue();
  expect(sentence).toMatch(/^Standesamt, Schule, Sportverein/);
  await author.getByRole("radio", { name: "Frage" }).check();
  await author.getByLabel("Ihr Text").fill("Gilt das auch für Ortsteile, die eine Stunde entfernt liegen?");
  await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
  await send(author, "Beitrag einreichen");
  const number = new URL(author.url()).searchParams.get("nr") ?? "";

  const moderator = await house.enter(MODERATION);
  await moderator.goto(`/moderation/${number}`);
  await expect(moderator.locator("mark")).toContainText("Standesamt, Schule, Sportverein");
  await decide(moderator, { outcome: /^Veröffentlichen/ });
  const visitor = await house.visit();
  await visitor.goto("/papier/kurze-wege");
  await expect(visitor.locator("#rn-5 .prose mark")).toHaveText(sentence);
  await expect(visitor.locator(`#${number.toLowerCase()} blockquote`)).toHaveText(sentence);
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
