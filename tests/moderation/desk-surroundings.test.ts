import { describe, expect, test } from "vitest";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { countDecided, findNewer, listDecided } from "#app/moderation/decided.server.ts";
import { findDeskItem } from "#app/moderation/desk.server.ts";
import { noteOpening } from "#app/moderation/desk-openings.server.ts";
import { findFlags } from "#app/moderation/flags.server.ts";
import { EVERYTHING, QUEUE_PAGE } from "#app/moderation/queue-filter.ts";
import { readQueue } from "#app/moderation/read-queue.server.ts";
import { summariseRun } from "#app/moderation/run.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { saveWatchedWords } from "#app/moderation/watched-words.server.ts";
import { DAY_LENGTH, HOUR, MINUTE, SECOND } from "#app/text/dates.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

function given() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  return { db, moderator: givenModerator(db), colleague: givenModerator(db) };
}

describe("who else had it open", () => {
  const open = ({ db }: ReturnType<typeof given>, moderator: ReturnType<typeof givenModerator>, now: number) => noteOpening(db, { moderator, contributionId: currentRevision(db, 1).contributionId, now });

  test("is said to the next, not to oneself, and for an hour", () => {
    const house = given();
    givenPending(house.db);
    expect(open(house, house.moderator, NOW)).toBeNull();
    expect(open(house, house.moderator, NOW + MINUTE)).toBeNull();
    expect(open(house, house.colleague, NOW + 3 * MINUTE)).toEqual({ by: "einer anderen Person der Moderation", minutes: 3 });
    expect(open(house, house.moderator, NOW + 4 * MINUTE)).toMatchObject({ minutes: 1 });
    expect(open(house, house.colleague, NOW + 4 * MINUTE + HOUR + 1)).toBeNull();
  });

  test("somebody who has decided before is named as in the log", () => {
    const house = given();
    givenPending(house.db);
    givenPublished(house.db, { moderator: house.moderator });
    open(house, house.moderator, NOW);
    expect(open(house, house.colleague, NOW)).toEqual({ by: "Moderation 1", minutes: 0 });
  });
});

describe("flags from what is known", () => {
  const flagsOf = (db: ReturnType<typeof given>["db"], number: number, now = NOW) => {
    const { id: revisionId, body, authorId } = currentRevision(db, number);
    return (findFlags(db, { entries: [{ number: `B-00${number}`, revisionId, body, authorId }], now }).get(revisionId) ?? []).map(({ word, matches }) => [word, ...matches].join(" "));
  };

  test("a new author, until something of theirs is public", () => {
    const { db, moderator } = given();
    const { author } = givenPending(db);
    expect(flagsOf(db, 1)).toEqual(["noch nichts veröffentlicht"]);
    givenPublished(db, { author, moderator, body: "Etwas anderes, das veröffentlicht ist." });
    expect(flagsOf(db, 1)).toEqual([]);
  });

  test("rejections within 90 days, the same text elsewhere, and words of the list", () => {
    const { db, moderator } = given();
    const author = givenPractitioner(db);
    givenPublished(db, { author, moderator, body: "Bekannt ist diese Person schon seit Jahren." });
    for (const n of [2, 3]) givenDecided(db, "rejected", { author, moderator, body: `Abgelehnt, und zwar zum ${n}. Mal schon.` });
    givenPending(db, { author, body: "Bekannt ist diese Person schon seit Jahren.", kind: "example" });
    saveWatchedWords(db, { words: ["jahr*"], now: NOW });
    expect(flagsOf(db, 4)).toEqual(["2-mal abgelehnt in 90 Tagen", "gleicher Text B-001", "Wort von der Liste Jahren"]);
    expect(flagsOf(db, 4, NOW + 91 * DAY_LENGTH)).toEqual(["gleicher Text B-001", "Wort von der Liste Jahren"]);
  });

  test("one's own earlier wording is no repetition", () => {
    const { db } = given();
    const { author } = givenPending(db);
    editContribution(db, { author, number: 1, kind: "question", body: currentRevision(db, 1).body, now: NOW + 1 });
    expect(flagsOf(db, 1)).toEqual(["noch nichts veröffentlicht"]);
  });

  test("the list carries them without telling whose it is", () => {
    const { db, moderator } = given();
    givenPending(db, { body: "Mehr dazu steht auf https://auental.example/konzept, lesen Sie es." });
    const [entry] = readQueue(db, { filter: EVERYTHING, moderator, now: NOW, after: null }).entries;
    expect(entry?.flags.map(({ word }) => word)).toEqual(["noch nichts veröffentlicht", "Link"]);
    expect(Object.keys(entry!)).not.toEqual(expect.arrayContaining(["authorId"]));
    expect(Object.keys(entry!)).not.toEqual(expect.arrayContaining(["body"]));
  });
});

