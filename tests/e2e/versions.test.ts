import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect as expectValue, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { contribute, publish, send } from "./steps.ts";

const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const VIEWS: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const AUTHOR = "hanna.brandt@stadt.example";
const PAPER = readFileSync("db/demo/papier.md", "utf8").split("\n\n");
const FIRST = PAPER[2]!;
const [FORMER, LATEST] = ["oft das Bild einer Großstadt", "meist das Bild einer großen Stadt"];

/** The next text: one passage reads differently, one falls away. */
const NEXT = PAPER.filter((_, at) => at !== 4).map((block, at) => (at === 0 ? block.replace("Fassung 1", "Fassung 2") : block === FIRST ? block.replace(FORMER, LATEST) : block)).join("\n\n");

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { "team@institut.example": "team", "moderation@institut.example": "moderator" } });
});
afterAll(() => house.close());

test("a text becomes the next version: taken in, compared, published; its reader finds the difference, its author says what it settles", async () => {
  const [author, moderator, team, reader] = await Promise.all([house.enter(AUTHOR, PHONE), house.enter("moderation@institut.example", PHONE), house.enter("team@institut.example"), house.visit()]);
  const changed = await contribute(author, { section: "einleitung", rn: "1", body: "Viele denken auch an das Dorf, nicht nur an die Stadt." });
  const dropped = await contribute(author, { section: "einleitung", rn: "3", body: "Dieser Absatz fehlt hoffentlich nie wieder im Text." });
  for (const number of [changed, dropped]) await publish(moderator, number);

  await team.goto("/verwaltung/papier");
  await team.getByLabel("Oder der Text des Papiers").fill(NEXT.replace("# Einleitung {#einleitung}", "# Einleitung"));
  expect((await send(team, "Vorschau ansehen")).status()).toBe(422);
  await expect(team.locator("main")).toContainText("Der Abschnitt „Einleitung“ braucht einen Schlüssel");
  await team.getByLabel("Der ganze Text in Markdown").fill(NEXT);
  await send(team, "Geänderten Text prüfen");
  await send(team, "Als Entwurf aufnehmen");
  await expect(team.getByText("1 geändert, 1 entfallen")).toBeVisible();
  expectValue(await inspect(team, VIEWS)).toEqual([]);
  expect((await send(team, "Vergleich bestätigen")).status()).toBe(422);
  await team.getByLabel("Was sich ändert").fill("Der Anfang ist genauer.");
  await send(team, "Vergleich bestätigen");
  await reader.goto("/papier/einleitung");
  await expect(reader.locator("#rn-1")).toContainText(FORMER);
  await send(team, "Veröffentlichen");
  await expect(team.getByRole("status")).toContainText("Die Fassung ist veröffentlicht.");

  await reader.goto("/papier/einleitung");
  await expect(reader.locator("#rn-1")).toContainText(LATEST);
  await expect(reader.locator(`#${changed.toLowerCase()}`)).toContainText("Zu Fassung 1");
  await expect(reader.getByRole("region", { name: "Zu früheren Fassungen" })).toContainText("Rn. 3 (entfallen)");
  await expect(reader.getByRole("region", { name: "Zu früheren Fassungen" })).toContainText("Dieser Absatz fehlt hoffentlich nie wieder");
  await reader.goto("/papier/fassungen");
  await reader.getByRole("link", { name: /^Vergleich mit Fassung 1/ }).click();
  await expect(reader.locator("ins")).toHaveText(["meist", /großen Stadt/]);
  expectValue(await inspect(reader, VIEWS)).toEqual([]);
  await reader.goto("/papier/einleitung?fassung=1");
  await expect(reader.locator("#rn-1")).toContainText(FORMER);
  await expect(reader.getByText("Sie lesen eine frühere Fassung")).toBeVisible();
  expectValue(await inspect(reader, VIEWS)).toEqual([]);

  const { text } = await house.mailbox.waitFor(AUTHOR, /^Neuer Wortlaut zu 2 Ihrer Beiträge/);
  expect(text).toContain("/konto/beitraege");
  await author.goto("/konto/beitraege");
  await send(author, new RegExp(`^Erledigt.*${changed}`));
  await expect(author.getByText("Sie haben gesagt: Mit dem neuen Wortlaut ist Ihr Beitrag erledigt.")).toBeVisible();
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
