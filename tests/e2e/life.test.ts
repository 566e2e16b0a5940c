import type { Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, test } from "vitest";
import { outbox } from "#db/schema/notifications.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letMailsLeave, look, openHouse } from "./house.ts";
import { contribute, decide, fillReport, handIn, hide, publish, send } from "./steps.ts";

const AUTHOR = "jule.ackerborn@stadt-auental.example";
const OTHER = "wim.haselhoff@kreis-moorland.example";
const GUEST = "gast@dorf-erlengrund.example";
const FIRST = "erste.moderation@institut.example";
const SECOND = "zweite.moderation@institut.example";
const WITHOUT_SCRIPT = { javaScriptEnabled: false };
const SECTION = "/papier/kurze-wege";

const HUMAN = "Entschieden hat ein Mensch, nicht ein Programm.";
const READ_BEFORE = "Anlass war keine Meldung: Die Moderation liest jeden Beitrag, bevor er erscheint.";
const COMPLAINT = "jemand anderes entscheidet darüber. Der Rechtsweg steht Ihnen auch ohne Beschwerde offen.";

/** What an author is told of a decision against their words: in the mail, on the own page, and in both. */
const RESTRICTIONS = {
  cut: {
    state: "veröffentlicht", mayComplain: true,
    mail: ["ist mit einer Kürzung veröffentlicht", "ist veröffentlicht, aber nicht ganz. Die Lücke ist im Text sichtbar:", "Sie können den Beitrag überarbeiten oder zurückziehen."],
    page: [],
    both: ["Der Beitrag ist zu lesen, bis auf die gestrichenen Worte.", READ_BEFORE, COMPLAINT],
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
    both: ["Dieser Wortlaut wird auf Dauer nicht öffentlich, es sei denn, eine Beschwerde hat Erfolg.", READ_BEFORE, COMPLAINT],
  },
  hide: {
    state: "ausgeblendet", mayComplain: true,
    mail: ["ist ausgeblendet", "war veröffentlicht und ist jetzt ausgeblendet. An seiner Stelle steht ein Hinweis.", "Sie können eine neue Fassung einreichen:"],
    page: ["Sie können eine neue Fassung einreichen."],
    both: ["Außer Ihnen und der Moderation kann niemand den Beitrag lesen", "Anlass war keine Meldung: Die Moderation hat den Beitrag noch einmal gelesen.", COMPLAINT],
  },
};
type Restriction = keyof typeof RESTRICTIONS;

const WHOLE = "Frau Ohnesorg aus dem Bürgerbüro ruft bei uns jeden Neuen selbst an.";
const SHORTER = "Frau aus dem Bürgerbüro ruft bei uns jeden Neuen selbst an.";
const GAP = "[gekürzt: personenbezogene Daten Dritter]";
const HIDDEN = "[ausgeblendet: personenbezogene Daten Dritter]";
const NAMED = { reason: "personal-data", explanation: "Bitte ohne den Namen der Kollegin." } as const;

let house: House;
let author: Page;
let other: Page;
let first: Page;
let second: Page;
let visitor: Page;
/** Mails that say no more than that something is published; read at the end. */
const unread: RegExp[] = [];
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator", [SECOND]: "moderator" } });
  const enter = (email: string) => house.enter(email, WITHOUT_SCRIPT);
  [author, other, first, second, visitor] = await Promise.all([enter(AUTHOR), enter(OTHER), enter(FIRST), enter(SECOND), house.visit(WITHOUT_SCRIPT)]);
});
afterAll(() => house.close());