test("a run counts what this moderator has decided since, without what was taken back", () => {
  const { db, moderator, colleague } = given();
  const pending = Array.from({ length: 5 }, (_, n) => givenPending(db, { now: NOW + n }));
  const settle = (n: number, outcome: "publish" | "return" | "reject", by = moderator, now = NOW + 10 * SECOND) => {
    const decided = decide(db, { moderator: by, revisionId: pending[n]!.revisionId, outcome, reason: outcome === "publish" ? null : "off-topic", now });
    return decided.ok ? decided.decisionId : "";
  };
  settle(0, "publish", moderator, NOW);
  settle(1, "publish");
  settle(2, "return");
  settle(3, "publish", colleague);
  undoDecision(db, { moderator, decisionId: settle(4, "reject"), now: NOW + 11 * SECOND });
  const { total, byOutcome } = summariseRun(db, { moderator, since: NOW + 1 });
  expect([total, Object.fromEntries(byOutcome.map(({ outcome, n }) => [outcome, n]))]).toEqual([2, { publish: 1, return: 1 }]);
});

test("what was decided is listed newest first, without what was taken back or is still open", () => {
  const { db, moderator } = given();
  givenPublished(db, { moderator, kind: "example" });
  givenDecided(db, "rejected", { moderator, kind: "objection" });
  const { revisionId } = givenPending(db);
  decide(db, { moderator, revisionId, outcome: "second", explanation: "Bitte ansehen.", now: NOW });
  const undone = givenDecided(db, "returned", { moderator });
  undoDecision(db, { moderator, decisionId: undone.decisionId, now: NOW + SECOND });
  const numbers = (filter: Partial<typeof EVERYTHING> = {}) => {
    const { entries } = listDecided(db, { filter: { ...EVERYTHING, ...filter }, before: null });
    expect(countDecided(db, { ...EVERYTHING, ...filter })).toEqual({ all: 2, found: entries.length });
    return entries.map(({ number, outcome }) => `${number} ${outcome}`);
  };
  expect(numbers()).toEqual(["B-002 reject", "B-001 publish"]);
  expect(numbers({ kind: "objection" })).toEqual(["B-002 reject"]);
  expect(numbers({ sectionKey: "kurze-wege" })).toEqual([]);
});

test("each page of what was decided knows how many are newer, and where the page before it begins", () => {
  const { db, moderator } = given();
  for (let n = 0; n < 2 * QUEUE_PAGE + 3; n++) givenPublished(db, { moderator });
  const filter = EVERYTHING;
  const second = listDecided(db, { filter, before: null }).next;
  const third = listDecided(db, { filter, before: second }).next;
  expect([null, second, third].map((before) => findNewer(db, { filter, before }))).toEqual([{ skipped: 0, newer: null }, { skipped: QUEUE_PAGE, newer: null }, { skipped: 2 * QUEUE_PAGE, newer: second }]);
});

describe("what stands there already", () => {
  const besideOf = ({ db, moderator }: ReturnType<typeof given>, number: number) => {
    const { beside, hasMoreBeside } = findDeskItem(db, { number, moderator })!;
    return { numbers: beside.map((thread) => thread.number), replies: beside.map(({ replies }) => replies.length), hasMoreBeside };
  };

  test("the newest twenty of a busy passage, with a word that there are more", () => {
    const house = given();
    for (let nth = 0; nth < 20; nth++) givenPublished(house.db);
    const { number } = givenPending(house.db);
    expect(besideOf(house, number)).toMatchObject({ hasMoreBeside: false, numbers: { length: 20, 0: "B-001" } });
    expect(besideOf(house, 20)).toMatchObject({ hasMoreBeside: false, numbers: { length: 19, 0: "B-001" } });
    givenPublished(house.db);
    expect(besideOf(house, number)).toMatchObject({ hasMoreBeside: true, numbers: { length: 20, 0: "B-002", 19: "B-022" } });
  });

  test("of a long thread always what was answered, and the newest answers", () => {
    const house = given();
    const { contributionId } = givenPublished(house.db);
    for (let nth = 0; nth < 21; nth++) givenPublished(house.db, { parent: { id: contributionId } });
    const { number } = givenPending(house.db, { parent: { id: contributionId } });
    expect(besideOf(house, number)).toEqual({ hasMoreBeside: true, numbers: ["B-001"], replies: [19] });
  });
});
