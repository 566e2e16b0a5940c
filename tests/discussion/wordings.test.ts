import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findGoneThread, findPublished, groupPublishedByPassage } from "#app/discussion/published-contributions.server.ts";
import { countAll } from "#app/discussion/shown-contribution.ts";
import { listOwnWordings, listPublicWordings } from "#app/discussion/wordings.server.ts";
import { hideContribution, reverseDecision } from "#app/moderation/change-decision.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { Db } from "#db/open.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const FIRST = "Bei uns dauert das drei Wochen.";
const SECOND = "Bei uns dauert das fünf Wochen.";
const SECRET = "Ein Wortlaut, den niemand sehen soll.";

function given() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const published = givenPublished(db, { body: FIRST, moderator });
  return { ...published, db, moderator };
}

function edit(db: Db, { number, author, moderator }: Pick<ReturnType<typeof given>, "number" | "author" | "moderator">, body: string, outcome?: "publish" | "reject") {
  editContribution(db, { author, number, kind: "agreement", body, now: NOW });
  if (outcome) decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome, reason: outcome === "reject" ? "off-topic" : null, now: NOW });
}

const words = (wordings: ReturnType<typeof listPublicWordings>) => wordings.map(({ pieces }) => pieces.filter(({ change }) => change !== "removed").map((piece) => piece.words).join(""));

describe("former wordings", () => {
  test("that were public can be read by all, newest first, with the changed words marked", () => {
    const scene = given();
    edit(scene.db, scene, SECOND, "publish");
    const [newest, first] = listPublicWordings(scene.db, scene.number);
    expect(newest!.pieces.filter(({ change }) => change !== "same")).toEqual([{ words: "drei", change: "removed" }, { words: "fünf", change: "added" }]);
    expect(first!.pieces).toEqual([{ words: FIRST, change: "same" }]);
  });

  test.each(["reject", undefined] as const)("that never were (%s) only by their author", (outcome) => {
    const scene = given();
    edit(scene.db, scene, SECRET, outcome);
    expect(listPublicWordings(scene.db, scene.number)).toEqual([]);
    expect(words(listOwnWordings(scene.db, scene))).toEqual([SECRET, FIRST]);
    expect(listOwnWordings(scene.db, { author: givenPractitioner(scene.db), number: scene.number })).toEqual([]);
  });

  test("from before what was hidden or cut stay out of sight with it: they hold the same words", () => {
    const scene = given();
    edit(scene.db, scene, `${FIRST} Frau Beispiel weiß es.`, "publish");
    hideContribution(scene.db, { moderator: scene.moderator, number: 1, reason: "personal-data", now: NOW });
    edit(scene.db, scene, SECOND, "publish");
    expect(listPublicWordings(scene.db, scene.number)).toEqual([]);
    const other = given();
    editContribution(other.db, { author: other.author, number: 1, kind: "agreement", body: `${FIRST} Das ist dumm.`, now: NOW });
    decide(other.db, { moderator: other.moderator, revisionId: currentRevision(other.db, 1).id, outcome: "cut", reason: "insult", cutBody: FIRST, now: NOW });
    expect(listPublicWordings(other.db, 1)).toEqual([]);
  });

  test("of a cut that was undone are no wordings of the author", () => {
    const scene = given();
    edit(scene.db, scene, SECOND);
    const cut = decide(scene.db, { moderator: scene.moderator, revisionId: currentRevision(scene.db, 1).id, outcome: "cut", reason: "insult", cutBody: "Bei uns dauert das", now: NOW });
    undoDecision(scene.db, { moderator: scene.moderator, decisionId: cut.ok ? cut.decisionId : "", now: NOW });
    expect(words(listOwnWordings(scene.db, scene))).toEqual([SECOND, FIRST]);
  });

  test("that were taken out of sight stay there when a new one is published, unless that was reversed", () => {
    const scene = given();
    const hidden = hideContribution(scene.db, { ...scene, reason: "personal-data", now: NOW });
    edit(scene.db, scene, SECOND, "publish");
    edit(scene.db, scene, `${SECOND} Oder sechs.`, "publish");
    expect(words(listPublicWordings(scene.db, scene.number))).toEqual([`${SECOND} Oder sechs.`, SECOND]);
    expect(hidden.ok).toBe(true);
    const other = given();
    const again = hideContribution(other.db, { ...other, reason: "personal-data", now: NOW });
    reverseDecision(other.db, { moderator: other.moderator, decisionId: again.ok ? again.decisionId : "", now: NOW });
    edit(other.db, other, SECOND, "publish");
    expect(words(listPublicWordings(other.db, other.number))).toEqual([SECOND, FIRST]);
  });

  test.each(["hide", "withdraw"])("are gone with the contribution (%s)", (act) => {
    const scene = given();
    edit(scene.db, scene, SECOND, "publish");
    if (act === "hide") hideContribution(scene.db, { moderator: scene.moderator, number: 1, reason: "insult", now: NOW });
    else withdrawContribution(scene.db, { ...scene, now: NOW });
    expect(listPublicWordings(scene.db, scene.number)).toEqual([]);
  });
});

describe("what is gone", () => {
  const answered = () => {
    const scene = given();
    const reply = givenPublished(scene.db, { parent: { id: scene.contributionId }, body: "Das ist bei uns genauso, seit Jahren." });
    return { ...scene, reply };
  };
  const threads = (db: Db) => [...groupPublishedByPassage(db, somewhere(db).section).values()].flat();

  test("holds its answers together, without a word of its own, and does not count", () => {
    const scene = answered();
    withdrawContribution(scene.db, { ...scene, now: NOW });
    const [thread] = threads(scene.db);
    expect(thread).toMatchObject({ number: "B-001", isTombstone: true, replies: [{ number: "B-002", answers: "B-001" }] });
    expect(thread!.drawing).toContain("[zurückgezogen]");
    expect(thread!.drawing).not.toContain(FIRST);
    expect(countAll(threads(scene.db))).toBe(1);
    expect(findGoneThread(scene.db, scene.number)).toMatchObject({ replies: [{ number: "B-002" }] });
    expect(findPublished(scene.db, scene.number)).toBeUndefined();
  });

  test("says why if it was hidden", () => {
    const scene = answered();
    hideContribution(scene.db, { ...scene, reason: "insult", now: NOW });
    expect(threads(scene.db)[0]!.drawing).toContain('[ausgeblendet: <a href="/netiquette#ziffer-1">Beleidigung</a>]');
  });

  test("leaves nothing where nobody answered", () => {
    const scene = given();
    withdrawContribution(scene.db, { ...scene, now: NOW });
    expect([threads(scene.db), findGoneThread(scene.db, scene.number)]).toEqual([[], undefined]);
  });
});
