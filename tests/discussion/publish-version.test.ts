import { describe, expect, test } from "vitest";
import { joinContribution } from "#app/discussion/drawing.ts";
import { findPublished, groupPublishedByPassage } from "#app/discussion/published-contributions.server.ts";
import { publishVersion } from "#app/discussion/publish-version.server.ts";
import { settleContribution } from "#app/discussion/settle.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { countSupports, listSupported, supportPassage, withdrawSupport } from "#app/discussion/support-passage.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { confirmDraftVersion, findDraftVersion, saveDraftVersion } from "#app/paper/draft-version.server.ts";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { listSuccessors } from "#app/paper/split-passages.server.ts";
import { findPublishedVersion, listNumbers, listPassages, listSections } from "#app/paper/read-paper.server.ts";
import type { Db } from "#db/open.ts";
import { contributions } from "#db/schema/discussion.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { passages } from "#db/schema/paper.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenPending, givenPractitioner, givenPublished, NOW, SMALL_PAPER, somewhere } from "#tests/support/builders.ts";
import { toPick } from "#tests/support/chance.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { givenDraftVersion, givenNextVersion } from "./new-version.ts";

const REWORDED = SMALL_PAPER.replace("hat oft keinen Auftrag", "hat selten einen Auftrag");
const DROPPED = SMALL_PAPER.replace("Wer zuständig ist, hat oft keinen Auftrag.[^1]\n\n", "");
const KNOWN = "In kleinen Städten kennt man sich, und das hilft bei vielem.";
const [FIRST_PIECE, SECOND_PIECE] = ["In kleinen Städten kennt man sich.", "Das hilft bei vielem."];
const SPLIT = SMALL_PAPER.replace(KNOWN, `${FIRST_PIECE}\n\n${SECOND_PIECE}`);
const ONE_MORE = SMALL_PAPER.replace("Jede Stelle", "Auch Ehrenamt braucht jemanden, der zuhört.\n\nJede Stelle");

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return database;
}

function givenDraft(db: Db, source: string) {
  const parsed = parsePaper(source);
  if (parsed.ok) saveDraftVersion(db, { paper: parsed.paper, source, now: NOW });
}

const toSection = (db: Db, key: string) => listSections(db, findPublishedVersion(db)!).find((section) => section.key === key)!;
const read = (db: Db, number: number) => db.select().from(publicContributions).all().find((row) => row.number === number)!;

