import type { Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, test } from "vitest";
import { outbox } from "#db/schema/notifications.ts";
import { expect } from "#tests/support/browser.ts";
import { type House, letLimitsEnd, look, openHouse } from "./house.ts";
import { contribute, decide, fillReport, handIn, hide, type Kind, publish, send } from "./steps.ts";
import { HUMAN, NAMED, openWitness, type Restriction, SECTION, toPublished, type Witness } from "./witness.ts";

const AUTHOR = "jule.ackerborn@stadt-auental.example";
const OTHER = "wim.haselhoff@kreis-moorland.example";
const GUEST = "gast@dorf-erlengrund.example";
const FIRST = "erste.moderation@institut.example";
const SECOND = "zweite.moderation@institut.example";
const WITHOUT_SCRIPT = { javaScriptEnabled: false };

const WHOLE = "Frau Ohnesorg aus dem Bürgerbüro ruft bei uns jeden Neuen selbst an.";
const SHORTER = "Frau aus dem Bürgerbüro ruft bei uns jeden Neuen selbst an.";
const GAP = "[gekürzt: personenbezogene Daten Dritter]";
const HIDDEN = "[ausgeblendet: personenbezogene Daten Dritter]";

let house: House;
let author: Page;
let other: Page;
let first: Page;
let second: Page;
let visitor: Page;
let witness: Witness;
beforeAll(async () => {
  house = await openHouse({ staff: { [FIRST]: "moderator", [SECOND]: "moderator" } });
  const enter = (email: string) => house.enter(email, WITHOUT_SCRIPT);
  [author, other, first, second, visitor] = await Promise.all([enter(AUTHOR), enter(OTHER), enter(FIRST), enter(SECOND), house.visit(WITHOUT_SCRIPT)]);
  witness = openWitness({ house, email: AUTHOR, author, visitor });
});
beforeEach(() => letLimitsEnd(house));
afterAll(() => house.close());

