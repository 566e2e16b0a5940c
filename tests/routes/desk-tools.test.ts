import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as reject } from "#app/routes/moderation.$number_.ablehnen.tsx";
import { action as note } from "#app/routes/moderation.$number_.notiz.tsx";
import { action as publish, loader as desk } from "#app/routes/moderation.$number_.veroeffentlichen.tsx";
import { action as keys } from "#app/routes/konto.tastatur.tsx";
import { action as templates } from "#app/routes/moderation.textbausteine.tsx";
import { action as words } from "#app/routes/moderation.wortliste.tsx";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { usesKeys } from "#app/accounts/keys.server.ts";
import { listNotes } from "#app/moderation/notes.server.ts";
import { readTemplates } from "#app/moderation/templates.server.ts";
import { FIRST_TEMPLATES } from "#app/moderation/templates.ts";
import { listWatchedWords } from "#app/moderation/watched-words.server.ts";
import { REASONS } from "#db/schema/sets.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
type Refusal = { errors: Record<string, string>; typed: Record<string, string>; seenBody: string | null; lead: string };

function scene(waiting = 1) {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const pending = Array.from({ length: waiting }, (_, n) => givenPending(database.db, { body: `Der Wortlaut des Beitrags mit der Nummer ${n + 1}.`, now: NOW + n }));
  const moderator = givenModerator(database.db);
  const send = async (door: Door, path: string, form: Record<string, string>) => answerOf(door(await knock(database, path, { params: { number: /B-\d+/.exec(path)?.[0] ?? "" }, as: moderator, form })));
  return { database, db: database.db, pending, moderator, send, status: (number: number) => currentRevision(database.db, number).status };
}

describe("the quick decisions", () => {
  test("one click publishes what was seen and leads on within the filter", async () => {
    const { pending, send, status } = scene(2);
    const answer = await send(publish, "/moderation/B-001/veroeffentlichen?abschnitt=stellen&lauf=1538000000000", { revision: pending[0]!.revisionId });
    expect([answer.status, status(1)]).toEqual([303, "published"]);
    expect(answer.headers.get("location")).toMatch(/^\/moderation\/B-002\?abschnitt=stellen&lauf=1538000000000&entschieden=/);
  });

  test("two reject with the reason's own words, which the mail carries", async () => {
    const { db, pending, send, status } = scene();
    expect((await send(reject, "/moderation/B-001/ablehnen", { revision: pending[0]!.revisionId, reason: "spam" })).status).toBe(303);
    expect(status(1)).toBe("rejected");
    expect(listNewestMails(db, 1)[0]?.payload).toContain(FIRST_TEMPLATES.spam);
  });

  test.each(["illegal", "other", "unintelligible", "", "boredom"])("%s needs words for the one case and is refused", async (reason) => {
    const { pending, send, status } = scene();
    const answer = await send(reject, "/moderation/B-001/ablehnen", { revision: pending[0]!.revisionId, reason });
    expect([answer.status, status(1)]).toEqual([422, "pending"]);
    expect(((await answer.json()) as Refusal).errors.reason).toBe("Wählen Sie einen Grund.");
  });

  test.each([[publish, "veroeffentlichen"], [reject, "ablehnen"]] as const)("what the author has changed meanwhile is refused with both wordings", async (door, path) => {
    const { db, pending, send, status } = scene();
    editContribution(db, { author: pending[0]!.author, number: 1, kind: "agreement", body: "Der zweite Wortlaut dieses Beitrags.", now: NOW });
    const answer = await send(door, `/moderation/B-001/${path}`, { revision: pending[0]!.revisionId, ...(path === "ablehnen" ? { reason: "spam" } : {}) });
    expect([answer.status, status(1)]).toEqual([409, "pending"]);
    expect(((await answer.json()) as Refusal).seenBody).toBe("Der Wortlaut des Beitrags mit der Nummer 1.");
  });

  test("its page is the desk, so that a refused answer has all around it", async () => {
    const { database, moderator } = scene();
    const answer = await answerOf(desk(await knock(database, "/moderation/B-001/veroeffentlichen", { params: { number: "B-001" }, as: moderator })));
    expect(answer.status).toBe(200);
  });
});