describe("when a version is published", () => {
  test("the text is the new one, and what stayed keeps its Randnummer", () => {
    const { db } = given();
    expect(givenNextVersion(db, ONE_MORE)).toMatchObject({ ok: true, number: 2 });
    expect(listNumbers(db, findPublishedVersion(db)!)).toEqual(["1", "2", "3", "4", "4a", "5"]);
  });

  test("a contribution on words that stayed is where it was, without a mark", () => {
    const { db } = given();
    givenPublished(db);
    givenNextVersion(db, ONE_MORE);
    const [passage] = listPassages(db, toSection(db, "stellen"));
    expect(groupPublishedByPassage(db, toSection(db, "stellen")).get(passage!.id)).toMatchObject([{ number: "B-001", passageNumber: "4", earlierVersion: null }]);
  });

  test("a contribution on words that changed stands beside the new ones and says to which it was written", () => {
    const { db } = given();
    givenPublished(db);
    givenNextVersion(db, REWORDED);
    const [passage] = listPassages(db, toSection(db, "stellen"));
    expect(groupPublishedByPassage(db, toSection(db, "stellen")).get(passage!.id)).toMatchObject([{ number: "B-001", earlierVersion: 1 }]);
    expect(read(db, 1)).toMatchObject({ passagePlain: "Wer zuständig ist, hat oft keinen Auftrag.", versionNumber: 1, isOutdated: 1 });
  });

  test("a contribution whose passage went stays in the section, with its old number", () => {
    const { db } = given();
    givenPublished(db);
    givenNextVersion(db, DROPPED);
    expect(groupPublishedByPassage(db, toSection(db, "stellen")).get("")).toMatchObject([{ number: "B-001", passageId: null, passageNumber: "4", earlierVersion: 1 }]);
  });

  test("a contribution whose section went is still found by its number and among all", () => {
    const { db } = given();
    givenPublished(db);
    givenNextVersion(db, SMALL_PAPER.replace("{#stellen part=obstacles}", "{#ganz-anderes}").replace("Wer zuständig ist, hat oft keinen Auftrag.[^1]", "Etwas völlig anderes über Busse.[^1]"));
    expect(findPublished(db, 1)).toMatchObject({ number: "B-001", sectionKey: "stellen", earlierVersion: 1 });
  });

  test("answers, what waits and what the whole section is told keep their place, too", () => {
    const { db } = given();
    const { contributionId } = givenPublished(db);
    givenPublished(db, { parent: { id: contributionId }, place: somewhere(db) });
    givenPending(db);
    givenPublished(db, { place: somewhere(db, { nth: null }) });
    givenNextVersion(db, REWORDED);
    const section = toSection(db, "stellen");
    expect(db.select().from(contributions).all().map(({ placeSectionId }) => placeSectionId)).toEqual([section.id, section.id, section.id, section.id]);
    expect(groupPublishedByPassage(db, section).get("")).toMatchObject([{ number: "B-004", earlierVersion: null }]);
  });

  test("support stays with the same words and is not lent to others", () => {
    const { db } = given();
    const person = givenPractitioner(db);
    const [first, second] = [somewhere(db).passage!, somewhere(db, { nth: 2 }).passage!];
    for (const passage of [first, second]) supportPassage(db, { person, passage, now: NOW });
    givenNextVersion(db, REWORDED);
    const [changed, same] = listPassages(db, toSection(db, "stellen"));
    expect([...countSupports(db, findPublishedVersion(db)!)]).toEqual([[same!.id, 1]]);
    expect([...listSupported(db, person)]).toEqual([same!.id]);
    supportPassage(db, { person, passage: same!, now: NOW });
    expect(countSupports(db, findPublishedVersion(db)!).get(same!.id)).toBe(1);
    withdrawSupport(db, { person, passage: same! });
    expect(listSupported(db, person).has(same!.id)).toBe(false);
    expect(changed!.number).toBe("4");
  });

  test("everybody whose words' passage changed gets one mail, for all of them", () => {
    const { db } = given();
    const author = givenPractitioner(db, { email: "hanna.brandt@stadt.example" });
    givenPublished(db, { author });
    givenPublished(db, { author, body: "Noch etwas zu derselben Stelle, aus anderer Sicht." });
    givenPublished(db, { place: somewhere(db, { nth: 2 }) });
    const withdrawn = givenPublished(db, { body: "Das nehme ich gleich wieder zurück, es war zu schnell." });
    withdrawContribution(db, { author: withdrawn.author, number: withdrawn.number, now: NOW });
    expect(givenNextVersion(db, REWORDED)).toMatchObject({ people: 1 });
    const mails = listNewestMails(db, 50).filter(({ kind }) => kind === "passage-changed");
    expect(mails.map(({ recipient, payload }) => [recipient, JSON.parse(payload)])).toEqual([["hanna.brandt@stadt.example", { numbers: [1, 2], version: 2 }]]);
  });

  test("as editorial, nobody is asked, and nothing counts as changed", () => {
    const { db } = given();
    givenPublished(db);
    expect(givenNextVersion(db, SMALL_PAPER.replace("oft keinen Auftrag", "oft keinen  Auftrag").replace("hilft bei vielem", "hilft bei Vielem"), { editorial: true })).toMatchObject({ people: 0 });
    expect(read(db, 1)).toMatchObject({ isOutdated: 0 });
  });
});