describe("a wording", () => {
  test("is submitted, changed while it waits, published, changed, returned, changed again and published; what is public stays public meanwhile", async () => {
    const wordings = ["Drei Wochen dauert das bei uns.", "Vier Wochen dauert das bei uns.", "Alle warten hier vier Wochen.", "Vier von fünf warten hier vier Wochen."] as const;
    const number = await contribute(author, { rn: "5", body: wordings[0] });
    await witness.expectOwn(number, "in Prüfung", wordings[0]);
    await witness.expectNothing(number);
    await edit(number, { from: wordings[0], to: wordings[1] });
    await witness.expectOwn(number, "in Prüfung", wordings[1]);
    await witness.expectNothing(number);

    await publish(first, number);
    await witness.expectOwn(number, "veröffentlicht", wordings[1]);
    await witness.expectWords(number, wordings[1]);
    expect(await witness.readMail(toPublished(number))).toContain(`${house.origin}${SECTION}#${number.toLowerCase()}`);

    await edit(number, { from: wordings[1], to: wordings[2] });
    await witness.expectOwn(number, "in Prüfung", wordings[2], "Der frühere Wortlaut ist veröffentlicht.");
    await witness.expectWords(number, wordings[1]);
    await judge(first, number, "return");
    await witness.expectRestricted(number, "return");
    await witness.expectOwn(number, "zurückgegeben", wordings[2], "Der frühere Wortlaut ist veröffentlicht.");
    await witness.expectWords(number, wordings[1]);

    await edit(number, { from: wordings[2], to: wordings[3] });
    await witness.expectOwn(number, "in Prüfung", wordings[3], "Der frühere Wortlaut ist veröffentlicht.");
    await witness.expectWords(number, wordings[1]);
    await publish(second, number);
    await witness.expectOwn(number, "veröffentlicht", wordings[3]);
    await witness.expectWords(number, wordings[3]);
    witness.awaitPublished(number);
  });

  test("waits for a second opinion without a word to its author, is rejected, written anew and published", async () => {
    const number = await contribute(author, { rn: "6", body: WHOLE });
    await first.goto(`/moderation/${number}`);
    await decide(first, { outcome: /^Zweite Meinung/, explanation: "Ist sie einverstanden?" });
    await witness.expectOwn(number, "in Prüfung");
    await witness.expectNothing(number);
    expect(listMailsAbout(number)).toEqual([]);

    await judge(second, number, "reject");
    await witness.expectRestricted(number, "reject");
    await witness.expectNothing(number);

    await edit(number, { from: WHOLE, to: SHORTER });
    await witness.expectOwn(number, "in Prüfung", SHORTER);
    await witness.expectNothing(number);
    await publish(first, number);
    await witness.expectOwn(number, "veröffentlicht", SHORTER);
    await witness.expectWords(number, SHORTER);
    witness.awaitPublished(number);
  });

  test("is hidden: a notice stands in its place, its answer stays, nobody can answer any more, and a new wording shows only once it is published", async () => {
    const number = await contribute(author, { rn: "7", body: WHOLE });
    await publish(first, number);
    const reply = await answer(number, "So eine Kollegin hätten wir auch gern.");
    await other.goto(`/beitraege/${number}/antworten`);
    await other.getByLabel("Ihr Text").fill("Und wer vertritt sie im Urlaub?");

    await judge(first, number, "hide");
    await witness.expectRestricted(number, "hide");
    await witness.expectTombstone(number, HIDDEN, { not: "Bürgerbüro", reply });
    await expect(witness.publicOf(number).getByRole("link", { name: "personenbezogene Daten Dritter", includeHidden: true })).toHaveAttribute("href", "/netiquette#ziffer-3");
    expect((await send(other, "Antwort einreichen")).status()).toBe(409);
    await expect(other.locator("main")).toContainText("Auf diesen Beitrag kann man nicht mehr antworten.");
    await expect(other.locator("main")).toContainText("Und wer vertritt sie im Urlaub?");
    expect((await other.goto(`/beitraege/${number}/antworten`))?.status()).toBe(404);

    await edit(number, { from: WHOLE, to: SHORTER });
    await witness.expectOwn(number, "in Prüfung", SHORTER, "Der Beitrag bleibt ausgeblendet, bis eine Überarbeitung veröffentlicht ist.");
    await witness.entryOf(number).getByRole("link", { name: `Beschwerde zu ${number}` }).click();
    await expect(author.getByLabel("Was stimmt an der Entscheidung nicht?")).toBeVisible();
    await witness.expectTombstone(number, HIDDEN, { not: "Bürgerbüro", reply });
    await publish(second, number);
    await witness.expectOwn(number, "veröffentlicht", SHORTER);
    await expect(witness.entryOf(number)).not.toContainText("ausgeblendet");
    await witness.expectWords(number, SHORTER);
    await expect(witness.publicOf(reply)).toContainText("So eine Kollegin hätten wir auch gern.");
    witness.awaitPublished(number);
  });
});

describe("a decision that does not stand", () => {
  test.each([["cut", "Ergänzung"], ["hide", "Einwand"]] as const)("%s: the author complains, somebody else upholds it, and the words are there again", async (restriction, kind) => {
    const number = await givenRestricted(restriction, kind);
    await author.goto("/konto/beitraege");
    await witness.entryOf(number).getByRole("link", { name: `Beschwerde zu ${number}` }).click();
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
    const text = await witness.readMail(new RegExp(`^Ihre Beschwerde zu ${number}$`));
    expect(text).toMatch(/hatte Erfolg: Ihr Beitrag ist jetzt (ungekürzt|wieder) zu lesen/);
    for (const words of ["Mit Einverständnis darf der Name stehen.", HUMAN]) expect(text).toContain(words);
    await author.goto(`/beitraege/${number}/beschwerde`);
    await expect(author.locator("main")).toContainText("Ihre Beschwerde hatte Erfolg.");
  });

  test.each([["reject", "Zustimmung"], ["hide", "Frage"]] as const)("%s: the moderation changes it, and the words are there again", async (restriction, kind) => {
    const number = await givenRestricted(restriction, kind);
    await second.goto(`/moderation/${number}`);
    await second.getByRole("link", { name: /^(Ablehnung|Ausblendung) ändern$/ }).click();
    await second.getByLabel("Warum ändern Sie die Entscheidung?").fill("Die Kollegin ist einverstanden.");
    await send(second, "Entscheidung ändern");
    await expect(second.getByRole("status")).toContainText(`Entscheidung geändert. ${number} ist veröffentlicht.`);
    await expectRestored(number);
    witness.awaitPublished(number);
  });
});

