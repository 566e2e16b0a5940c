import type { Locator, Page, Response } from "playwright";
import type { Reason } from "#db/schema/sets.ts";
import { expect } from "#tests/support/browser.ts";
import type { Mailbox } from "#tests/support/mailbox.ts";
import { findFocusFault } from "./focus.ts";

const MOST_PRESSES = 400;

/** How everybody can do everything: for `describe.each`. */
export const WAYS = [
  ["without script, on a phone", { javaScriptEnabled: false, viewport: { width: 360, height: 740 } }],
  ["with script", { javaScriptEnabled: true }],
] as const;

/** Where the code that was sent to an address can be read. */
export type CodeSource = (email: string, page: Page) => Promise<string>;
export type Kind = "Zustimmung" | "Ergänzung" | "Einwand" | "Praxisbeispiel" | "Frage";
export type Decision = { outcome: RegExp; reason?: Reason; explanation?: string; legalGround?: string; cutBody?: string };

export function fromMailbox(mailbox: Mailbox): (email: string) => Promise<string> {
  return async (email) => toCode((await mailbox.waitFor(email, /Code zum Anmelden/)).text);
}

export async function fromDevelopmentPost(email: string, page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto("/entwicklung/post");
  const words = await other.locator(`article[data-to="${email}"]`, { hasText: "Code zum Anmelden" }).first().locator("pre").textContent();
  await other.close();
  return toCode(words ?? "");
}

function toCode(words: string): string {
  const code = /^ {4}([0-9A-Z]{8})\s*$/m.exec(words)?.[1];
  if (!code) throw new Error(`no code in: ${words}`);
  return code;
}

/** From any page with the sign-in form to the page after the code. */
export async function signIn(page: Page, email: string, readCode: CodeSource) {
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByRole("button", { name: "Code anfordern" }).click();
  await expect(page.getByRole("heading", { name: "Code eingeben" })).toBeVisible();
  await page.getByLabel("Code aus der Mail").fill(await readCode(email, page));
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.locator('.menu a[href="/konto"]')).toBeAttached();
}

/** On a phone what narrows a list is folded. */
export async function unfoldFilters(page: Page) {
  const fold = page.locator("search summary");
  if (await fold.isVisible()) await fold.click();
}

/** Presses a button and returns the answer to the form it sends. */
export async function send(page: Page, button: string | RegExp): Promise<Response> {
  const isAnswer = (response: Response) => response.request().method() === "POST";
  const [answer] = await Promise.all([page.waitForResponse(isAnswer), page.getByRole("button", { name: button }).click()]);
  await page.waitForLoadState();
  return answer;
}

export async function openComposer(page: Page, { section, rn }: { section: string; rn: string }) {
  await page.goto(`/papier/${section}`);
  await page.locator(`#rn-${rn}`).getByRole("link", { name: `Zu Rn. ${rn} schreiben` }).click();
}

/** Somebody signed in writes at a passage; returns the number the contribution got. */
export async function contribute(page: Page, { section = "kurze-wege", rn, kind = "Ergänzung", body }: { section?: string; rn: string; kind?: Kind; body: string }): Promise<string> {
  await openComposer(page, { section, rn });
  await page.getByRole("radio", { name: kind }).check();
  await page.getByLabel("Ihr Text").fill(body);
  return handIn(page);
}

/** Hands in what is written, agreeing to the terms where they are asked for; returns the number it got. */
export async function handIn(page: Page, button = "Beitrag einreichen"): Promise<string> {
  const terms = page.getByRole("checkbox", { name: /Ich stimme der Netiquette/ });
  if (await terms.isVisible()) await terms.check();
  await send(page, button);
  return readNumber(page);
}

/** The number of what was just handed in. */
export async function readNumber(page: Page): Promise<string> {
  await expect(page.getByText("Danke. Ihr Beitrag wird geprüft.")).toBeVisible();
  const number = new URL(page.url()).searchParams.get("nr");
  if (!number) throw new Error(`no number in ${page.url()}`);
  return number;
}

export async function publish(moderator: Page, number: string) {
  await moderator.goto(`/moderation/${number}`);
  await decide(moderator, { outcome: /^Veröffentlichen/ });
}

/** Fills the decision form of the page a moderator is on and sends it. */
export async function decide(page: Page, { outcome, reason, explanation, legalGround, cutBody }: Decision): Promise<Response> {
  await page.getByRole("radio", { name: outcome }).check();
  if (reason) await page.getByLabel("Grund", { exact: true }).selectOption(reason);
  if (explanation) await page.getByLabel(/^Erläuterung/).fill(explanation);
  if (legalGround) await page.getByLabel("Rechtsgrundlage").fill(legalGround);
  if (cutBody) await page.getByLabel("Text zum Kürzen").fill(cutBody);
  return send(page, "Entscheiden");
}

/** Takes a published contribution out of sight. */
export async function hide(moderator: Page, number: string, { reason, explanation }: { reason: Reason; explanation: string }) {
  await moderator.goto(`/moderation/${number}/ausblenden`);
  await moderator.getByLabel("Grund", { exact: true }).selectOption(reason);
  await moderator.getByLabel(/^Erläuterung/).fill(explanation);
  return send(moderator, "Ausblenden");
}

/** Fills the report form somebody signed out is on. */
export async function fillReport(page: Page, { reason, words, email }: { reason: RegExp; words: string; email: string }) {
  await page.getByRole("radio", { name: reason }).check();
  await page.getByLabel("Was genau fällt Ihnen auf?").fill(words);
  await page.getByLabel("Ihre E-Mail-Adresse").fill(email);
  await page.getByLabel("Ich melde nach bestem Wissen.").check();
}

/** Tabs on, or back, until this is reached, as one does without a mouse; on the way one always sees where one is. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab") {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    if (presses > 0) expect(await findFocusFault(page)).toBeNull();
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`out of reach by keyboard: ${target}`);
}

/** Tabs to a link, a button or what unfolds something, and presses it. */
export async function press(page: Page, target: Locator) {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}