describe("of a passage that was split", () => {
  const known = (db: Db) => somewhere(db, { section: "kurze-wege" });
  const where = (db: Db, number: number) => [read(db, number).passageId && read(db, number).passageNumber, read(db, number).isOutdated];

  test.each([
    ["words of the first piece", "kennt man", "2"],
    ["words of the second", "hilft bei vielem", "2a"],
    ["words that stand over both", "sich, und das hilft", "2"],
    ["nothing", undefined, "2"],
  ])("a contribution that quotes %s stands with the piece that has them, or the first, and says that they were others", (_, quote, number) => {
    const { db } = given();
    const author = givenPractitioner(db, { email: "hanna.brandt@stadt.example" });
    const { contributionId } = givenPublished(db, { author, place: known(db), ...(quote ? { quote } : {}) });
    givenPublished(db, { place: known(db), parent: { id: contributionId } });
    const { versionId, people } = givenNextVersion(db, SPLIT);
    expect([where(db, 1), where(db, 2), people]).toEqual([[number, 1], [number, 1], 2]);
    expect(db.select().from(contributions).all().map(({ changedInId }) => changedInId)).toEqual([versionId, versionId]);
  });

  test.each<[string, string, [string | null, number]]>([
    ["stays with its piece when the other goes", SPLIT.replace(`${FIRST_PIECE}\n\n`, ""), ["2a", 1]],
    ["goes with its piece", SPLIT.replace(`${SECOND_PIECE}\n\n`, ""), [null, 1]],
    ["follows its piece into another section", SPLIT.replace(`${SECOND_PIECE}\n\n`, "").replace("Wer zuständig", `${SECOND_PIECE}\n\nWer zuständig`), ["2a", 1]],
    ["stays with its piece when that is reworded", SPLIT.replace(SECOND_PIECE, "Das hilft bei fast allem."), ["2a", 1]],
  ])("in the version after, it %s", (_, source, expected) => {
    const { db } = given();
    givenPublished(db, { place: known(db), quote: "hilft bei vielem" });
    givenNextVersion(db, SPLIT);
    givenNextVersion(db, source);
    expect(where(db, 1)).toEqual(expected);
    expect(read(db, 1).sectionKey).toBe(source.includes(`${SECOND_PIECE}\n\nWer`) ? "stellen" : "kurze-wege");
  });

  test("a form opened before the publication goes to the piece it quotes", () => {
    const { db } = given();
    const place = known(db);
    givenNextVersion(db, SPLIT);
    givenPublished(db, { place, quote: "hilft bei vielem" });
    expect(where(db, 1)).toEqual(["2a", 1]);
  });
});

describe("a version is not published", () => {
  test("before a person has confirmed the comparison, neither by the verb nor in the database", () => {
    const database = given();
    givenDraft(database.db, REWORDED);
    const draft = findDraftVersion(database.db)!;
    const before = everythingIn(database);
    expect(publishVersion(database.db, { versionId: draft.id, now: NOW })).toEqual({ ok: false, problem: "unconfirmed" });
    expect(() => database.sqlite.exec("update paper_versions set published_at = 1 where number = 2")).toThrow(/compared before/);
    expect(everythingIn(database)).toEqual(before);
  });

  test("if it is another one than was seen", () => {
    const { db } = given();
    const { id } = givenDraftVersion(db, REWORDED);
    givenDraftVersion(db, ONE_MORE);
    expect(publishVersion(db, { versionId: id, now: NOW })).toEqual({ ok: false, problem: "gone" });
  });

  test("as editorial if it brings or ends a passage", () => {
    const { db } = given();
    givenDraft(db, ONE_MORE);
    expect(confirmDraftVersion(db, { versionId: findDraftVersion(db)!.id, pairs: [], editorial: true, changeNote: "", now: NOW })).toEqual({ ok: false, problem: "not-editorial" });
  });

  test("in half: a fault at the last step leaves everything as it was", () => {
    const database = given();
    givenPublished(database.db);
    const { id } = givenDraftVersion(database.db, REWORDED);
    database.sqlite.exec("create temp trigger no_more_mails before insert on outbox begin select raise(abort, 'no room'); end");
    const before = everythingIn(database);
    expect(() => publishVersion(database.db, { versionId: id, now: NOW })).toThrow(/no room/);
    expect(everythingIn(database)).toEqual(before);
  });

  test("what a published version goes back to stays as it was confirmed", () => {
    const { db, sqlite } = given();
    givenNextVersion(db, REWORDED);
    for (const change of ["update passage_matches set relation = 'same'", "delete from passage_matches", "insert into passage_matches select from_id, from_id, 'same', 0, 100 from passage_matches limit 1"]) expect(() => sqlite.exec(change)).toThrow(/immutable/);
  });
});

describe("settled or standing", () => {
  test("is for the author to say, once the words have changed, and again after they changed again", () => {
    const { db, sqlite } = given();
    const { author, number } = givenPublished(db);
    const settle = (by = author) => settleContribution(db, { author: by, number, standing: "settled", now: NOW });
    const standing = () => sqlite.prepare("select standing from author_contributions where number = ?").pluck().get(number);
    expect([settle(), standing()]).toEqual([false, null]);
    givenNextVersion(db, REWORDED);
    expect([settle(givenPractitioner(db)), standing()]).toEqual([false, "open"]);
    expect([settle(), standing()]).toEqual([true, "settled"]);
    expect(settleContribution(db, { author, number, standing: "standing", now: NOW })).toBe(true);
    expect(standing()).toBe("standing");
    expect(joinContribution(findPublished(db, number)!)).toContain("dieser Absatz wurde seither geändert</a> · bleibt bestehen</p>");
    givenNextVersion(db, REWORDED.replace("selten", "fast nie"));
    expect(standing()).toBe("open");
  });
});

