import { describe, expect, test } from "vitest";
import { action as edit, loader as editing } from "#app/routes/beitraege.$number_.bearbeiten.tsx";
import { action as keepRevision } from "#app/routes/beitraege.$number_.bearbeiten_.entwurf.tsx";
import { action as copy } from "#app/routes/beitraege.$number_.entwurf.tsx";
import { loader as drafts } from "#app/routes/konto.entwuerfe.tsx";
import { action as submit, loader as section } from "#app/routes/papier.$section.tsx";
import { action as keep } from "#app/routes/papier.$section_.entwurf.tsx";
import { NO_CONSENT, ONLY_EXAMPLES } from "#app/discussion/details-form.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { givenDiscussion, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const params = { section: "stellen", number: "B-001" };
const DETAILS = { municipality: "Auental", since: "seit 2016", helped: "Ein Ratsbeschluss", hindered: "Die Heizkosten", contact: "markt@auental.example" };
const WORDS = { kind: "example", body: "Wir treffen uns jeden ersten Montag im alten Laden." };
const FORM = { ...WORDS, ...DETAILS, contactPublic: "ja" };
type Door = (args: Awaited<ReturnType<typeof knock>>) => unknown;

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db);
  const passage = somewhere(db).passage!.id;
  const send = async (door: Door, path: string, form: Record<string, string>, more: object = {}) => answerOf(door(await knock(database, path, { params, as: author, form, ...more })));
  const read = async (door: Door, path: string) => wordsOf(await answerOf(door(await knock(database, path, { params, as: author }))));
  const given = () => submitContribution(db, { author, place: somewhere(db), kind: "example", body: WORDS.body, details: DETAILS, now: NOW });
  return { database, db, author, passage, send, read, given };
}

test("handed in with a contribution, they are stored with it", async () => {
  const { db, author, passage, send } = scene();
  expect((await send(submit, "/papier/stellen", { passage, ...FORM })).status).toBe(303);
  expect(findOwn(db, { author, number: 1 })).toMatchObject({ status: "pending", details: DETAILS });
});

describe("refused, all of them come back with the sentence at its place", () => {
  test.each([
    ["details", { kind: "question" }, ONLY_EXAMPLES],
    ["contactPublic", { contactPublic: "" }, NO_CONSENT],
    ["helped", { helped: "x".repeat(1001) }, "Höchstens 1.000 Zeichen; hier sind es 1.001."],
    ["body", { body: "kurz" }, "Schreiben Sie mindestens 20 Zeichen; bisher sind es 4."],
  ])("%s", async (field, change, sentence) => {
    const { passage, given, send } = scene();
    const form: Record<string, string> = { ...FORM, ...change };
    if (form.contactPublic === "") delete form.contactPublic;
    const answers = [await send(submit, "/papier/stellen", { passage, ...form })];
    given();
    answers.push(await send(edit, "/beitraege/B-001/bearbeiten", form));
    for (const answer of answers) expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { [field]: sentence }, typed: form }]);
  });

  test("after the end, and to somebody signed out", async () => {
    const { database, passage, send } = scene();
    database.sqlite.prepare("update phases set closes_at = ?").run(NOW);
    const closed = await send(submit, "/papier/stellen", { passage, ...FORM });
    expect([closed.status, await closed.json()]).toMatchObject([409, { typed: FORM }]);
    const out = await send(submit, "/papier/stellen", { passage, ...FORM }, { as: undefined });
    expect([out.status, await out.json()]).toMatchObject([401, { textInHand: { typed: FORM } }]);
  });
});

describe("a draft", () => {
  const { contactPublic, ...typed } = FORM;

  test("keeps them, whatever its kind, and the form begins with them again", async () => {
    const { db, author, passage, send, read } = scene();
    expect((await send(keep, "/papier/stellen/entwurf", { passage, ...FORM, kind: "question" })).status).toBe(303);
    expect(listDrafts(db, author)).toMatchObject([{ details: { ...DETAILS, contactPublic } }]);
    for (const words of [await read(section, "/papier/stellen?schreiben=4"), await read(drafts, "/konto/entwuerfe")]) for (const detail of Object.values(DETAILS)) expect(words).toContain(detail);
  });

  test("can be looked at as it would appear: with them if it is an example", async () => {
    const { passage, send, read } = scene();
    const looked = () => read(section, "/papier/stellen?schreiben=4&vorschau=ja");
    await send(keep, "/papier/stellen/entwurf", { passage, ...FORM, draft: "entwurf_entwurf_" });
    expect(await looked()).toContain("<dd>Ein Ratsbeschluss</dd>");
    await send(keep, "/papier/stellen/entwurf", { passage, ...FORM, kind: "question", draft: "entwurf_entwurf_" });
    expect(await looked()).not.toContain("<dd>Ein Ratsbeschluss</dd>");
  });

  test("of a new wording keeps them, too; without one the form begins with one's own", async () => {
    const { passage, given, send, read } = scene();
    given();
    expect(await read(editing, "/beitraege/B-001/bearbeiten")).toContain(DETAILS.helped);
    await send(keepRevision, "/beitraege/B-001/bearbeiten/entwurf", { ...typed, helped: "Ein neuer Beschluss", passage });
    expect(await read(editing, "/beitraege/B-001/bearbeiten")).toContain('"helped":"Ein neuer Beschluss"');
  });

  test("can be made of what was withdrawn", async () => {
    const { db, author, given, send } = scene();
    given();
    withdrawContribution(db, { author, number: 1, now: NOW });
    expect((await send(copy, "/beitraege/B-001/entwurf", {})).status).toBe(303);
    expect(listDrafts(db, author)).toMatchObject([{ body: WORDS.body, details: { ...DETAILS, contactPublic: "ja" } }]);
  });
});

test("changed in an edit they wait with the new wording", async () => {
  const { db, author, given, send } = scene();
  given();
  expect((await send(edit, "/beitraege/B-001/bearbeiten", { ...FORM, hindered: "" })).status).toBe(303);
  expect(findOwn(db, { author, number: 1 })).toMatchObject({ status: "pending", details: { ...DETAILS, hindered: null } });
});
