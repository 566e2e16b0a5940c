import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { readMarkedQuotes } from "#app/evaluation/marked-quotes.server.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, look, openHouse } from "./house.ts";
import { inspect, type View } from "./inspect.ts";
import { contribute, publish, send } from "./steps.ts";

const SECTION = "stellen-ohne-auftrag";
const WORK = `/auswertung/abschnitte/${SECTION}`;
const SUMMARY = `${WORK}/zusammenfassung`;
const STAFF = { "team@institut.example": "team", "kollegin@institut.example": "team", "moderation@institut.example": "moderator" } as const;
const PHONE = { javaScriptEnabled: false, viewport: { width: 360, height: 740 } };
const ONE_WAY: View[] = [{ width: 1280, colorScheme: "light" }, { width: 360, colorScheme: "dark" }];
const TEXT = "Text der Zusammenfassung";

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: STAFF });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe("without script, on a phone", () => {
  test("topic, group, answer, summary, release: one mail, and a page that says what became of it and what it rests on", async () => {
    const [one, moderator, team] = await Promise.all([house.enter("eine@stadt.example", PHONE), house.enter("moderation@institut.example", PHONE), house.enter("team@institut.example", PHONE)]);
    const first = await contribute(one, { section: SECTION, rn: "31", body: "Bei uns fehlt der Auftrag seit Jahren." });
    const second = await contribute(one, { section: SECTION, rn: "31", body: "Auch der Kreis hat keinen Auftrag erteilt." });
    for (const number of [first, second]) await publish(moderator, number);

    await team.goto(WORK);
    await team.locator(`#${first.toLowerCase()}`).getByLabel(`Schlagwort für ${first}`).fill("Auftrag");
    await send(team, new RegExp(`^Hinzufügen.*${first}`));
    for (const number of [first, second]) await team.getByRole("checkbox", { name: `${number} auswählen` }).check();
    await team.getByRole("button", { name: "Auf ausgewählte erwidern" }).click();
    await team.getByRole("radio", { name: "berücksichtigt", exact: true }).check();
    await team.getByRole("textbox", { name: "Erwiderung" }).fill("Das steht jetzt in Fassung 2.");
    await send(team, "Als Entwurf speichern");

    await team.getByRole("link", { name: "Zusammenfassung schreiben" }).click();
    await expect(team.locator(".sources li")).toHaveText([new RegExp(`Ergänzung.*${first}.*Bei uns fehlt der Auftrag`, "s"), new RegExp(`Ergänzung.*${second}.*Auch der Kreis`, "s")]);
    await team.getByLabel(TEXT).fill(`**Der Auftrag** fehlt [${first}].\n\nAuch beim Kreis [${second}], sagt einer [B-099].`);
    expect((await send(team, "Als Entwurf speichern")).status()).toBe(422);
    await expect(team.locator("#body-error")).toContainText("[B-099] in Zeile 3");
    await expect(team.getByLabel(TEXT)).toHaveValue(/\[B-099\]/);
    await team.getByLabel(TEXT).fill(`**Der Auftrag** fehlt [${first}].\n\nAuch beim Kreis [${second}].`);
    await send(team, "Als Entwurf speichern");
    await expect(team.getByText("stützt sich auf 2 Beiträge")).toBeVisible();

    const reader = await house.visit(PHONE);
    await reader.goto("/rueckmeldungen");
    await expect(reader.getByText("Noch nicht ausgewertet.")).toBeVisible();

    await team.goto(WORK);
    await team.getByRole("link", { name: "Zusammenfassung und Erwiderung veröffentlichen" }).click();
    await expect(team.getByText("die Zusammenfassung und eine Erwiderung auf 2 Beiträge in „Stellen ohne Auftrag“. Eine Person bekommt eine Mail.")).toBeVisible();
    await send(team, "Jetzt veröffentlichen");
    await house.mailbox.waitFor("eine@stadt.example", /^Erwiderungen auf 2 Ihrer Beiträge$/);

    await reader.goto(`/papier/${SECTION}`);
    await reader.getByRole("link", { name: "Was daraus wurde" }).click();
    await expect(reader.getByText("2 Beiträge; auf 2 hat das Projektteam erwidert").first()).toBeVisible();
    const summary = reader.locator(".summary");
    await expect(summary).toContainText("Die Zusammenfassung stützt sich auf 2 Beiträge. Stand:");
    await expect(summary).not.toContainText("Seither");
    await summary.getByRole("link", { name: first }).click();
    await expect(reader.getByRole("heading", { name: `Beitrag ${first}` })).toBeVisible();
    await reader.getByRole("link", { name: "Die Zusammenfassung des Projektteams stützt sich auch auf diesen Beitrag" }).click();
    await expect(reader.locator("table.feedback")).toContainText("Das steht jetzt in Fassung 2.");
  });

  test("what is published later makes it old, what is withdrawn leaves a number without a link; the team reads both and writes anew", async () => {
    const [one, moderator, team, reader] = await Promise.all([house.enter("eine@stadt.example", PHONE), house.enter("moderation@institut.example", PHONE), house.enter("team@institut.example", PHONE), house.visit(PHONE)]);
    const third = await contribute(one, { section: SECTION, rn: "32", kind: "Frage", body: "Wer entscheidet, wenn der Kreis anderer Meinung ist?" });
    await publish(moderator, third);
    await one.goto("/beitraege/B-002/zurueckziehen");
    await send(one, "Beitrag zurückziehen");

    await reader.goto("/rueckmeldungen");
    const summary = reader.locator(".summary");
    await expect(summary).toContainText("stützt sich auf 2 Beiträge, davon ist 1 nicht mehr zu lesen. Stand:");
    await expect(summary).toContainText("Seither ist 1 Beitrag veröffentlicht worden.");
    await expect(summary).toContainText("B-002 (zurückgezogen)");
    await expect(summary.getByRole("link")).toHaveText(["B-001"]);
    await expect(reader.locator("table.feedback")).toContainText("[zurückgezogen]");
    await expect(reader.getByText("Nicht enthalten: 1 zurückgezogen.")).toBeVisible();

    await team.goto(WORK);
    await expect(team.getByText("Seither ist 1 Beitrag veröffentlicht worden.")).toBeVisible();
    await team.getByRole("link", { name: "Zusammenfassung ansehen und ändern" }).click();
    await expect(team.locator(".notice--warn", { hasText: "Lesen Sie die Zusammenfassung" })).toContainText("B-002 (zurückgezogen)");
    await expect(team.locator(".notice--warn", { hasText: "Lesen Sie die Zusammenfassung" }).getByRole("link", { name: third })).toBeVisible();
    await team.getByLabel(TEXT).fill(`Der Auftrag fehlt [B-001]. Offen ist, wer entscheidet [${third}].`);
    await send(team, "Als neue Fassung speichern");
    await send(team, "Gespeicherten Entwurf veröffentlichen");
    await reader.goto("/rueckmeldungen");
    await expect(summary).toContainText("stützt sich auf 2 Beiträge. Stand:");
    await expect(summary).not.toContainText("Seither");
  });

  test("two people who write at once lose nothing", async () => {
    const [team, colleague] = await Promise.all([house.enter("team@institut.example", PHONE), house.enter("kollegin@institut.example", PHONE)]);
    for (const page of [team, colleague]) await page.goto(SUMMARY);
    await team.getByLabel(TEXT).fill("Die schnelleren Worte [B-001].");
    await send(team, "Als neue Fassung speichern");
    await colleague.getByLabel(TEXT).fill("Die langsameren Worte [B-001].");
    expect((await send(colleague, "Als neue Fassung speichern")).status()).toBe(409);
    await expect(colleague.locator(".notice--warn .kept")).toHaveText("Die schnelleren Worte [B-001].");
    await expect(colleague.getByLabel(TEXT)).toHaveValue("Die langsameren Worte [B-001].");
    await colleague.getByLabel(TEXT).fill("Die gemeinsamen Worte [B-001].");
    await send(colleague, "Als Entwurf speichern");
    await send(colleague, "Entwurf verwerfen");
    await expect(colleague.getByLabel(TEXT)).toHaveValue(/Offen ist, wer entscheidet/);
  });

  test("words are marked for the report, notes kept; neither is read by anybody else", async () => {
    const [team, moderator] = await Promise.all([house.enter("team@institut.example", PHONE), house.enter("moderation@institut.example", PHONE)]);
    await team.goto(WORK);
    const entry = team.locator("#b-001");
    await entry.getByText("Zitat merken aus B-001").click();
    await entry.getByLabel("Worte aus B-001").fill("Der Auftrag fehlt immer.");
    expect((await send(team, /^Zitat merken.*B-001/)).status()).toBe(422);
    await expect(entry.getByLabel("Worte aus B-001")).toHaveValue("Der Auftrag fehlt immer.");
    await entry.getByLabel("Worte aus B-001").fill("fehlt der Auftrag seit Jahren");
    await send(team, /^Zitat merken.*B-001/);
    await expect(entry.locator("q")).toHaveText("fehlt der Auftrag seit Jahren");
    expect([...look(house, readMarkedQuotes)]).toEqual([[SECTION, [{ number: "B-001", passageNumber: "31", words: "fehlt der Auftrag seit Jahren", by: "Fachperson" }]]]);

    await entry.getByText("Interne Notiz schreiben zu B-001").click();
    await entry.getByLabel("Interne Notiz zu B-001").fill("Beim Kreis nachfragen.");
    await send(team, /^Notiz speichern.*B-001/);
    await expect(entry).toContainText("Beim Kreis nachfragen.");
    await moderator.goto("/moderation/B-001");
    await expect(moderator.locator("body")).not.toContainText("Beim Kreis nachfragen.");

    await send(team, /^Zitat entfernen.*B-001/);
    await expect(entry.locator("q")).toHaveCount(0);
  });
});

test("every page of it can be used by everybody, with errors on it too", async () => {
  const team = await house.enter("team@institut.example");
  await team.goto(SUMMARY);
  expect(await inspect(team, ONE_WAY)).toEqual([]);
  await team.getByLabel(TEXT).fill("Das sagt keiner [B-099].");
  await send(team, "Als neue Fassung speichern");
  expect(await inspect(team, ONE_WAY)).toEqual([]);
  await team.getByLabel(TEXT).fill("Das sagt eine [B-001].");
  await send(team, "Als neue Fassung speichern");
  for (const path of [SUMMARY, `${WORK}/veroeffentlichen`, "/auswertung", "/rueckmeldungen", "/beitraege/B-001"]) {
    await team.goto(path);
    expect(await inspect(team, ONE_WAY)).toEqual([]);
  }
  await team.goto(WORK);
  await team.locator("#b-001").getByText("Interne Notiz schreiben zu B-001").click();
  expect((await send(team, /^Notiz speichern.*B-001/)).status()).toBe(422);
  expect(await inspect(team, ONE_WAY)).toEqual([]);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