describe("withdrawn", () => {
  test("while it waits, it is gone for everybody else, without a mail, and its words can be used again", async () => {
    const number = await contribute(author, { rn: "5", body: "Das überlege ich mir noch einmal in Ruhe." });
    await withdraw(number);
    await witness.expectOwn(number, "zurückgezogen");
    await witness.expectNothing(number);
    await first.goto("/moderation");
    await expect(first.locator("main")).not.toContainText(number);
    expect(listMailsAbout(number)).toEqual([]);
    await copyToDraft(number, "Das überlege ich mir noch einmal in Ruhe.");
  });

  test("after it was cut, answered, reported and complained about, a notice stands there for its answer, and report and complaint have nothing left to decide", async () => {
    const number = await givenRestricted("cut", "Praxisbeispiel");
    const reply = await answer(number, "Bei uns ruft niemand an, und das merkt man.");
    await visitor.goto(`/beitraege/${number}/melden`);
    await fillReport(visitor, { reason: /^Personenbezogene Daten/, words: "Man erkennt sie trotzdem.", email: GUEST });
    await send(visitor, "Meldung abschicken");
    const report = new URL(/https?:\S+\/meldungen\/\S+/.exec((await house.mailbox.waitFor(GUEST, new RegExp(`^Ihre Meldung zu ${number}`))).text)![0]).pathname;
    await author.goto(`/beitraege/${number}/beschwerde`);
    await author.getByLabel("Was stimmt an der Entscheidung nicht?").fill("Sie hat mir erlaubt, sie zu nennen.");
    await send(author, "Beschwerde einlegen");
    await expectInLists(number, 1);

    await withdraw(number);
    await expectInLists(number, 0);
    await witness.expectTombstone(number, "[zurückgezogen]", { not: "Bürgerbüro", reply });
    await witness.expectOwn(number, "zurückgezogen");
    await expect(witness.entryOf(number).getByRole("link", { name: /^Beschwerde/ })).toHaveCount(0);
    expect((await house.mailbox.waitFor(GUEST, new RegExp(`^${number} ist zurückgezogen`))).text).toContain(report);
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
  await witness.expectWords(number, "Das steht einmal da und einmal nicht da.");
  await send(first, new RegExp(`^Rückgängig.*${number}`));
  await witness.expectOwn(number, "in Prüfung");
  await witness.expectNothing(number);
  expect(listMailsAbout(number)).toEqual([]);
  await publish(first, number);
  witness.awaitPublished(number);
  await judge(first, number, "hide");
  await witness.expectOwn(number, "ausgeblendet");
  await send(first, new RegExp(`^Rückgängig.*${number}`));
  await witness.expectOwn(number, "veröffentlicht");
  await witness.expectWords(number, "Das steht einmal da und einmal nicht da.");
  expect(listMailsAbout(number).map(({ kind }) => kind)).toEqual(["published"]);
});

test("each publication was told once, no other mail has left for the author, and nothing went wrong in any browser on the way", async () => {
  await witness.expectNoOtherMail();
  expect(house.problems).toEqual([]);
});

const listMailsAbout = (number: string) => look(house, (db) => db.select().from(outbox).all()).filter(({ payload }) => payload.includes(number));

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

/** A contribution that a moderator decided against, as its author and everybody else then find it. The same words of the same kind would be taken for a form that was sent twice. */
async function givenRestricted(restriction: Restriction, kind: Kind): Promise<string> {
  const number = await contribute(author, { rn: "8", kind, body: WHOLE });
  if (restriction === "hide") await publish(first, number);
  await judge(first, number, restriction);
  await witness.expectRestricted(number, restriction);
  if (restriction === "cut") await witness.expectWords(number, WHOLE.replace("Ohnesorg", GAP));
  if (restriction === "reject") await witness.expectNothing(number);
  if (restriction === "hide") await witness.expectTombstone(number, HIDDEN, { not: "Bürgerbüro" });
  return number;
}

async function expectRestored(number: string) {
  await witness.expectOwn(number, "veröffentlicht", WHOLE);
  await expect(witness.entryOf(number)).not.toContainText("Grund:");
  await witness.expectWords(number, WHOLE);
}

async function expectInLists(number: string, count: number) {
  await second.goto("/moderation/beschwerden");
  await expect(second.getByRole("link", { name: `Beschwerde zu ${number}` })).toHaveCount(count);
  await second.goto("/moderation/meldungen");
  await expect(second.getByRole("link", { name: `${number} prüfen` })).toHaveCount(count);
}
