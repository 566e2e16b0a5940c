import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { action as complain, loader as read } from "#app/routes/beitraege.$number_.beschwerde.tsx";
import { action as judge, loader as look } from "#app/routes/moderation.beschwerden_.$id.tsx";
import { action as changing, loader as change } from "#app/routes/moderation.$number_.aendern.tsx";
import { loader as list } from "#app/routes/moderation.beschwerden.tsx";
import { HiddenBesides } from "#app/discussion/Decision.tsx";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findContestable } from "#app/moderation/complaints.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const words = "Der Satz ist eine Meinung, keine Beleidigung.";
const params = { number: "B-001" };

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const { author } = givenDecided(db, "rejected");
  const decision = findContestable(db, { author, number: 1, now: NOW })!.decision.id;
  const send = async (form: Record<string, string>, as = author) => answerOf(complain(await knock(database, "/beitraege/B-001/beschwerde", { params, as, form: { decision, ...form } })));
  const id = () => openComplaints(db).all()[0]?.id ?? "weg";
  const decide = async (form: Record<string, string>, which = id()) => answerOf(judge(await knock(database, "/x", { params: { id: which }, as: moderator, form })));
  return { database, db, author, moderator, send, decide, id };
}

describe("an author's complaint", () => {
  test("goes through, can be read again, and is listed for the moderation", async () => {
    const { database, author, moderator, send } = scene();
    expect((await send({ words })).headers.get("location")).toBe("/konto/beitraege?hinweis=beschwerde");
    expect(await wordsOf(await answerOf(read(await knock(database, "/x", { params, as: author }))))).toContain(words);
    expect(await wordsOf(await answerOf(list(await knock(database, "/x", { as: moderator }))))).toContain("B-001");
    expect([(await send({ words })).status]).toEqual([409]);
  });

  test("can still be read when it had success", async () => {
    const { database, author, send, decide } = scene();
    await send({ words });
    expect((await decide({ result: "upheld", answer: "Das ist eine Meinung." })).status).toBe(303);
    expect(await wordsOf(await answerOf(read(await knock(database, "/x", { params, as: author }))))).toMatch(/"isUpheld":true.*Das ist eine Meinung\./);
  });

  test.each([
    ["words", { words: "  " }, "Schreiben Sie, was an der Entscheidung nicht stimmt."],
    ["words", { words: "ß".repeat(2001) }, "Höchstens 2.000 Zeichen."],
    ["decision", { words, decision: "" }, expect.any(String)],
    ["form", { words, result: "upheld" }, expect.any(String)],
  ])("with a fault in %s is 422 and keeps the words", async (field, form, sentence) => {
    const { db, send } = scene();
    const answer = await send(form as Record<string, string>);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { [field]: sentence }, typed: { words: form.words } }]);
    expect(openComplaints(db).all()).toEqual([]);
  });

  test("is not for others, nor where nothing was decided against the words", async () => {
    const { database, db, send } = scene();
    const { author } = givenPublished(db, { body: "Veröffentlicht, hier gibt es nichts zu klagen." });
    expect((await send({ words }, givenPractitioner(db))).status).toBe(404);
    expect((await answerOf(read(await knock(database, "/x", { params: { number: "B-002" }, as: author })))).status).toBe(404);
  });
});

