import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { contribute, publish, send } from "./steps.ts";

const SECTION = "stellen-ohne-auftrag";
const WORK = `/auswertung/abschnitte/${SECTION}`;
const STAFF = { "team@institut.example": "team", "moderation@institut.example": "moderator" } as const;
const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const OTHER_WAY: View[] = [{ width: 1280, colorScheme: "dark" }, { width: 360, colorScheme: "light" }];

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: STAFF });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

/** Types a topic at a contribution. */
async function addTopic(page: Page, number: string, name: string) {
  await page.locator(`#${number.toLowerCase()}`).getByLabel(`Schlagwort für ${number}`).fill(name);
  await send(page, new RegExp(`^Hinzufügen.*${number}`));
}

async function answer(page: Page, disposition: string, words: string, button = "Als Entwurf speichern") {
  await page.getByRole("radio", { name: disposition, exact: true }).check();
  await page.getByRole("textbox", { name: "Erwiderung" }).fill(words);
  await send(page, button);
}

describe("without script, the team", () => {
  test("gives topics, groups, answers, releases at once; everybody is told in one mail and reads what became of it", async () => {
    const options = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
    const [one, other, moderator] = await Promise.all([house.enter("eine@stadt.example", options), house.enter("andere@stadt.example", options), house.enter("moderation@institut.example", options)]);
    const numbers = [
      await contribute(one, { section: SECTION, rn: "31", body: "Bei uns fehlt der Auftrag seit Jahren." }),
      await contribute(other, { section: SECTION, rn: "31", body: "Auch bei uns steht der Auftrag nur im Konzept." }),
      await contribute(one, { section: SECTION, rn: "32", kind: "Frage", body: "Wer entscheidet, wenn der Kreis anderer Meinung ist?" }),
    ];
    const [first, second, third] = numbers as [string, string, string];
    for (const number of numbers) await publish(moderator, number);
    const team = await house.enter("team@institut.example", options);

    await team.goto("/auswertung");
    await expect(team.getByRole("heading", { name: "Mit Erwiderung: 0 von 3" })).toBeVisible();
    await team.getByRole("link", { name: /^Durcharbeiten.*Stellen ohne Auftrag/ }).click();
    await addTopic(team, first, "Stellenplan");
    await addTopic(team, second, "STELLENPLAN");
    await addTopic(team, third, "Kreis");
    expect((await send(team, new RegExp(`^Hinzufügen.*${second}`))).status()).toBe(422);

    await team.goto(WORK);
    for (const number of [first, second]) await team.getByRole("checkbox", { name: `${number} auswählen` }).check();
    await team.getByRole("button", { name: "Auf ausgewählte erwidern" }).click();
    await expect(team.getByRole("heading", { name: "Auf 2 Beiträge gemeinsam erwidern" })).toBeVisible();
    expect((await send(team, "Als Entwurf speichern")).status()).toBe(422);
    await answer(team, "teilweise berücksichtigt", "Den Auftrag nehmen wir **in Fassung 2** auf.");
    await team.locator(`#${third.toLowerCase()}`).getByRole("link", { name: /^Erwidern/ }).click();
    await answer(team, "zur Kenntnis genommen", "Das regeln die Länder verschieden.");

    const reader = await house.visit(options);
    await reader.goto(`/beitraege/${first}`);
    await expect(reader.getByText("Erwiderung des Projektteams")).toHaveCount(0);
    await expect(reader.locator('.menu a[href="/rueckmeldungen"]')).toHaveCount(0);
    await reader.goto("/rueckmeldungen");
    await expect(reader.getByRole("heading", { name: "Noch nicht ausgewertet." })).toBeVisible();

    await team.getByRole("link", { name: "Erwiderungen veröffentlichen" }).click();
    await expect(team.getByText("2 Erwiderungen auf 3 Beiträge in „Stellen ohne Auftrag“. 2 Personen bekommen je eine Mail.")).toBeVisible();
    await send(team, "Jetzt veröffentlichen");
    await expect(team.getByText("3 von 3 mit Erwiderung")).toBeVisible();

    const mail = await house.mailbox.waitFor("eine@stadt.example", /^Erwiderungen auf 2 Ihrer Beiträge$/);
    expect(mail.text).toContain(`${first} · Ergänzung zu Rn.\u00a031: teilweise berücksichtigt`);
    expect(mail.text).toContain(`${third} · Frage zu Rn.\u00a032: zur Kenntnis genommen`);
    expect(mail.text).not.toContain(second);
    await house.mailbox.waitFor("andere@stadt.example", new RegExp(`^Erwiderung auf ${second}$`));
    expect(house.mailbox.received.filter(({ subject }) => subject.startsWith("Erwiderung"))).toEqual([]);

    await reader.goto(new URL(/https?:\S+\/beitraege\/B-\d+/.exec(mail.text)![0]).pathname);
    await expect(reader.locator(".answer")).toContainText("Den Auftrag nehmen wir in Fassung 2 auf.");
    await expect(reader.locator(".answer .badge")).toHaveText("teilweise berücksichtigt");
    await reader.getByRole("link", { name: "Umgang mit allen Rückmeldungen" }).click();
    await expect(reader.getByRole("table").getByRole("row")).toHaveCount(3);
    await expect(reader.locator(`#${second.toLowerCase()}`)).toBeVisible();
    await reader.locator(`#${third.toLowerCase()}`).getByRole("link", { name: third }).click();
    await reader.getByRole("link", { name: "Kreis" }).click();
    await expect(reader.locator("main")).toContainText("1 Beitrag");
    await reader.goto(`/papier/${SECTION}`);
    await expect(reader.locator("#rn-32 .answer")).toContainText("Das regeln die Länder verschieden.");
    await reader.goto("/beitraege?schlagwort=stellenplan&umgang=teilweise");
    await expect(reader.locator("main article")).toHaveCount(2);
  });

  test("changes what is released, and the readers keep the old words until the new ones are released too", async () => {
    const [team, reader] = await Promise.all([house.enter("team@institut.example", { javaScriptEnabled: false }), house.visit({ javaScriptEnabled: false })]);
    await team.goto(WORK);
    await team.locator("#b-003").getByRole("link", { name: /^Erwiderung ansehen/ }).click();
    await expect(team.getByText("Öffentlich bleibt Fassung 1, bis Sie die neue veröffentlichen.")).toBeVisible();
    await answer(team, "nicht berücksichtigt", "Das liegt nicht bei den Kommunen.", "Als neue Fassung speichern");
    await team.locator("#b-003").getByRole("link", { name: /^Erwiderung ansehen/ }).click();
    await reader.goto("/beitraege/B-003");
    await expect(reader.locator(".answer")).toContainText("Das regeln die Länder verschieden.");
    await team.goto(`${WORK}/veroeffentlichen`);
    await send(team, "Jetzt veröffentlichen");
    await reader.goto("/beitraege/B-003");
    await expect(reader.locator(".answer .badge")).toHaveText("nicht berücksichtigt");
  });

  test("puts topics in order: renames, merges and deletes them", async () => {
    const team = await house.enter("team@institut.example", { javaScriptEnabled: false });
    await team.goto("/auswertung/schlagworte");
    await team.getByRole("link", { name: /^Umbenennen.*Kreis/ }).click();
    await team.getByLabel("Neuer Name").fill("stellenplan");
    expect((await send(team, "Umbenennen")).status()).toBe(422);
    await team.getByLabel("Neuer Name").fill("Landkreis");
    await send(team, "Umbenennen");
    await team.getByRole("link", { name: /^Zusammenführen.*Landkreis/ }).click();
    await team.getByLabel("Statt „Landkreis“ gilt künftig").selectOption({ label: "Stellenplan (2)" });
    await send(team, "Zusammenführen");
    await expect(team.getByRole("row", { name: /Stellenplan 3 Beiträge/ })).toBeVisible();
    await team.goto(WORK);
    for (const number of ["B-001", "B-002", "B-003"]) await send(team, new RegExp(`^Stellenplan.*von ${number} entfernen`));
    await team.goto("/auswertung/schlagworte");
    await send(team, /^Löschen.*Stellenplan/);
    await expect(team.getByRole("heading", { name: "Noch kein Schlagwort." })).toBeVisible();
  });
});