test("a form opened before the publication belongs to the words its author saw, and stands where they went", () => {
  const { db } = given();
  const before = somewhere(db);
  givenNextVersion(db, REWORDED);
  const author = givenPractitioner(db);
  submitContribution(db, { author, place: before, kind: "objection", body: "Zu dem Wortlaut, den ich gesehen habe.", now: NOW });
  const [row] = db.select().from(contributions).all();
  expect(row).toMatchObject({ passageId: before.passage!.id, versionId: before.version.id, placeSectionId: toSection(db, "stellen").id });
  expect(row!.changedInId).toBe(findPublishedVersion(db)!.id);
});

const WORDS = "Stadt Rat Verwaltung Verein Bus Schule Wohnung Arbeit Sprache Kirche Markt Betrieb Nachbarn Treff Amt Land Kreis Dorf Geld Zeit".split(" ");

/** A paper out of paragraphs, a new section here and there. */
const toPaper = (paragraphs: string[]) => `---\ntitle: Papier\n---\n\n${paragraphs.map((words, n) => `${n % 4 === 0 ? `# Abschnitt ${n / 4} {#abschnitt-${"abcdefgh"[n / 4]}}\n\n` : ""}${words}`).join("\n\n")}\n`;

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))("whatever happens to the text, every contribution stays, and stands without a mark only at its own words (%i)", (seed) => {
  const pick = toPick(seed);
  const write = (length: number) => Array.from({ length }, () => pick(WORDS)).join(" ");
  const { db } = freshDatabase();
  let paragraphs = Array.from({ length: 10 }, () => write(pick([4, 12, 25])));
  givenDiscussion(db);
  let said = 0;
  for (let version = 2; version <= 5; version++) {
    for (const section of listSections(db, findPublishedVersion(db)!)) for (const passage of listPassages(db, section)) if (pick([0, 1])) {
      const place = { version: findPublishedVersion(db)!, section, passage };
      givenPublished(db, { place, body: `Beitrag ${++said} zu einer Stelle des Textes.`, ...(pick([0, 1]) ? { quote: passage.plain.split(" ").slice(-2).join(" ") } : {}) });
    }
    paragraphs = paragraphs.flatMap((words) => {
      const half = words.indexOf(" ", words.length / 2);
      return { stay: [words], reword: [words.replace(/\S+$/, write(2))], drop: [], insert: [words, write(9)], split: half === -1 ? [words] : [words.slice(0, half), words.slice(half + 1)] }[pick(["stay", "stay", "reword", "drop", "insert", "split", "split"] as const)];
    });
    if (paragraphs.length > 2) paragraphs.splice(0, 2, `${paragraphs[0]} ${paragraphs[1]}`);
    if (paragraphs.length === 0) paragraphs = [write(8)];
    paragraphs = paragraphs.slice(0, 30);
    givenNextVersion(db, toPaper(paragraphs));
    const wording = new Map(db.select().from(passages).all().map((passage) => [passage.id, passage]));
    const rows = db.select().from(contributions).all();
    expect(db.select().from(publicContributions).all()).toHaveLength(said);
    const current = findPublishedVersion(db)!.id;
    const successors = listSuccessors(db);
    for (const { passageId, placePassageId, changedInId, placeSectionId, quote } of rows) {
      expect(placeSectionId).not.toBeNull();
      if (changedInId === null) expect(wording.get(placePassageId!)).toMatchObject({ plain: wording.get(passageId!)!.plain, versionId: current });
      else if (placePassageId !== null) expect(wording.get(placePassageId)!.versionId).toBe(current);
      const pieces = successors.get(passageId!) ?? [];
      const holding = quote === null ? [] : pieces.filter(({ plain }) => plain.includes(quote));
      if (pieces[0]?.versionId !== current || pieces.length < 2) continue;
      if (holding.length < 2) expect([changedInId, placePassageId]).toEqual([current, (holding[0] ?? pieces[0]).id]);
      else expect(holding.map(({ id }) => id)).toContain(placePassageId);
    }
    const numbers = db.select({ number: passages.number, versionId: passages.versionId }).from(passages).all();
    expect(new Set(numbers.map(({ number, versionId }) => `${versionId} ${number}`)).size).toBe(numbers.length);
  }
});
