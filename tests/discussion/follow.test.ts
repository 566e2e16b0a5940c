import { describe, expect, test } from "vitest";
import { findThread, follow, listFollowed, unfollow } from "#app/discussion/follow.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { findPreferences, savePreferences, switchOff } from "#app/notifications/preferences.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const follower = givenPractitioner(db, { email: "folgt@stadt.example" });
  const told = () => listNewestMails(db, 50).filter(({ kind }) => kind === "reply" || kind === "news").map(({ kind, recipient }) => `${kind} ${recipient}`).toSorted();
  return { database, db, follower, told };
}

describe("who follows hears of what is new", () => {
  test.each([
    ["its section", { sectionKey: "stellen" }, ["news folgt@stadt.example"]],
    ["its passage", { passageNumber: "4" }, ["news folgt@stadt.example"]],
    ["another section", { sectionKey: "kurze-wege" }, []],
    ["another passage", { passageNumber: "5" }, []],
  ])("%s", (_, target, mails) => {
    const { db, follower, told } = given();
    follow(db, { person: follower, target, now: NOW });
    givenPublished(db);
    expect(told()).toEqual(mails);
  });

  test("once, however often they follow and however many ways lead there", () => {
    const { database, db, follower, told } = given();
    for (const target of [{ sectionKey: "stellen" }, { sectionKey: "stellen" }, { passageNumber: "4" }]) follow(db, { person: follower, target, now: NOW });
    expect(countRows(database, "follows")).toBe(2);
    givenPublished(db);
    expect(told()).toEqual(["news folgt@stadt.example"]);
  });

  test("not of their own words, and no more once they stopped", () => {
    const { db, follower, told } = given();
    follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
    givenPublished(db, { author: follower });
    unfollow(db, { person: follower, target: { passageNumber: "4" } });
    givenPublished(db);
    expect([told(), listFollowed(db, follower).passages.size]).toEqual([[], 0]);
  });

  test("of answers in a thread they follow; whoever is answered gets one mail, not two", () => {
    const { db, follower, told } = given();
    const { number, contributionId, author } = givenPublished(db);
    follow(db, { person: follower, target: findThread(db, number)!, now: NOW });
    follow(db, { person: author, target: { sectionKey: "stellen" }, now: NOW });
    givenPublished(db, { parent: { id: contributionId }, body: "Bei uns ist es anders, nämlich so." });
    expect(told()).toEqual([`news folgt@stadt.example`, `reply ${author.email}`]);
  });

  test("nothing of what was not published, of a new wording, or of an undone decision", () => {
    const { db, follower, told } = given();
    follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
    givenPending(db);
    expect(told()).toEqual([]);
    const { revisionId } = givenPending(db, { body: "Ein zweiter Gedanke zum selben Absatz." });
    const moderator = givenModerator(db);
    const decided = decide(db, { moderator, revisionId, outcome: "publish", now: NOW });
    expect(told()).toHaveLength(1);
    undoDecision(db, { moderator, decisionId: decided.ok ? decided.decisionId : "", now: NOW + 59_000 });
    expect(told()).toEqual([]);
  });

  test("still, when a hiding of it was undone", () => {
    const { db, follower, told } = given();
    follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
    const { number, moderator } = givenPublished(db);
    const hidden = hideContribution(db, { moderator, number, reason: "insult", now: NOW + 1 });
    undoDecision(db, { moderator, decisionId: hidden.ok ? hidden.decisionId : "", now: NOW + 2 });
    expect(told()).toHaveLength(1);
  });

  test("no more by mails that wait when they unsubscribe; and ending the digest does not begin single mails", () => {
    const { db, follower } = given();
    follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
    givenPublished(db);
    const mail = listNewestMails(db, 9).find(({ kind }) => kind === "news")!;
    switchOff(db, { person: follower, topic: "news", now: NOW });
    expect(toMail(mail, toMailSurroundings(db, { publicOrigin: "https://diskussion.example", sessionSecret: "s".repeat(40) }))).toBeNull();
    savePreferences(db, { person: follower, preferences: { replies: true, news: true, digest: "daily" }, now: NOW });
    switchOff(db, { person: follower, topic: "digest", now: NOW });
    expect(findPreferences(db, follower)).toEqual({ replies: true, news: false, digest: "none" });
  });

  test("as they chose: no single mails, or a digest instead", () => {
    const { db, follower, told } = given();
    follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
    savePreferences(db, { person: follower, preferences: { replies: true, news: true, digest: "daily" }, now: NOW });
    givenPublished(db);
    switchOff(db, { person: follower, topic: "all", now: NOW });
    givenPublished(db, { body: "Und noch einer zum selben Absatz." });
    const { contributionId } = givenPublished(db, { author: follower, body: "Darauf wird jemand antworten wollen." });
    givenPublished(db, { parent: { id: contributionId }, body: "Das ist die Antwort, die keine Mail macht." });
    expect(told()).toEqual([]);
  });
});

test.each([
  ["hidden", (db: ReturnType<typeof given>["db"], number: number) => hideContribution(db, { moderator: givenModerator(db), number, reason: "insult", now: NOW })],
  ["withdrawn", (db: ReturnType<typeof given>["db"], number: number, author: ReturnType<typeof givenPublished>["author"]) => withdrawContribution(db, { author, number, now: NOW })],
])("a mail about what was %s before it left has nothing to say", (_, goes) => {
  const { db, follower } = given();
  follow(db, { person: follower, target: { passageNumber: "4" }, now: NOW });
  const { number, author } = givenPublished(db);
  const mail = listNewestMails(db, 9).find(({ kind }) => kind === "news")!;
  const surroundings = toMailSurroundings(db, { publicOrigin: "https://diskussion.example", sessionSecret: "s".repeat(40) });
  expect(toMail(mail, surroundings)).toMatchObject({ subject: "Neu zu Rn.\u00a04: Zustimmung" });
  goes(db, number, author);
  expect(toMail(mail, surroundings)).toBeNull();
});

test("a reply leads to its thread; what was never public leads to none", () => {
  const { db } = given();
  const { contributionId, number } = givenPublished(db, { place: somewhere(db) });
  const reply = givenPublished(db, { parent: { id: contributionId }, body: "Eine Antwort mit genug Zeichen." });
  expect([findThread(db, number), findThread(db, reply.number), findThread(db, givenPending(db, { body: "Noch nicht veröffentlicht, wirklich." }).number)]).toEqual([{ contributionId }, { contributionId }, undefined]);
});