describe("a wording", () => {
  test("is submitted, changed while it waits, published, changed, returned, changed again and published; what is public stays public meanwhile", async () => {
    const wordings = ["Drei Wochen dauert das bei uns.", "Vier Wochen dauert das bei uns.", "Alle warten hier vier Wochen.", "Vier von fünf warten hier vier Wochen."] as const;
    const number = await contribute(author, { rn: "5", body: wordings[0] });
    await expectOwn(number, "in Prüfung", wordings[0]);
    await expectNothing(number);
    await edit(number, { from: wordings[0], to: wordings[1] });
    await expectOwn(number, "in Prüfung", wordings[1]);
    await expectNothing(number);

    await publish(first, number);
    await expectOwn(number, "veröffentlicht", wordings[1]);
    await expectWords(number, wordings[1]);
    expect(await readMail(toPublished(number))).toContain(`${house.origin}${SECTION}#${number.toLowerCase()}`);

    await edit(number, { from: wordings[1], to: wordings[2] });
    await expectOwn(number, "in Prüfung", wordings[2], "Der frühere Wortlaut ist veröffentlicht.");
    await expectWords(number, wordings[1]);
    await judge(first, number, "return");
    await expectRestricted(number, "return");
    await expectOwn(number, "zurückgegeben", wordings[2], "Der frühere Wortlaut ist veröffentlicht.");
    await expectWords(number, wordings[1]);

    await edit(number, { from: wordings[2], to: wordings[3] });
    await expectOwn(number, "in Prüfung", wordings[3], "Der frühere Wortlaut ist veröffentlicht.");
    await expectWords(number, wordings[1]);
    await publish(second, number);
    await expectOwn(number, "veröffentlicht", wordings[3]);
    await expectWords(number, wordings[3]);
    unread.push(toPublished(number));
  });

  test("waits for a second opinion without a word to its author, is rejected, written anew and published", async () => {
    const number = await contribute(author, { rn: "6", body: WHOLE });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: /^Zweite Meinung/, explanation: "Ist sie einverstanden?" });
    await expectOwn(number, "in Prüfung");
    await expectNothing(number);
    expect(listMailsAbout(number)).toEqual([]);

    await judge(second, number, "reject");
    await expectRestricted(number, "reject");
    await expectNothing(number);

    await edit(number, { from: WHOLE, to: SHORTER });
    await expectOwn(number, "in Prüfung", SHORTER);
    await expectNothing(number);
    await publish(first, number);
    await expectOwn(number, "veröffentlicht", SHORTER);
    await expectWords(number, SHORTER);
    unread.push(toPublished(number));
  });

  test("is hidden: a notice stands in its place, its answer stays, nobody can answer any more, and a new wording shows only once it is published", async () => {
    const number = await contribute(author, { rn: "7", body: WHOLE });
    await publish(first, number);
    const reply = await answer(number, "So eine Kollegin hätten wir auch gern.");
    await other.goto(`/beitraege/${number}/antworten`);
    await other.getByLabel("Ihr Text").fill("Und wer vertritt sie im Urlaub?");
    unread.push(toPublished(number));

    await judge(first, number, "hide");
    await expectRestricted(number, "hide");
    await expectTombstone(number, HIDDEN, reply);
    await expect(visitor.locator(`#${number.toLowerCase()}`).getByRole("link", { name: "personenbezogene Daten Dritter", includeHidden: true })).toHaveAttribute("href", "/netiquette#ziffer-3");
    expect((await send(other, "Antwort einreichen")).status()).toBe(409);
    await expect(other.locator("main")).toContainText("Auf diesen Beitrag kann man nicht mehr antworten.");
    await expect(other.locator("main")).toContainText("Und wer vertritt sie im Urlaub?");
    expect((await other.goto(`/beitraege/${number}/antworten`))?.status()).toBe(404);

    await edit(number, { from: WHOLE, to: SHORTER });
    await expectOwn(number, "in Prüfung", SHORTER, "Der Beitrag bleibt ausgeblendet, bis eine Überarbeitung veröffentlicht ist.");
    await entryOf(number).getByRole("link", { name: `Beschwerde zu ${number}` }).click();
    await expect(author.getByLabel("Was stimmt an der Entscheidung nicht?")).toBeVisible();
    await expectTombstone(number, HIDDEN, reply);
    await publish(second, number);
    await expectOwn(number, "veröffentlicht", SHORTER);
    await expect(entryOf(number)).not.toContainText("ausgeblendet");
    await expectWords(number, SHORTER);
    await expect(visitor.locator(`#${reply.toLowerCase()}`)).toContainText("So eine Kollegin hätten wir auch gern.");
    unread.push(toPublished(number));
  });
});

