import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { action as write, loader as writing } from "#app/routes/auswertung.abschnitte.$section_.erwiderung.tsx";
import { action as release, loader as releasing } from "#app/routes/auswertung.abschnitte.$section_.veroeffentlichen.tsx";
import { loader as working } from "#app/routes/auswertung.abschnitte.$section.tsx";
import { action as revise, loader as revising } from "#app/routes/auswertung.erwiderungen.$id.tsx";
import { action as discard } from "#app/routes/auswertung.erwiderungen.$id_.verwerfen.tsx";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { discardDraft } from "#app/evaluation/answers.server.ts";
import { findAnswer } from "#app/evaluation/find-answer.server.ts";
import { findRelease } from "#app/evaluation/release-answers.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { editAndPublish, givenDraft, newestVersion } from "#tests/evaluation/answered.ts";
import { givenDiscussion, givenPublished, givenTeamMember } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Refusal = { errors: Record<string, string>; typed: Record<string, string>; title: string };
type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;
const WORDS = "Das nehmen wir auf.";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const first = givenPublished(db);
  const second = givenPublished(db, { body: "Ein zweiter Beitrag an derselben Stelle." });
  const team = givenTeamMember(db);
  const send = async (door: Door, form: Record<string, string>, params: Record<string, string> = { section: "stellen" }, path = "/auswertung/x") => answerOf(door(await knock(database, path, { params, as: team, form })));
  const see = async (door: Door, path: string, params: Record<string, string> = { section: "stellen" }) => answerOf(door(await knock(database, path, { params, as: team })));
  const good = { "B-001": first.revisionId, "B-002": second.revisionId, disposition: "partly", body: WORDS };
  return { database, db, first, second, team, send, see, good };
}

describe("writing an answer", () => {
  test("keeps a draft for all that were chosen and leads back to the section", async () => {
    const { database, send, good } = scene();
    const answer = await send(write, good);
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/auswertung/abschnitte/stellen?hinweis=erwiderung-entwurf"]);
    expect(database.sqlite.prepare("select n, body, disposition, released_at from answer_versions").all()).toEqual([{ n: 1, body: WORDS, disposition: "partly", released_at: null }]);
    expect(database.sqlite.prepare("select count(*) from answered_contributions").pluck().get()).toBe(2);
  });

  test.each([
    ["disposition", { disposition: "" }, "Wählen Sie, wie Sie damit umgehen."],
    ["disposition", { disposition: "perhaps" }, "Wählen Sie, wie Sie damit umgehen."],
    ["body", { body: " \u0000\n" }, "Schreiben Sie die Erwiderung."],
    ["body", { body: "😀".repeat(5001) }, "Höchstens 5.000 Zeichen; Ihr Text hat 5.001."],
    ["body", { body: `${"> ".repeat(30)}tief` }, "Die Formatierung ist zu tief verschachtelt. Vereinfachen Sie Listen und Zitate."],
    ["form", { surprise: "ja" }, "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut."],
  ])("with a fault in %s is 422, keeps what was typed and stores nothing (%o)", async (field, wrong, sentence) => {
    const { database, send, good } = scene();
    const before = everythingIn(database).answer_versions;
    const answer = await send(write, { ...good, ...(wrong as Record<string, string>) });
    const { errors, typed } = (await answer.json()) as Refusal;
    expect([answer.status, errors[field], typed.body]).toEqual([422, sentence, { ...good, ...wrong }.body]);
    expect(everythingIn(database).answer_versions).toEqual(before);
  });

  test("tells all faults at once, also that nothing was chosen", async () => {
    const { send } = scene();
    const { errors } = (await (await send(write, { body: "" })).json()) as Refusal;
    expect(errors).toEqual({ disposition: "Wählen Sie, wie Sie damit umgehen.", body: "Schreiben Sie die Erwiderung.", members: "Wählen Sie mindestens einen Beitrag, auf den Sie erwidern." });
  });

  test("five thousand signs, counted as people count, are taken", async () => {
    const { send, good } = scene();
    expect((await send(write, { ...good, body: "😀".repeat(5000) })).status).toBe(303);
  });

  test("to what was edited meanwhile is 409 with the words kept and the new wording on the page", async () => {
    const { db, first, send, see, good } = scene();
    editAndPublish(db, first, "Der neue Wortlaut dieses Beitrags.");
    const answer = await send(write, good);
    const { errors, typed } = (await answer.json()) as Refusal;
    expect([answer.status, typed.body, errors.members]).toEqual([409, WORDS, expect.stringMatching(/^Inzwischen geändert: B-001\./)]);
    const { members } = (await (await see(writing, "/x?B-001=ja&B-002=ja")).json()) as { members: { html: string; revisionId: string }[] };
    expect(members[0]).toMatchObject({ html: "<p>Der neue Wortlaut dieses Beitrags.</p>" });
    expect((await send(write, { ...good, "B-001": members[0]!.revisionId })).status).toBe(303);
  });

  test("offers only what has no answer yet", async () => {
    const { db, team, see } = scene();
    givenDraft(db, { author: team, numbers: [1] });
    const { members } = (await (await see(writing, "/x?B-001=ja&B-002=ja&B-099=ja&x=y")).json()) as { members: { number: string }[] };
    expect(members.map(({ number }) => number)).toEqual(["B-002"]);
    expect((await see(writing, "/x", { section: "gibt-es-nicht" })).status).toBe(404);
  });
});

