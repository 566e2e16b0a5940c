import { eq } from "drizzle-orm";
import type { Locator, Page } from "playwright";
import { outbox } from "#db/schema/notifications.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letMailsLeave, look } from "./house.ts";

export const SECTION = "/papier/kurze-wege";
export const HUMAN = "Entschieden hat ein Mensch, nicht ein Programm.";
const READ_BEFORE = "Anlass war keine Meldung: Die Moderation liest jeden Beitrag, bevor er erscheint.";
const COMPLAINT = ["jemand anderes entscheidet darüber.", "Der Rechtsweg steht Ihnen auch ohne Beschwerde offen."];

/** What an author is told of a decision against their words: in the mail, on the own page, and in both. */
const RESTRICTIONS = {
  cut: {
    state: "veröffentlicht", mayComplain: true,
    mail: ["ist mit einer Kürzung veröffentlicht", "ist veröffentlicht, aber nicht ganz. Die Lücke ist im Text sichtbar:", "Sie können den Beitrag überarbeiten oder zurückziehen."],
    page: [],
    both: ["Der Beitrag ist zu lesen, bis auf die gestrichenen Worte.", READ_BEFORE, ...COMPLAINT],
  },
  return: {
    state: "zurückgegeben", mayComplain: false,
    mail: ["kommt zur Überarbeitung zurück", "und bittet Sie, ihn zu überarbeiten.", "Ihr Text ist noch da. Überarbeiten und erneut einreichen:"],
    page: ["Bitte überarbeiten Sie den Beitrag und reichen Sie ihn erneut ein."],
    both: ["Dieser Wortlaut ist nicht öffentlich.", READ_BEFORE, "Eine Beschwerde ist erst möglich, wenn ein Wortlaut abgelehnt ist. Der Rechtsweg steht Ihnen immer offen."],
  },
  reject: {
    state: "abgelehnt", mayComplain: true,
    mail: ["wird nicht veröffentlicht", "und veröffentlicht ihn nicht.", "Ihr Text ist noch da. Sie können ihn überarbeiten und erneut einreichen:"],
    page: ["Sie können den Beitrag überarbeiten und erneut einreichen."],
    both: ["Dieser Wortlaut wird auf Dauer nicht öffentlich, es sei denn, eine Beschwerde hat Erfolg.", READ_BEFORE, ...COMPLAINT],
  },
  hide: {
    state: "ausgeblendet", mayComplain: true,
    mail: ["ist ausgeblendet", "war veröffentlicht und ist jetzt ausgeblendet. An seiner Stelle steht ein Hinweis.", "Sie können eine Überarbeitung einreichen:"],
    page: ["Sie können eine Überarbeitung einreichen."],
    both: ["Außer Ihnen und der Moderation kann niemand den Beitrag lesen", "Anlass war keine Meldung: Die Moderation hat den Beitrag noch einmal gelesen.", ...COMPLAINT],
  },
};
export type Restriction = keyof typeof RESTRICTIONS;

/** Why every decision here is made. */
export const NAMED = { reason: "personal-data", explanation: "Bitte ohne den Namen der Kollegin." } as const;

export type Witness = ReturnType<typeof openWitness>;

/** Looks at a contribution the way its author and everybody else do, and reads the author's mail. */
export function openWitness({ house, email, author, visitor }: { house: House; email: string; author: Page; visitor: Page }) {
  const told: RegExp[] = [];
  const unread: RegExp[] = [];

  const entryOf = (number: string): Locator => author.getByRole("listitem").filter({ has: author.getByRole("heading", { name: new RegExp(` ${number}$`) }) });
  const publicOf = (number: string): Locator => visitor.locator(`#${number.toLowerCase()}`);

  /** The mail to the author, as if its minute were over. */
  async function readMail(subject: RegExp): Promise<string> {
    told.push(subject);
    letMailsLeave(house);
    return (await house.mailbox.waitFor(email, subject)).text;
  }

  /** A mail that says no more than that something is published. It is read at the end. */
  function awaitPublished(number: string) {
    unread.push(toPublished(number));
  }

  /** Every mail that was announced has come, and no other was ever written. */
  async function expectNoOtherMail() {
    for (const subject of unread) await readMail(subject);
    const written = look(house, (db) => db.select().from(outbox).where(eq(outbox.recipient, email)).all());
    expect(written.filter(({ kind }) => kind !== "sign-in-code" && kind !== "reply")).toHaveLength(told.length);
  }

  /** What its author reads of it among the own contributions. */
  async function expectOwn(number: string, state: string, ...words: string[]) {
    await author.goto("/konto/beitraege");
    await expect(entryOf(number).locator(".badge")).toHaveText(state);
    for (const one of words) await expect(entryOf(number)).toContainText(one);
  }

  /** The author learns the same from the mail and on the own page: what, why, by which clause, how far, on what occasion, by whom, and what to do. */
  async function expectRestricted(number: string, restriction: Restriction) {
    const { state, mayComplain, mail: [subject, ...sentences], page, both } = RESTRICTIONS[restriction];
    const grounds = [...both, HUMAN, "Grund: personenbezogene Daten Dritter (Netiquette, Ziffer 3)", NAMED.explanation];
    await expectOwn(number, state, ...page, ...grounds);
    await expect(entryOf(number).getByRole("link", { name: "Netiquette, Ziffer 3" })).toHaveAttribute("href", "/netiquette#ziffer-3");
    await expect(entryOf(number).getByRole("link", { name: `Beschwerde zu ${number}` })).toHaveCount(mayComplain ? 1 : 0);
    const text = await readMail(new RegExp(`^${number} ${subject}$`));
    for (const words of [...sentences, ...grounds]) expect(text).toContain(words);
    expect(text.includes(`${house.origin}/beitraege/${number}/beschwerde`)).toBe(mayComplain);
  }

  async function expectNothing(number: string) {
    expect((await visitor.goto(`/beitraege/${number}`))?.status()).toBe(404);
    await visitor.goto(SECTION);
    await expect(publicOf(number)).toHaveCount(0);
  }

  /** What everybody reads of it, signed out: on its page and at its passage. */
  async function expectWords(number: string, words: string) {
    for (const path of [`/beitraege/${number}`, SECTION]) {
      await visitor.goto(path);
      await expect(publicOf(number).locator("> .contribution__body")).toHaveText(words);
    }
  }

  /** What stands in its place; at its passage only for the sake of an answer. */
  async function expectTombstone(number: string, words: string, { not, reply }: { not: string; reply?: string }) {
    await visitor.goto(`/beitraege/${number}`);
    await expect(visitor.locator("main")).toContainText(words);
    await expect(visitor.locator("main")).not.toContainText(not);
    await visitor.goto(SECTION);
    await expect(publicOf(number)).toHaveCount(reply ? 1 : 0);
    if (!reply) return;
    await expect(publicOf(number)).toContainText(words);
    await expect(publicOf(number)).not.toContainText(not);
    await expect(publicOf(number).locator(publicOf(reply))).toHaveCount(1);
  }

  return { entryOf, publicOf, readMail, awaitPublished, expectNoOtherMail, expectOwn, expectRestricted, expectNothing, expectWords, expectTombstone };
}

export const toPublished = (number: string) => new RegExp(`^${number} ist veröffentlicht$`);