describe("a decision that does not stand", () => {
  test.each([["cut", "8"], ["hide", "9"]] as const)("%s: the author complains, somebody else upholds it, and the words are there again", async (restriction, rn) => {
    const number = await givenRestricted(restriction, rn);
    await author.goto("/konto/beitraege");
    await entryOf(number).getByRole("link", { name: `Beschwerde zu ${number}` }).click();
    await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Sie hat mir erlaubt, sie zu nennen.");
    await send(author, "Beschwerde einlegen");
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expect(author.locator("main")).toContainText("Ihre Beschwerde wird geprüft.");
    await second.goto("/moderation/beschwerden");
    await second.getByRole("link", { name: `Beschwerde zu ${number}` }).click();
    await second.getByRole("radio", { name: /^Die Entscheidung bleibt nicht/ }).check();
    await second.getByLabel("Antwort mit Begründung").fill("Mit Einverständnis darf der Name stehen.");
    await send(second, "Entscheiden");
    await expectRestored(number);
    const text = await readMail(new RegExp(`^Ihre Beschwerde zu ${number}$`));
    for (const words of ["hatte Erfolg: Ihr Beitrag ist wieder oder ungekürzt zu lesen.", "Mit Einverständnis darf der Name stehen.", HUMAN]) expect(text).toContain(words);
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expect(author.locator("main")).toContainText("Ihre Beschwerde hatte Erfolg.");
  });

  test.each([["reject", "5"], ["hide", "6"]] as const)("%s: the moderation changes it, and the words are there again", async (restriction, rn) => {
    const number = await givenRestricted(restriction, rn);
    await second.goto(`/moderation/${number}`);
    await second.getByRole("link", { name: "Letzte Entscheidung ändern" }).click();
    await second.getByLabel("Warum bleibt die Entscheidung nicht?").fill("Die Kollegin ist einverstanden.");
    await send(second, "Entscheidung ändern");
    await expect(second.getByRole("status")).toContainText(`Entscheidung geändert. ${number} ist veröffentlicht.`);
    await expectRestored(number);
  });
});

describe("withdrawn", () => {
  test("while it waits, it is gone for everybody else, without a mail, and its words can be used again", async () => {
    const number = await contribute(author, { rn: "5", body: "Das überlege ich mir noch einmal in Ruhe." });
    await withdraw(number);
    await expectOwn(number, "zurückgezogen");
    await expectNothing(number);
    await first.goto("/moderation");
    await expect(first.locator("main")).not.toContainText(number);
    expect(listMailsAbout(number)).toEqual([]);
    await copyToDraft(number, "Das überlege ich mir noch einmal in Ruhe.");
  });

  test("after it was cut, answered, reported and complained about, a notice stands there for its answer, and report and complaint have nothing left to decide", async () => {
    const number = await givenRestricted("cut", "7");
    const reply = await answer(number, "Bei uns ruft niemand an, und das merkt man.");
    await visitor.goto(`/beitraege/${number}/melden`);
    await fillReport(visitor, { reason: /^personenbezogene Daten/, words: "Man erkennt sie trotzdem.", email: GUEST });
    await send(visitor, "Meldung abschicken");
    const report = new URL(/https?:\S+\/meldungen\/\S+/.exec((await house.mailbox.waitFor(GUEST, new RegExp(`^Ihre Meldung zu ${number}`))).text)![0]).pathname;
    await author.goto(`/beitraege/${number}/beschwerde`);
    await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Sie hat mir erlaubt, sie zu nennen.");
    await send(author, "Beschwerde einlegen");
    await expectInLists(number, 1);

    await withdraw(number);
    await expectInLists(number, 0);
    await expectTombstone(number, "[zurückgezogen]", reply);
    await expectOwn(number, "zurückgezogen");
    await expect(entryOf(number).getByRole("link", { name: /^Beschwerde/ })).toHaveCount(0);
    await visitor.goto(report);
    for (const words of ["gegenstandslos", "nicht mehr öffentlich"]) await expect(visitor.locator("main")).toContainText(words);
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expect(author.locator("main")).toContainText("Ihre Beschwerde ist erledigt.");
    await copyToDraft(number, WHOLE);
  });
});

test("taken back with the bar, a publication and a hiding leave nothing behind, for anybody, and no mail leaves", async () => {
  const number = await contribute(author, { rn: "5", body: "Das steht einmal da und einmal nicht da." });
  await publish(first, number);
  await expectWords(number, "Das steht einmal da und einmal nicht da.");
  await send(first, new RegExp(`^Rückgängig.*${number}`));
  await expectOwn(number, "in Prüfung");
  await expectNothing(number);
  expect(listMailsAbout(number)).toEqual([]);
  await publish(first, number);
  unread.push(toPublished(number));
  await judge(first, number, "hide");
  await expectOwn(number, "ausgeblendet");
  await send(first, new RegExp(`^Rückgängig.*${number}`));
  await expectOwn(number, "veröffentlicht");
  await expectWords(number, "Das steht einmal da und einmal nicht da.");
  expect(listMailsAbout(number).map(({ kind }) => kind)).toEqual(["published"]);
});