describe("changing an answer", () => {
  const given = () => {
    const { db, team, ...rest } = scene();
    const id = givenDraft(db, { author: team, numbers: [1] });
    return { ...rest, db, team, id, version: newestVersion(db, id) };
  };

  test("makes the next version of what was seen", async () => {
    const { db, id, version, send, good } = given();
    expect((await send(revise, { ...good, version }, { id })).status).toBe(303);
    expect(findAnswer(db, id)).toMatchObject({ newest: { n: 2, body: WORDS }, members: [{ number: "B-001" }, { number: "B-002" }] });
  });

  test("that somebody else changed meanwhile is 409, keeps the words and shows theirs", async () => {
    const { database, id, version, send, see, good } = given();
    await send(revise, { ...good, version, body: "Die andere Person war schneller." }, { id });
    const before = everythingIn(database).answer_versions;
    const answer = await send(revise, { ...good, version }, { id });
    expect([answer.status, await answer.json()]).toEqual([409, { errors: { form: expect.stringContaining("Es wurde nichts gespeichert") }, typed: { ...good, version }, isStale: true }]);
    expect(everythingIn(database).answer_versions).toEqual(before);
    expect(await (await see(revising, "/x", { id })).json()).toMatchObject({ newest: { body: "Die andere Person war schneller." } });
  });

  test("that was discarded meanwhile hands the words back", async () => {
    const { db, id, version, send, good } = given();
    discardDraft(db, { answerId: id, version });
    const answer = await send(revise, { ...good, version }, { id });
    expect([answer.status, ((await answer.json()) as Refusal).typed.body]).toEqual([409, WORDS]);
  });

  test("with a fault is 422 and keeps the words", async () => {
    const { id, version, send, good } = given();
    const answer = await send(revise, { ...good, version, disposition: "" }, { id });
    expect([answer.status, ((await answer.json()) as Refusal).typed.body]).toEqual([422, WORDS]);
  });

  test.each([["what was seen", true, 303], ["anything else", false, 409]] as const)("discarding %s", async (_, isSeen, status) => {
    const { id, version, send } = given();
    expect((await send(discard, { version: isSeen ? version : "eine-andere" }, { id })).status).toBe(status);
  });
});

describe("releasing a section", () => {
  test("shows what and to how many, and does exactly that", async () => {
    const { db, team, send, see } = scene();
    givenDraft(db, { author: team, numbers: [1, 2] });
    const shown = (await (await see(releasing, "/x")).json()) as { seen: string; people: number; drafts: unknown[] };
    expect([shown.people, shown.drafts.length, findPublished(db, 1)?.answer]).toEqual([2, 1, null]);
    const answer = await send(release, { seen: shown.seen });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/auswertung/abschnitte/stellen?hinweis=erwidert"]);
    expect(findPublished(db, 1)?.answer).toMatchObject({ disposition: "adopted" });
  });

  test.each([["another list", "anders"], ["no list", undefined]])("of %s than was seen is 409 and releases nothing", async (_, seen) => {
    const { db, team, send } = scene();
    givenDraft(db, { author: team, numbers: [1] });
    const answer = await send(release, seen ? { seen } : {});
    expect([answer.status, findPublished(db, 1)?.answer]).toEqual([409, null]);
  });

  test("after a contribution was withdrawn is 409", async () => {
    const { db, first, team, send } = scene();
    givenDraft(db, { author: team, numbers: [1] });
    const { seen } = findRelease(db, "stellen");
    withdrawContribution(db, { author: first.author, number: 1, now: 1 });
    expect((await send(release, { seen })).status).toBe(409);
  });

  test("that does not exist is 404, read or sent", async () => {
    const { send, see } = scene();
    expect([(await see(releasing, "/x", { section: "nirgends" })).status, (await send(release, { seen: "" }, { section: "nirgends" })).status, (await see(working, "/x", { section: "nirgends" })).status]).toEqual([404, 404, 404]);
  });
});

test("a section with many contributions is worked through page by page", async () => {
  const { db, see } = scene();
  for (let n = 3; n <= 52; n++) givenPublished(db, { body: `Noch ein Beitrag, und zwar mit der Nummer ${n}.` });
  const pageOf = async (query: string) => (await (await see(working, `/auswertung/abschnitte/stellen${query}`)).json()) as { page: number; pages: number; groups: { contributions: unknown[] }[] };
  expect(await Promise.all(["", "?seite=2", "?seite=-1"].map(async (query) => { const { page, pages, groups } = await pageOf(query); return [page, pages, groups.flatMap(({ contributions }) => contributions).length]; }))).toEqual([[1, 2, 50], [2, 2, 2], [1, 2, 50]]);
});