describe("notes", () => {
  test("are kept with who wrote them", async () => {
    const { db, pending, send } = scene();
    const answer = await send(note, "/moderation/B-001/notiz", { words: "Im Büro besprochen." });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/moderation/B-001#notizen"]);
    expect(listNotes(db, pending[0]!.contributionId)).toMatchObject([{ words: "Im Büro besprochen.", writtenAt: NOW, by: "Moderation" }]);
  });

  test.each([["", "Schreiben Sie die Notiz, bevor Sie sie speichern."], ["x".repeat(2001), "Höchstens 2.000 Zeichen."]])("%.5s… is refused and comes back", async (typed, sentence) => {
    const { database, send } = scene();
    const answer = await send(note, "/moderation/B-001/notiz", { words: typed });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: { words: sentence }, typed: { words: typed } });
    expect(countRows(database, "notes")).toBe(0);
  });

  test("on what is not there, the text comes back with 404", async () => {
    const { send } = scene();
    const answer = await send(note, "/moderation/B-999/notiz", { words: "Verloren?" });
    expect([answer.status, await answer.json()]).toEqual([404, { typed: { words: "Verloren?" } }]);
  });
});

describe("templates and watched words", () => {
  test("changed words are kept, the first ones are not stored", async () => {
    const { database, db, send } = scene();
    expect((await send(templates, "/moderation/textbausteine", { ...FIRST_TEMPLATES, spam: "Bitte keine Werbung." })).status).toBe(303);
    expect([readTemplates(db).spam, readTemplates(db).insult, countRows(database, "templates")]).toEqual(["Bitte keine Werbung.", FIRST_TEMPLATES.insult, 1]);
  });

  test.each(REASONS)("too long a template for %s is refused at its field with all that was typed", async (reason) => {
    const { database, send } = scene();
    const answer = await send(templates, "/moderation/textbausteine", { ...FIRST_TEMPLATES, [reason]: "x".repeat(2001), duplicate: reason === "duplicate" ? "x".repeat(2001) : "Doppelt." });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: { [reason]: "Höchstens 2.000 Zeichen." }, typed: { [reason]: "x".repeat(2001) } });
    expect(countRows(database, "templates")).toBe(0);
  });

  test("the list is kept folded, each word once", async () => {
    const { db, send } = scene();
    expect((await send(words, "/moderation/wortliste", { words: "Depp*\r\n\r\n STRASSE\nStraße\nÄrger" })).status).toBe(303);
    expect(listWatchedWords(db)).toEqual(["aerger", "depp*", "strasse"]);
    await send(words, "/moderation/wortliste", { words: "" });
    expect(listWatchedWords(db)).toEqual([]);
  });

  test.each([
    ["zwei Wörter", "„zwei Wörter“ ist kein einzelnes Wort. Schreiben Sie in jede Zeile eines; ein * am Ende steht für alles, was so beginnt."],
    [Array.from({ length: 501 }, (_, n) => `wort${n}`).join("\n"), "Die Liste fasst höchstens 500 Wörter."],
  ])("%.12s is refused and comes back", async (typed, sentence) => {
    const { send } = scene();
    const answer = await send(words, "/moderation/wortliste", { words: typed });
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { words: sentence }, typed: { words: typed } }]);
  });
});

test("the keys are switched off and on again, for oneself, and one comes back", async () => {
  const { db, moderator, send } = scene();
  const answer = await send(keys, "/konto/tastatur", { keys: "aus", returnTo: "/moderation/B-001?art=frage" });
  expect([answer.headers.get("location"), usesKeys(db, moderator), usesKeys(db, givenModerator(db))]).toEqual(["/moderation/B-001?art=frage", false, true]);
  await send(keys, "/konto/tastatur", { keys: "an", returnTo: "//fremd.example" });
  expect(usesKeys(db, moderator)).toBe(true);
  expect((await send(keys, "/konto/tastatur", { keys: "vielleicht", returnTo: "/" })).status).toBe(422);
});
