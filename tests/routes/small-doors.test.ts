import { expect, test } from "vitest";
import { action as edit } from "#app/routes/beitraege.$number_.bearbeiten.tsx";
import { action as withdraw, loader as askToWithdraw } from "#app/routes/beitraege.$number_.zurueckziehen.tsx";
import { loader as show } from "#app/routes/beitraege.$number.tsx";
import { loader as mailbox } from "#app/routes/entwicklung.post.tsx";
import { action as deleteDraft } from "#app/routes/konto.entwurf-loeschen.tsx";
import { action as keepDraft } from "#app/routes/papier.$section_.entwurf.tsx";
import { action as support } from "#app/routes/papier.$section_.unterstuetzen.tsx";
import { readEnv } from "#app/env.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { countSupports } from "#app/discussion/support-passage.server.ts";
import { currentRevision, givenDecided, givenDiscussion, givenOpenPhase, givenPaper, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

const section = { section: "stellen" };
const number = { number: "B-001" };
const body = "Ein überarbeiteter Wortlaut mit genug Zeichen.";

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return { database, db: database.db, author: givenPractitioner(database.db), place: somewhere(database.db) };
}

test.each([["published", true], ["returned", false], ["rejected", false]] as const)("who withdraws what was %s is told whether it vanishes from any page: %s", async (status, isSeen) => {
  const { database, db, author } = scene();
  givenDecided(db, status, { author });
  const answer = await answerOf(askToWithdraw(await knock(database, "/beitraege/B-001/zurueckziehen", { params: number, as: author })));
  expect(await answer.json()).toMatchObject({ isSeen });
});

test("support is counted once, can be taken back and leads to its passage", async () => {
  const { database, db, author, place } = scene();
  const say = async (word: string) => answerOf(support(await knock(database, "/papier/stellen/unterstuetzen", { params: section, as: author, form: { passage: place.passage!.id, support: word } })));
  expect((await say("ja")).headers.get("location")).toBe("/papier/stellen#rn-4");
  await say("ja");
  expect(countSupports(db, place.version).get(place.passage!.id)).toBe(1);
  expect((await say("nein")).status).toBe(303);
  expect(countSupports(db, place.version).get(place.passage!.id)).toBeUndefined();
  expect((await say("vielleicht")).status).toBe(404);
});

test("support never leads to another origin and is 409 after the end", async () => {
  const database = freshDatabase();
  givenPaper(database.db);
  givenOpenPhase(database.db, { closesAt: NOW });
  const form = { passage: somewhere(database.db).passage!.id, zurueck: "//boese.example" };
  const knockWith = async (word: string) => answerOf(support(await knock(database, "/papier/stellen/unterstuetzen", { params: section, as: givenPractitioner(database.db), form: { ...form, support: word } })));
  expect((await knockWith("ja")).status).toBe(409);
  expect((await knockWith("nein")).headers.get("location")).toBe("/");
});

test("a draft is kept, found again and deleted only by its author", async () => {
  const { database, db, author, place } = scene();
  const answer = await answerOf(keepDraft(await knock(database, "/papier/stellen/entwurf", { params: section, as: author, form: { passage: place.passage!.id, body: "halb fertig" } })));
  expect(answer.headers.get("location")).toBe("/papier/stellen?schreiben=4&hinweis=entwurf#schreiben");
  const entwurf = listDrafts(db, author)[0]!.id;
  const remove = async (as: typeof author) => answerOf(deleteDraft(await knock(database, "/konto/entwurf-loeschen", { as, form: { entwurf } })));
  expect((await remove(givenPractitioner(db))).status).toBe(404);
  expect((await remove(author)).status).toBe(303);
  expect(listDrafts(db, author)).toEqual([]);
});

test("an empty draft is 422", async () => {
  const { database, author, place } = scene();
  const answer = await answerOf(keepDraft(await knock(database, "/papier/stellen/entwurf", { params: section, as: author, form: { passage: place.passage!.id, body: "  " } })));
  expect(answer.status).toBe(422);
});

test.each([
  ["a valid wording enters the queue again", { kind: "question", body }, 303, "pending"],
  ["too short a wording is refused", { kind: "question", body: "kurz" }, 422, "returned"],
  ["a wording without a kind is refused", { body }, 422, "returned"],
])("%s", async (_, form, status, state) => {
  const { database, db, author } = scene();
  givenDecided(db, "returned", { author });
  const answer = await answerOf(edit(await knock(database, "/beitraege/B-001/bearbeiten", { params: number, as: author, form: form as Record<string, string> })));
  expect(answer.status).toBe(status);
  expect(currentRevision(db, 1).status).toBe(state);
});

test("editing after the end is 409 and the text comes back; a returned one may come in for 14 days", async () => {
  const database = freshDatabase();
  const { db } = database;
  givenPaper(db);
  givenOpenPhase(db, { closesAt: NOW + 1 });
  const author = givenPractitioner(db);
  givenPending(db, { author });
  givenDecided(db, "returned", { author, body: "Zurückgegebener Wortlaut dieses Beitrags." });
  const send = async (nr: string, now: number) => answerOf(edit(await knock(database, `/beitraege/${nr}/bearbeiten`, { params: { number: nr }, as: author, form: { kind: "question", body }, now })));
  const refused = await send("B-001", NOW + 1);
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ typed: { body } });
  expect((await send("B-002", NOW + 1)).status).toBe(303);
});

test("withdrawing is final and leaves a tombstone where something was public", async () => {
  const { database, db, author } = scene();
  givenPublished(db, { author });
  const again = async () => answerOf(withdraw(await knock(database, "/beitraege/B-001/zurueckziehen", { params: number, as: author, form: {} })));
  expect((await again()).headers.get("location")).toBe("/konto/beitraege?hinweis=zurueckgezogen&nr=B-001");
  const shown = await answerOf(show(await knock(database, "/beitraege/B-001", { params: number })));
  expect(await shown.json()).toMatchObject({ published: null, tombstone: { withdrawn: true } });
});

test("what was never public is 404 for everybody else", async () => {
  const { database, db, author } = scene();
  givenPending(db, { author });
  expect((await answerOf(show(await knock(database, "/beitraege/B-001", { params: number })))).status).toBe(404);
  expect((await answerOf(show(await knock(database, "/beitraege/B-001", { params: number, as: author })))).status).toBe(200);
});

test.each([
  [{ MODE: "demo" }, 200],
  [{ MODE: "development" }, 200],
  [{ MODE: "test" }, 404],
  [{ MODE: "demo", SMTP_URL: "smtp://127.0.0.1:2525" }, 404],
  [{ MODE: "production", SESSION_SECRET: "x".repeat(32), PUBLIC_ORIGIN: "https://d.example", SMTP_URL: "smtp://127.0.0.1:2525" }, 404],
])("the development mailbox with %o answers %i", async (variables, status) => {
  const database = freshDatabase();
  expect((await answerOf(mailbox(await knock(database, "/entwicklung/post", { env: readEnv({}, variables) })))).status).toBe(status);
});
