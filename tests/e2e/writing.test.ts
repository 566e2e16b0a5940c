import Database from "better-sqlite3";
import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, onTestFinished, test } from "vitest";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, openHouse } from "./house.ts";
import { contribute, handIn, openComposer, publish, send, signIn, WAYS } from "./steps.ts";

const MODERATION = "moderation@institut.example";
const NARROW = { width: 360, height: 740 };

let house: House;
let moderator: Page;
beforeAll(async () => {
  house = await openHouse({ staff: { [MODERATION]: "moderator" } });
  moderator = await house.enter(MODERATION);
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe("with script", () => {
  test.each([
    ["words in the middle of a passage", "5", [4, 6]],
    ["the first word of a passage that has it twice", "8", [0, 0]],
  ] as const)("%s: selected, written about, and marked at the same place", async (_, rn, between) => {
    const author = await house.enter(`markiert-${rn}@stadt.example`);
    await author.goto("/papier/kurze-wege");
    const words = await select(author, rn, between);
    await author.locator(`#rn-${rn}`).getByRole("link", { name: "Zu dieser Stelle schreiben" }).click();
    await expect(author.getByRole("group", { name: "Geht es um einen bestimmten Satz?" }).getByRole("radio", { name: words, exact: true })).toBeChecked();
    await author.getByRole("radio", { name: "Einwand" }).check();
    await author.getByLabel("Ihr Text").fill("Diese Worte stimmen bei uns nur halb.");
    const number = await handIn(author);
    await publish(moderator, number);
    const visitor = await house.visit();
    await visitor.goto("/papier/kurze-wege");
    await expect(visitor.locator(`#rn-${rn} .prose mark`)).toHaveText(words);
    expect(await countWordsBefore(visitor, `#rn-${rn} .prose mark`)).toBe(between[0]);
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

  test("what is left of the room is counted as people count", async () => {
    const author = await house.enter("gezaehlt@stadt.example");
    await openComposer(author, { section: "kurze-wege", rn: "7" });
    await expect(author.getByText("noch 5.000 Zeichen")).toBeVisible();
    await author.getByLabel("Ihr Text").fill("Das Netz hängt an einer Person 🙂.");
    await expect(author.getByText("noch 4.967 Zeichen")).toBeVisible();
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

  test("what comes back refused is kept at once; until it is, who leaves is asked", async () => {
    const author = await house.enter("abgelehnt@stadt.example");
    const turn = Promise.withResolvers<void>();
    await author.route("**/entwurf", async (route) => {
      await turn.promise;
      await route.continue();
    });
    await openComposer(author, { section: "kurze-wege", rn: "8" });
    await author.getByLabel("Ihr Text").fill("Dazu fehlt noch, was für ein Beitrag es ist.");
    expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
    await author.getByLabel("Ihr Text").click();
    const asked = author.waitForEvent("dialog");
    await author.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    turn.resolve();
    await expect(author.getByText(/^Als Entwurf gespeichert um/)).toBeVisible();
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("listitem").filter({ hasText: "Dazu fehlt noch" })).toHaveCount(1);
  });

  test("what is just being kept when the text is handed in leaves no draft behind", async () => {
    const author = await house.enter("zugleich@stadt.example");
    await openComposer(author, { section: "kurze-wege", rn: "9" });
    const handedIn = Promise.withResolvers<void>();
    const isOver = Promise.race((["response", "requestfailed"] as const).map((event) => author.waitForEvent(event as "response", (about) => about.url().endsWith("/entwurf"))));
    await author.route("**/entwurf", async (route) => {
      await handedIn.promise;
      await route.continue();
    });
    await author.route(/schreiben=9$/, async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      const answer = await route.fetch({ maxRedirects: 0 });
      handedIn.resolve();
      await isOver;
      await route.fulfill({ response: answer });
    });
    const keeping = author.waitForRequest("**/entwurf");
    await author.getByRole("radio", { name: "Ergänzung" }).check();
    await author.getByLabel("Ihr Text").fill("Das reiche ich ein, während es noch gespeichert wird.");
    await keeping;
    await handIn(author);
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("heading", { name: "Kein Entwurf." })).toBeVisible();
  });
});

describe.each(WAYS)("%s", (_, options) => {
  const who = String(options.javaScriptEnabled);

  test("a text is looked at before it is handed in", async () => {
    const author = await house.enter(`vorschau-${who}@stadt.example`, options);
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

  test("a draft that changes its place is there once, also after signing out and in, and can be handed in", async () => {
    const email = `umzug-${who}@stadt.example`;
    const author = await house.enter(email, options);
    await author.goto("/papier/kurze-wege");
    await author.getByLabel("Ihr Text").fill("Erst zum ganzen Abschnitt gedacht.");
    await keep(author, options);
    await author.goto("/papier/kurze-wege");
    await author.getByLabel("Worauf beziehen Sie sich?").selectOption({ index: 2 });
    await keep(author, options);
    await author.goto("/konto");
    await send(author, "Abmelden");
    await author.goto("/anmelden?zurueck=/konto/entwuerfe");
    await signIn(author, email, house.readCode);
    await expect(author.getByRole("listitem").filter({ hasText: "Erst zum ganzen Abschnitt" })).toHaveCount(1);
    await author.getByRole("link", { name: "Weiterschreiben" }).click();
    await expect(author.getByRole("heading", { name: "Ihr Beitrag zu Rn. 6" })).toBeVisible();
    await expect(author.getByLabel("Ihr Text")).toHaveValue("Erst zum ganzen Abschnitt gedacht.");
    await author.getByRole("radio", { name: "Ergänzung" }).check();
    await handIn(author);
    await author.goto("/konto/entwuerfe");
    await expect(author.getByRole("heading", { name: "Kein Entwurf." })).toBeVisible();
  });

  test("an answer written without a session is a draft at its contribution after the code, and goes on from there", async () => {
    const number = await contribute(await house.enter(`erste-${who}@stadt.example`, options), { rn: "8", kind: "Frage", body: `Wer macht das bei Ihnen in der Ferienzeit, ${who}?` });
    await publish(moderator, number);
    const email = `zweite-${who}@stadt.example`;
    const other = await house.enter(email, options);
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
    onTestFinished(() => endPhase(null));
    const author = await house.enter(`zuspaet-${who}@stadt.example`, options);
    await openComposer(author, { section: "kurze-wege", rn: "6" });
    await author.getByRole("radio", { name: "Einwand" }).check();
    await author.getByLabel("Ihr Text").fill("Das wollte ich noch loswerden, bevor Schluss ist.");
    await keep(author, options);
    endPhase(Date.now() - 1);
    await author.getByLabel("Ihr Text").fill("Das wollte ich noch loswerden, bevor Schluss ist. Nachtrag.");
    if (options.javaScriptEnabled) await expect(author.getByText("Die Diskussion ist inzwischen geschlossen. Kopieren Sie Ihren Text.")).toBeVisible();
    await author.getByRole("checkbox", { name: /Ich stimme der Netiquette/ }).check();
    expect((await send(author, "Beitrag einreichen")).status()).toBe(409);
    await expect(author.getByText("Nicht gespeichert. Die Diskussion ist inzwischen geschlossen.")).toBeVisible();
    await expect(author.locator(".kept")).toContainText("bevor Schluss ist. Nachtrag.");
    await author.goto("/konto/entwuerfe");
    await expect(author.getByText("Das wollte ich noch loswerden")).toBeVisible();
    await expect(author.getByText("Die Diskussion ist gerade nicht offen.")).toBeVisible();
    await expect(author.getByRole("link", { name: /Weiterschreiben/ })).toHaveCount(0);
    await author.goto("/");
    await expect(author.getByRole("link", { name: "Beiträge lesen" })).toBeVisible();
    await expect(author.getByText("mitreden")).toHaveCount(0);
    await author.goto("/weichenstellungen");
    await expect(author.getByRole("heading", { level: 1, name: "Weichenstellungen" })).toBeVisible();
  });
});

/** While a page waits for the next one, nobody outside can look at it: it keeps by itself what it showed. */
test("what takes longer than a second says so", async () => {
  const author = await house.enter("geduld@stadt.example");
  await openComposer(author, { section: "kurze-wege", rn: "5" });
  await author.route("**/*", async (route) => {
    if (route.request().method() === "POST") await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  const watch = () => new MutationObserver((changes) => sessionStorage.setItem("said", (sessionStorage.getItem("said") ?? "") + changes.map(({ target }) => target.textContent).join())).observe(document.body, { childList: true, subtree: true });
  await author.evaluate(watch);
  expect((await send(author, "Beitrag einreichen")).status()).toBe(422);
  expect(await author.evaluate(() => sessionStorage.getItem("said"))).toContain("Einen Moment, das wird gerade übertragen");
  await expect(author.getByText("Einen Moment")).toHaveCount(0);
});

test("nothing went wrong in any browser on the way", () => {
  expect(house.problems.filter((problem) => !/^409 for .*\/entwurf$/.test(problem))).toEqual([]);
});

/** Selects some words of a passage, the last one not quite, as a mouse does, or all of it; returns the whole words. */
function select(page: Page, rn: string, between: readonly [number, number] | null): Promise<string> {
  return page.evaluate(
    ([number, words]) => {
      const text = document.querySelector(`#rn-${number} .prose :is(p, li)`)!.firstChild!;
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

function countWordsBefore(page: Page, mark: string): Promise<number> {
  return page.locator(mark).evaluate((element) => {
    const before = document.createRange();
    before.selectNodeContents(element.closest(".prose")!);
    before.setEndBefore(element);
    return before.toString().match(/\S+/g)?.length ?? 0;
  });
}

/** With script a text is kept while it is written, without there is a button. */
async function keep(page: Page, { javaScriptEnabled }: { javaScriptEnabled: boolean }) {
  if (!javaScriptEnabled) await send(page, "Als Entwurf speichern");
  await expect(page.getByText(javaScriptEnabled ? /^Als Entwurf gespeichert um/ : "Als Entwurf gespeichert.")).toBeVisible();
}

/** As if the end of the phase had come a moment ago, or were open. */
function endPhase(closesAt: number | null) {
  const database = new Database(house.databasePath);
  database.prepare("update phases set closes_at = ?").run(closesAt);
  database.close();
}