describe("the moderation's answer", () => {
  test("goes through once; afterwards the page is gone and the form 409, with the words on the page", async () => {
    const { database, moderator, send, decide, id } = scene();
    await send({ words });
    const which = id();
    expect((await answerOf(look(await knock(database, "/x", { params: { id: which }, as: moderator })))).status).toBe(200);
    expect((await decide({ result: "upheld", answer: "Sie haben recht." })).headers.get("location")).toMatch(/^\/moderation\/beschwerden\?entschieden=/);
    const again = await decide({ result: "dismissed", answer: "Nein." }, which);
    expect([again.status, await again.json()]).toMatchObject([409, { typed: { answer: "Nein." } }]);
    expect((await answerOf(look(await knock(database, "/x", { params: { id: which }, as: moderator })))).status).toBe(404);
  });

  test.each([
    ["result", { answer: "Weil es so ist." }],
    ["result", { result: "maybe", answer: "Weil es so ist." }],
    ["answer", { result: "upheld", answer: " " }],
    ["answer", { result: "upheld", answer: "x".repeat(2001) }],
    ["form", { result: "upheld", answer: "Gut.", id: "x" }],
  ])("with a fault in %s is 422, keeps the words and decides nothing", async (field, form) => {
    const { db, send, decide } = scene();
    await send({ words });
    const answer = await decide(form as Record<string, string>);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: expect.any(String) }, typed: form }]);
    expect(openComplaints(db).all()).toHaveLength(1);
  });
});

describe("where a hiding and a rejection stand side by side", () => {
  function hiddenScene() {
    const database = freshDatabase();
    const { db } = database;
    givenDiscussion(db);
    const moderator = givenModerator(db);
    const { author } = givenPublished(db, { moderator });
    hideContribution(db, { moderator, number: 1, reason: "insult", now: NOW });
    editContribution(db, { author, number: 1, kind: "agreement", body: "Ein neuer Wortlaut, der auch nicht besser ist.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, 1).id, outcome: "reject", reason: "off-topic", now: NOW });
    const open = async (query: string, door: typeof read | typeof change = read, as: object = author) => answerOf(door(await knock(database, `/x${query}`, { params, as: as as typeof author })));
    const id = (outcome: "hide" | "reject") => findContestable(db, { author, number: 1, now: NOW, outcome })!.decision.id;
    return { database, db, author, moderator, open, id };
  }

  test.each([["", "reject", "hide"], ["?entscheidung=ausblendung", "hide", "reject"], ["?entscheidung=unfug", "reject", "hide"]])("the address (%s) says which it is about", async (query, about, other) => {
    const { open } = hiddenScene();
    expect(await wordsOf(await open(query))).toMatch(new RegExp(`"outcome":"${about}".*"others":\\["${other}"\\]`));
  });

  test("the author complains about each, and is led to the other from the own list", async () => {
    const { database, db, author, id } = hiddenScene();
    for (const outcome of ["hide", "reject"] as const) {
      const form = { decision: id(outcome), words: `${words} ${outcome}` };
      expect((await answerOf(complain(await knock(database, "/x", { params, as: author, form })))).status).toBe(303);
    }
    expect(openComplaints(db).all().map(({ outcome }) => outcome)).toEqual(["hide", "reject"]);
    expect(renderToStaticMarkup(HiddenBesides({ own: listOwn(db, author)[0]! }))).toContain('href="/beitraege/B-001/beschwerde?entscheidung=ausblendung"');
  });

  test("a moderator changes the one the address names", async () => {
    const { database, db, moderator, open, id } = hiddenScene();
    expect(await wordsOf(await open("?entscheidung=ausblendung", change, moderator))).toContain('"outcome":"hide"');
    const form = { decision: id("hide"), explanation: "Das war zu streng." };
    const send = async (query: string) => (await answerOf(changing(await knock(database, `/x${query}`, { params, as: moderator, form })))).status;
    expect([await send(""), await send("?entscheidung=ausblendung")]).toEqual([409, 303]);
    expect(findPublished(db, 1)!.drawing).toContain("genauso");
  });
});

test("the moderation sees what the author has written since", async () => {
  const { database, db, author, moderator, send, id } = scene();
  await send({ words });
  const newer = async () => wordsOf(await answerOf(look(await knock(database, "/x", { params: { id: id() }, as: moderator }))));
  expect(await newer()).toContain('"newer":null');
  editContribution(db, { author, number: 1, kind: "agreement", body: "Ein neuer Wortlaut, der geprüft werden will.", now: NOW });
  expect(await newer()).toContain('"newer":"waiting"');
});
