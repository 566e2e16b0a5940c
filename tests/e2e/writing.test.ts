import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, openHouse } from "./house.ts";
import { decide, openComposer, send, signIn } from "./steps.ts";

const MODERATION = "moderation@institut.example";
const NARROW = { width: 360, height: 740 };

let house: House;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
});
afterAll(() => house.close());

describe("with script", () => {
  test("words are selected, written about, and marked where they stand", async () => {
    const author = await house.enter("markiert@stadt.example");
    await author.goto("/papier/kurze-wege");
    const words = await select(author, "5", [4, 6]);
    const offer = author.locator("#rn-5").getByRole("link", { name: "Zu dieser Stelle schreiben" });
    await offer.click();
    await expect(author.getByRole("group", { name: "Geht es um einen bestimmten Satz?" }).getByRole("radio", { name: words, exact: true })).toBeChecked();
    await author.getByRole("radio", { name: "Einwand" }).check();
    await author.getByLabel("Ihr Text").fill("Diese drei Wörter stimmen bei uns nur halb.");
    await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    await send(author, "Beitrag einreichen");
    const number = new URL(author.url()).searchParams.get("nr") ?? "";
    const moderator = await house.enter(MODERATION);
    await moderator.goto(`/moderation/${number}`);
    await decide(moderator, { outcome: /^Veröffentlichen/ });
    const visitor = await house.visit();
    await visitor.goto("/papier/kurze-wege");
    await expect(visitor.locator("#rn-5 .prose mark")).toHaveText(words);
    await expect(visitor.locator(`#${number.toLowerCase()} blockquote`)).toHaveText(words);
  });

  test("by keyboard the offer follows the passage, and too many words are not offered", async () => {
    const author = await house.enter("tastatur@stadt.example");
    await author.setViewportSize(NARROW);
    await author.goto("/papier/kurze-wege");
    await select(author, "6", [0, 2]);
    await author.locator("#rn-6 .rn").focus();
    await author.keyboard.press("Tab");
    await expect(author.getByRole("link", { name: "Zu dieser Stelle schreiben" })).toBeFocused();
    await author.keyboard.press("Enter");
    await expect(author.getByRole("heading", { name: "Ihr Beitrag zu Rn. 6" })).toBeVisible();
    await author.goto("/papier/kurze-wege");
    await select(author, "6", null);
    await expect(author.getByText("Zum Zitieren höchstens 300 Zeichen markieren")).toBeVisible();
  });

  test("a text is kept while it is written, counted, and there again after signing out and in", async () => {
    const email = "entwurf@stadt.example";
    const author = await house.enter(email);
    await openComposer(author, { section: "kurze-wege", rn: "7" });
    await expect(author.getByText("noch 5.000 Zeichen")).toBeVisible();
    await author.getByRole("radio", { name: "Ergänzung" }).check();
    await author.getByLabel("Ihr Text").fill("Das Netz hängt an einer Person 🙂.");
    await expect(author.getByText("noch 4.967 Zeichen")).toBeVisible();
    await expect(author.getByText(/^Als Entwurf gespeichert um/)).toBeVisible();
    await author.goto("/konto");
    await send(author, "Abmelden");
    await author.goto("/anmelden?zurueck=/konto/entwuerfe");
    await signIn(author, email, house.readCode);
    await author.getByRole("link", { name: "Weiterschreiben" }).click();
    await expect(author.getByLabel("Ihr Text")).toHaveValue("Das Netz hängt an einer Person 🙂.");
    await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(303);
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("heading", { name: "Kein Entwurf." })).toBeVisible();
  });

  test("a text that changes its place leaves no copy behind", async () => {
    const author = await house.enter("umzug@stadt.example");
    await author.goto("/papier/kurze-wege");
    await author.getByLabel("Ihr Text").fill("Erst zum ganzen Abschnitt gedacht.");
    await expect(author.getByText(/^Als Entwurf gespeichert um/)).toBeVisible();
    const isKept = author.waitForResponse((response) => response.url().endsWith("/entwurf"));
    await author.getByLabel("Worauf beziehen Sie sich?").selectOption({ index: 2 });
    await isKept;
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("listitem").filter({ hasText: "Erst zum ganzen Abschnitt" })).toHaveCount(1);
    await expect(author.getByText("zu Rn.").first()).toBeVisible();
  });

  test("who leaves with words that are kept nowhere is asked first", async () => {
    const author = await house.enter("eilig@stadt.example");
    await openComposer(author, { section: "kurze-wege", rn: "8" });
    await author.getByLabel("Ihr Text").pressSequentially("Halb");
    const asked = author.waitForEvent("dialog");
    await author.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
  });
});