test("each publication was told once, no other mail has left for the author, and nothing went wrong in any browser on the way", async () => {
  letMailsLeave(house);
  for (const subject of unread) await house.mailbox.waitFor(AUTHOR, subject);
  expect(house.mailbox.received.filter(({ to, subject }) => to === AUTHOR && !subject.startsWith("Antwort auf")).map(({ subject }) => subject)).toEqual([]);
  expect(house.problems).toEqual([]);
});

const entryOf = (number: string): Locator => author.getByRole("listitem").filter({ has: author.getByRole("heading", { name: new RegExp(` ${number}$`) }) });

const toPublished = (number: string) => new RegExp(`^${number} ist veröffentlicht$`);

const publicOf = (number: string): Locator => visitor.locator(`#${number.toLowerCase()}`);

const listMailsAbout = (number: string) => look(house, (db) => db.select().from(outbox).all()).filter(({ payload }) => payload.includes(number));

/** The mail to the author, as if its minute were over. */
async function readMail(subject: RegExp): Promise<string> {
  letMailsLeave(house);
  return (await house.mailbox.waitFor(AUTHOR, subject)).text;
}

async function edit(number: string, { from, to }: { from: string; to: string }) {
  await author.goto(`/beitraege/${number}/bearbeiten`);
  await expect(author.getByLabel("Ihr Text")).toHaveValue(from);
  await author.getByLabel("Ihr Text").fill(to);
  expect((await send(author, "Überarbeitung einreichen")).status()).toBe(303);
}

async function withdraw(number: string) {
  await author.goto(`/beitraege/${number}/zurueckziehen`);
  await send(author, "Beitrag zurückziehen");
  await expect(author.getByRole("status")).toContainText(`${number} ist zurückgezogen.`);
}

async function copyToDraft(number: string, words: string) {
  await author.goto("/konto/beitraege");
  await send(author, new RegExp(`Text in einen neuen Entwurf kopieren.*${number}`));
  await expect(author.locator(".kept").filter({ hasText: words })).toHaveCount(1);
}

/** Somebody else answers, and the answer is published. */
async function answer(number: string, words: string): Promise<string> {
  await other.goto(`/beitraege/${number}/antworten`);
  await other.getByLabel("Ihr Text").fill(words);
  const reply = await handIn(other, "Antwort einreichen");
  await publish(second, reply);
  return reply;
}

async function judge(moderator: Page, number: string, restriction: Restriction) {
  if (restriction === "hide") return hide(moderator, number, NAMED);
  const outcome = { cut: /^Mit Kürzung/, return: /^Zurückgeben/, reject: /^Ablehnen/ }[restriction];
  await moderator.goto(`/moderation/${number}`);
  return decide(moderator, { outcome, ...NAMED, ...(restriction === "cut" ? { cutBody: SHORTER } : {}) });
}

/** A contribution that a moderator decided against, as its author and everybody else then find it. */
async function givenRestricted(restriction: Restriction, rn: string): Promise<string> {
  const number = await contribute(author, { rn, body: WHOLE });
  if (restriction === "hide") {
    await publish(first, number);
    unread.push(toPublished(number));
  }
  await judge(first, number, restriction);
  await expectRestricted(number, restriction);
  if (restriction === "cut") await expectWords(number, WHOLE.replace("Ohnesorg", GAP));
  if (restriction === "reject") await expectNothing(number);
  if (restriction === "hide") await expectTombstone(number, HIDDEN);
  return number;
}

async function expectRestored(number: string) {
  await expectOwn(number, "veröffentlicht", WHOLE);
  await expect(entryOf(number)).not.toContainText("Grund:");
  await expectWords(number, WHOLE);
  unread.push(toPublished(number));
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
async function expectTombstone(number: string, words: string, reply?: string) {
  await visitor.goto(`/beitraege/${number}`);
  await expect(visitor.locator("main")).toContainText(words);
  await expect(visitor.locator("main")).not.toContainText("Bürgerbüro");
  await visitor.goto(SECTION);
  await expect(publicOf(number)).toHaveCount(reply ? 1 : 0);
  if (!reply) return;
  await expect(publicOf(number)).toContainText(words);
  await expect(publicOf(number).locator(publicOf(reply))).toHaveCount(1);
}

async function expectInLists(number: string, count: number) {
  await second.goto("/moderation/beschwerden");
  await expect(second.getByRole("link", { name: `Beschwerde zu ${number}` })).toHaveCount(count);
  await second.goto("/moderation/meldungen");
  await expect(second.getByRole("link", { name: `${number} prüfen` })).toHaveCount(count);
}
