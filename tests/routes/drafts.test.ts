import { describe, expect, test } from "vitest";
import { action as keepReply } from "#app/routes/beitraege.$number_.antworten_.entwurf.tsx";
import { loader as reply } from "#app/routes/beitraege.$number_.antworten.tsx";
import { action as keepRevision } from "#app/routes/beitraege.$number_.bearbeiten_.entwurf.tsx";
import { action as edit, loader as editing } from "#app/routes/beitraege.$number_.bearbeiten.tsx";
import { action as copy } from "#app/routes/beitraege.$number_.entwurf.tsx";
import { action as keep } from "#app/routes/papier.$section_.entwurf.tsx";
import { loader as section } from "#app/routes/papier.$section.tsx";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { givenDecided, givenDiscussion, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const BODY = "Angefangen, **nicht** fertig";
const params = { section: "stellen", number: "B-001" };

function scene(status: "published" | "returned" = "published") {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const { author } = status === "published" ? givenPublished(db) : givenDecided(db, status);
  return { database, db, author, drafts: () => listDrafts(db, author) };
}

const DOORS = [
  ["a passage", keep, section, "/papier/stellen", "/papier/stellen?schreiben=4"],
  ["an answer", keepReply, reply, "/beitraege/B-001/antworten", "/beitraege/B-001/antworten"],
  ["a new wording", keepRevision, editing, "/beitraege/B-001/bearbeiten", "/beitraege/B-001/bearbeiten"],
] as const;

describe.each(DOORS)("the draft of %s", (_, door, loader, path, writing) => {
  const send = async ({ database, author }: ReturnType<typeof scene>, form: Record<string, string> = {}, { query = "", now = NOW } = {}) =>
    answerOf(door(await knock(database, `${path}/entwurf${query}`, { params, as: author, now, form: { passage: somewhere(database.db).passage!.id, kind: "question", body: BODY, ...form } })));

  test("is kept and lies there again", async () => {
    const there = scene();
    expect((await send(there)).status).toBe(303);
    expect(there.drafts()).toMatchObject([{ body: BODY, path: expect.stringContaining(writing) }]);
    expect(await wordsOf(await answerOf(loader(await knock(there.database, writing, { params, as: there.author }))))).toContain(BODY);
  });

  test("can be looked at as it would appear", async () => {
    const there = scene();
    const answer = await send(there, {}, { query: "?vorschau=ja" });
    const back = answer.headers.get("location") ?? "";
    expect(back).toMatch(/[?&]vorschau=ja.*#vorschau$/);
    expect(await wordsOf(await answerOf(loader(await knock(there.database, back, { params, as: there.author }))))).toContain("<strong>nicht</strong>");
  });

  test.each([["nothing", "  ", "Schreiben Sie etwas, bevor Sie speichern."], ["too much", "x".repeat(20_001), "Ein Entwurf fasst höchstens 20.000 Zeichen."]])("with %s in it is 422, with the text on the page", async (_what, body, lead) => {
    const there = scene();
    const answer = await send(there, { body });
    expect([answer.status, await answer.json()]).toMatchObject([422, { lead, typed: { body } }]);
    expect(there.drafts()).toEqual([]);
  });

  test("after the end is 409, with the text on the page", async () => {
    const there = scene();
    there.database.sqlite.prepare("update phases set closes_at = ?").run(NOW);
    const answer = await send(there);
    expect([answer.status, await answer.json()]).toMatchObject([409, { typed: { body: BODY } }]);
  });
});

test("a returned contribution may be drafted anew for 14 days after the end", async () => {
  const there = scene("returned");
  there.database.sqlite.prepare("update phases set closes_at = ?").run(NOW);
  const send = async (now: number) => answerOf(keepRevision(await knock(there.database, "/beitraege/B-001/bearbeiten/entwurf", { params, as: there.author, now, form: { kind: "question", body: BODY } })));
  expect([(await send(NOW + 14 * DAY_LENGTH - 1)).status, (await send(NOW + 14 * DAY_LENGTH)).status]).toEqual([303, 409]);
});

test("the draft of a new wording goes when it is handed in", async () => {
  const { database, author, drafts } = scene();
  const form = { draft: "entwurf_entwurf_", kind: "question", body: "Jetzt ist es fertig und lang genug." };
  await answerOf(keepRevision(await knock(database, "/beitraege/B-001/bearbeiten/entwurf", { params, as: author, form })));
  expect((await answerOf(edit(await knock(database, "/beitraege/B-001/bearbeiten", { params, as: author, form })))).status).toBe(303);
  expect(drafts()).toEqual([]);
});

test("nobody drafts a new wording of somebody else's words, or an answer to what is not public", async () => {
  const { database, db } = scene();
  givenPending(db, { body: "Noch nicht veröffentlicht, aber da." });
  const as = givenPractitioner(db);
  const knocks = [keepRevision(await knock(database, "/x", { params, as, form: { body: BODY } })), keepReply(await knock(database, "/x", { params: { number: "B-002" }, as, form: { body: BODY } }))];
  for (const knocking of knocks) {
    const answer = await answerOf(knocking);
    expect([answer.status, await answer.json()]).toEqual([404, { typed: { body: BODY } }]);
  }
});

test("the words of a withdrawn contribution become a draft, beside what lies there, for its author only", async () => {
  const { database, db, author, drafts } = scene();
  const send = async (as: typeof author) => answerOf(copy(await knock(database, "/beitraege/B-001/entwurf", { params, as, form: {} })));
  expect((await send(author)).status).toBe(404);
  withdrawContribution(db, { author, number: 1, now: NOW });
  expect((await send(givenPractitioner(db))).status).toBe(404);
  await answerOf(keep(await knock(database, "/papier/stellen/entwurf", { params, as: author, form: { passage: somewhere(db).passage!.id, body: "Schon da." } })));
  expect((await send(author)).headers.get("location")).toBe("/konto/entwuerfe?hinweis=kopiert");
  expect(drafts().map(({ body }) => body).toSorted()).toEqual(["Das sehen wir in unserer Stadt genauso.", "Schon da."]);
  database.sqlite.prepare("update phases set closes_at = ?").run(NOW);
  expect((await send(author)).status).toBe(409);
});