describe.each([["without script, on a phone", { javaScriptEnabled: false, viewport: NARROW }], ["with script", {}]] as const)("%s", (_, options) => {
  test("a text is looked at before it is handed in", async () => {
    const author = await house.enter(`vorschau-${options === undefined ? 0 : Object.keys(options).length}@stadt.example`, options);
    await openComposer(author, { section: "kurze-wege", rn: "9" });
    await author.getByRole("radio", { name: "Praxisbeispiel" }).check();
    await author.getByLabel("Ihr Text").fill("Das war **wichtig** für uns alle.");
    await send(author, "Vorschau");
    const preview = author.getByRole("region", { name: "Vorschau" });
    await expect(preview.locator("strong")).toHaveText("wichtig");
    await expect(preview).toContainText("Praxisbeispiel");
    await expect(author.getByLabel("Ihr Text")).toHaveValue("Das war **wichtig** für uns alle.");
    await expect(author.getByRole("radio", { name: "Praxisbeispiel" })).toBeChecked();
  });
});

test("an answer written without a session is a draft at its contribution after the code, and goes on from there", async () => {
  const author = await house.enter("erste@stadt.example", { javaScriptEnabled: false });
  await openComposer(author, { section: "kurze-wege", rn: "8" });
  await author.getByRole("radio", { name: "Frage" }).check();
  await author.getByLabel("Ihr Text").fill("Wer macht das bei Ihnen in der Ferienzeit?");
  await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
  await send(author, "Beitrag einreichen");
  const number = new URL(author.url()).searchParams.get("nr") ?? "";
  const moderator = await house.enter(MODERATION);
  await moderator.goto(`/moderation/${number}`);
  await decide(moderator, { outcome: /^Veröffentlichen/ });

  const email = "zweite@stadt.example";
  const other = await house.enter(email, { javaScriptEnabled: false, viewport: NARROW });
  await other.goto(`/beitraege/${number}/antworten`);
  await other.getByLabel("Ihr Text").fill("Bei uns übernimmt das die Bücherei.");
  await other.context().clearCookies();
  expect((await send(other, "Antwort einreichen")).status()).toBe(401);
  await signIn(other, email, house.readCode);
  await expect(other.getByRole("status")).toContainText("Ihr Text ist noch da.");
  await expect(other.getByRole("heading", { name: `Auf ${number} antworten` })).toBeVisible();
  await expect(other.getByLabel("Ihr Text")).toHaveValue("Bei uns übernimmt das die Bücherei.");
  await other.goto("/konto/entwuerfe");
  await expect(other.getByText(`Antwort auf ${number}`).first()).toBeVisible();
});

test("when the phase closes while somebody writes, the words come back and stay a draft", async () => {
  const author = await house.enter("zuspaet@stadt.example");
  await openComposer(author, { section: "kurze-wege", rn: "6" });
  await author.getByRole("radio", { name: "Einwand" }).check();
  await author.getByLabel("Ihr Text").fill("Das wollte ich noch loswerden, bevor Schluss ist.");
  await expect(author.getByText(/^Als Entwurf gespeichert um/)).toBeVisible();
  closePhase();
  await author.getByLabel("Ihr Text").pressSequentially(" Nachtrag.");
  await expect(author.getByText("Die Diskussion ist inzwischen geschlossen. Kopieren Sie Ihren Text.")).toBeVisible();
  await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
  expect((await send(author, "Beitrag einreichen")).status()).toBe(409);
  await expect(author.getByText("Nicht gespeichert. Die Diskussion ist inzwischen geschlossen.")).toBeVisible();
  await expect(author.locator(".kept")).toContainText("bevor Schluss ist. Nachtrag.");
  await author.goto("/konto/entwuerfe");
  await expect(author.getByText("Das wollte ich noch loswerden")).toBeVisible();
  await expect(author.getByText("Die Diskussion ist gerade nicht offen.")).toBeVisible();
  await expect(author.getByRole("link", { name: /Weiterschreiben/ })).toHaveCount(0);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems.filter((problem) => !/^409 for .*\/entwurf$/.test(problem))).toEqual([]);
});

/** Selects some words of a passage, the last one not quite, as a mouse does, or all of it; returns the whole words. */
function select(page: Page, rn: string, between: [number, number] | null): Promise<string> {
  return page.evaluate(
    ([number, words]) => {
      const text = document.querySelector(`#rn-${number} .prose p`)!.firstChild!;
      const all = text.textContent ?? "";
      const starts = [...all.matchAll(/\S+/g)];
      const range = document.createRange();
      range.setStart(text, words ? starts[words[0]]!.index : 0);
      range.setEnd(text, words ? starts[words[1]]!.index + starts[words[1]]![0].length : all.length);
      const whole = range.toString();
      if (words) range.setEnd(text, range.endOffset - 1);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return whole.replace(/\s+/g, " ");
    },
    [rn, between] as const,
  );
}

/** As if the end of the phase had come a moment ago. */
function closePhase() {
  const database = new Database(house.databasePath);
  database.prepare("update phases set closes_at = ?").run(Date.now() - 1);
  database.close();
}