test("every page of it can be used by everybody, with errors on it too", async () => {
  const [author, moderator, team] = await Promise.all([house.enter("eine@stadt.example"), house.enter("moderation@institut.example"), house.enter("team@institut.example")]);
  const number = await contribute(author, { section: SECTION, rn: "31", body: "Noch ein Beitrag, der später kommt." });
  await publish(moderator, number);
  await team.goto(WORK);
  await addTopic(team, number, "Auftrag");
  await addTopic(team, "B-001", "Rat");
  expect((await send(team, new RegExp(`^Hinzufügen.*${number}`))).status()).toBe(422);
  expect(await inspect(team, ONE_WAY)).toEqual([]);
  await team.goto(`${WORK}/erwiderung?${number}=ja`);
  expect((await send(team, "Als Entwurf speichern")).status()).toBe(422);
  expect(await inspect(team, OTHER_WAY)).toEqual([]);
  await answer(team, "berücksichtigt", "Das ist jetzt Teil von Rn. 31.");
  for (const path of [`${WORK}/veroeffentlichen`, "/auswertung", "/auswertung/schlagworte", "/rueckmeldungen", "/beitraege/B-001", `/papier/${SECTION}`]) {
    await team.goto(path);
    expect(await inspect(team, path === "/rueckmeldungen" ? [...ONE_WAY, ...OTHER_WAY] : ONE_WAY)).toEqual([]);
  }
  await team.goto(WORK);
  await team.locator("#b-003").getByRole("link", { name: /^Erwiderung ansehen/ }).click();
  expect(await inspect(team, OTHER_WAY)).toEqual([]);
  for (const [link, button] of [[/^Umbenennen.*Auftrag/, "Umbenennen"], [/^Zusammenführen.*Auftrag/, "Zusammenführen"]] as const) {
    await team.goto("/auswertung/schlagworte");
    await team.getByRole("link", { name: link }).click();
    if (button === "Umbenennen") await team.getByLabel("Neuer Name").fill("");
    expect((await send(team, button)).status()).toBe(422);
    expect(await inspect(team, OTHER_WAY)).toEqual([]);
  }
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
