import { readFile } from "node:fs/promises";
import { and, eq } from "drizzle-orm";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { outbox } from "#db/schema/notifications.ts";
import { expect } from "#tests/support/browser.ts";
import { runCommand } from "#tests/support/server.ts";
import { type House, look, openHouse } from "./house.ts";
import { decide, openComposer, send, signIn } from "./steps.ts";

const MODERATOR = "moderation@institut.example";
const TEAM = "projektteam@institut.example";

let house: House;
beforeAll(async () => {
  house = await openHouse({ with: "nothing" });
  const surroundings = { DATABASE_PATH: house.databasePath };
  const commands = [["bin/paper-import.ts", "db/demo/papier.md"], ["bin/person.ts", "add", MODERATOR, "--role", "moderator"], ["bin/person.ts", "add", TEAM, "--role", "team"]];
  for (const command of commands) expect(await runCommand(command, surroundings)).toMatchObject({ code: 0 });
});
afterAll(() => house.close());

describe.each([
  { javaScriptEnabled: true, rn: "9", number: "B-001", email: "wiebke.tannhauser@stadt-auental.example", body: "Bei uns hat der Hausmeister den Schlüssel, und seit er krank ist, bleibt der Kurs aus." },
  { javaScriptEnabled: false, rn: "7", number: "B-002", email: "ole.brinkforth@kreis-moorland.example", body: "Das Netz der Kollegin haben wir in drei Gesprächen aufgeschrieben, bevor sie ging." },
])("from reading to the download, with scripts allowed: $javaScriptEnabled", ({ javaScriptEnabled, rn, number, email, body }) => {
  const id = `#${number.toLowerCase()}`;
  let author: Page;
  let moderator: Page;
  let reader: Page;

  beforeAll(async () => {
    [author, moderator, reader] = [await house.visit({ javaScriptEnabled }), await house.visit({ javaScriptEnabled }), await house.visit({ javaScriptEnabled })];
  });

  test("a reader finds a passage and signs in to write beside it", async () => {
    await author.goto("/");
    await author.getByRole("link", { name: "Papier lesen" }).click();
    await author.getByRole("link", { name: "Kurze Wege helfen nur, wenn jemand sie geht" }).click();
    await author.locator(`#rn-${rn}`).getByRole("link", { name: `Zu Rn. ${rn} schreiben` }).click();
    await signIn(author, email, house.readCode);
    await expect(author.getByRole("heading", { name: `Ihr Beitrag zu Rn. ${rn}` })).toBeVisible();
    expect(new URL(author.url()).pathname).toBe("/papier/kurze-wege");
  });

  test("a form without a kind comes back with the text, and then goes through", async () => {
    await author.getByLabel("Ihr Text").fill(body);
    await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
    await expect(author).toHaveTitle(/^Fehler: /);
    await expect(author.getByRole("alert").getByRole("link", { name: "Wählen Sie aus, was für ein Beitrag es ist." })).toHaveAttribute("href", "#kind");
    await expect(author.getByLabel("Ihr Text")).toHaveValue(body);
    await expect(author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ })).toBeChecked();
    await author.getByRole("radio", { name: "Praxisbeispiel" }).check();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(303);
    await expect(author.getByRole("status")).toContainText("Danke. Ihr Beitrag wird geprüft.");
    await expect(author.getByRole("heading", { level: 1, name: "Willkommen" })).toBeVisible();
    await author.getByRole("link", { name: "Überspringen" }).first().click();
    await expect(author.locator(`#rn-${rn} ${id}`)).toContainText("in Prüfung");
    await expect(author.locator(`#rn-${rn} ${id}`)).toContainText(body);
  });

  test("before the decision nobody else sees it", async () => {
    for (const path of ["/", "/papier/kurze-wege", "/beitraege", "/weichenstellungen"]) {
      await reader.goto(path);
      await expect(reader.getByText(body)).toHaveCount(0);
    }
    for (const data of ["/papier/kurze-wege?_data=routes%2Fpapier.%24section", "/beitraege?_data=routes%2Fbeitraege._index", "/?_data=routes%2F_index"]) {
      expect(await (await reader.request.get(data)).text()).not.toContain(body);
    }
    expect((await reader.goto(`/beitraege/${number}`))?.status()).toBe(404);
  });

  test("the moderation finds it, publishes it, and could still take that back", async () => {
    await moderator.goto("/moderation");
    await signIn(moderator, MODERATOR, house.readCode);
    await expect(moderator).toHaveURL(/\/moderation$/);
    await moderator.getByRole("link", { name: `${number} prüfen` }).click();
    await expect(moderator.getByRole("region", { name: "Wortlaut" })).toContainText(body);
    expect((await decide(moderator, { outcome: /^Veröffentlichen/ })).status()).toBe(303);
    await expect(moderator.getByRole("status")).toContainText(`Veröffentlicht. ${number} steht jetzt am Papier.`);
    await expect(moderator.getByRole("button", { name: /Rückgängig/ })).toBeVisible();
    await expect(moderator.getByText("Alles geprüft.")).toBeVisible();
  });

  test("now everybody reads it, at the passage, in the list and on its own page", async () => {
    for (const [path, place] of [["/papier/kurze-wege", `#rn-${rn} ${id}`], ["/beitraege", id], [`/beitraege/${number}`, id]] as const) {
      await reader.goto(path);
      await expect(reader.locator(place)).toContainText(body);
      await expect(reader.locator(place)).toContainText("Praxisbeispiel");
      await expect(reader.getByText(email)).toHaveCount(0);
    }
    expect(await reader.context().cookies()).toEqual([]);
  });

  test("the author's mail waits a minute for a change of mind", () => {
    const mails = look(house, (db) => db.select().from(outbox).where(and(eq(outbox.kind, "published"), eq(outbox.recipient, email))).all());
    expect(mails.map(({ notBefore, createdAt, sentAt }) => [notBefore - createdAt, sentAt])).toEqual([[60_000, null]]);
  });

  test("the author sees it published and is not asked for the terms again", async () => {
    await author.goto("/konto/beitraege");
    await expect(author.getByRole("listitem").filter({ hasText: number })).toContainText("veröffentlicht");
    await openComposer(author, { section: "kurze-wege", rn });
    await expect(author.getByLabel("Ihr Text")).toHaveValue("");
    await expect(author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ })).toHaveCount(0);
  });

  test("the team downloads it in both profiles, without a mail address", async () => {
    const team = await house.visit({ javaScriptEnabled });
    await team.goto("/auswertung");
    await signIn(team, TEAM, house.readCode);
    for (const profile of ["pseudonym", "öffentlich"]) {
      const link = team.getByRole("link", { name: new RegExp(`CSV herunterladen.*${profile}`) });
      const [download] = await Promise.all([team.waitForEvent("download"), link.click()]);
      const csv = await readFile(await download.path(), "utf8");
      expect(csv.startsWith('\ufeff"Nr";')).toBe(true);
      expect(csv).toContain(`"${number}";"Kurze Wege helfen nur, wenn jemand sie geht";"Voraussetzungen";"${rn}"`);
      expect(csv).toContain(`"${body}"`);
      expect(csv).not.toContain("@");
    }
  });
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems).toEqual([]);
});
