import type { ActionFunctionArgs } from "@remix-run/node";
import { describe, expect, test } from "vitest";
import { hasAcceptedTerms } from "#app/accounts/consents.server.ts";
import { action as reply, loader as replying } from "#app/routes/beitraege.$number_.antworten.tsx";
import { action as edit, loader as editing } from "#app/routes/beitraege.$number_.bearbeiten.tsx";
import { action as write, loader as writing } from "#app/routes/papier.$section.tsx";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { saveVersion } from "#app/site/page-versions.server.ts";
import { currentRevision, givenAdmin, givenDecided, givenDiscussion, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const BODY = "Wer ist bei Ihnen dafür eigentlich zuständig?";
type Door = (knocking: ActionFunctionArgs) => Promise<unknown>;

/** Somebody who agreed to the house's terms, with a contribution returned, a public one and a public reply; then the terms changed, or not. */
function scene({ isChanged = true } = {}) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const author = givenPractitioner(db);
  givenDecided(db, "returned", { author, body: "Der erste Beitrag, der zurückkam." });
  const { contributionId } = givenPublished(db, { body: "Ein Beitrag von jemand anderem." });
  givenPublished(db, { author, body: "Eine eigene Antwort darauf, die steht.", parent: { id: contributionId } });
  if (isChanged) saveVersion(db, { admin: givenAdmin(db), page: "terms", body: "Neue Bedingungen.", changes: "Neu.", seen: 2, now: NOW + 1000 });
  return { database, db, author };
}

const DOORS: [what: string, Door, Door, path: string, params: Record<string, string>, form: Record<string, string>][] = [
  ["a new contribution", write as Door, writing as Door, "/papier/stellen", { section: "stellen" }, { passage: "abschnitt", kind: "question", body: BODY }],
  ["a reply", reply as Door, replying as Door, "/beitraege/B-002/antworten", { number: "B-002" }, { body: BODY }],
  ["a contribution that came back", edit as Door, editing as Door, "/beitraege/B-001/bearbeiten", { number: "B-001" }, { kind: "question", body: BODY }],
  ["a new wording of a reply", edit as Door, editing as Door, "/beitraege/B-003/bearbeiten", { number: "B-003" }, { body: BODY }],
];

describe.each(DOORS)("%s", (_, action, loader, path, params, form) => {
  const LATER = NOW + 2000;
  const count = ({ sqlite }: ReturnType<typeof scene>["database"]) => sqlite.prepare("select count(*) from revisions").pluck().get();

  test("asks again once the terms have changed: without a tick it is refused and the text kept, with one it goes through and is noted", async () => {
    const { database, db, author } = scene();
    const send = async (more: Record<string, string>) => answerOf(action(await knock(database, path, { params, as: author, now: LATER, form: { ...form, ...more } })));
    const before = count(database);
    const refused = await send({});
    expect([refused.status, await refused.json(), count(database), hasAcceptedTerms(db, author)]).toMatchObject([422, { errors: { terms: expect.stringContaining("Stimmen Sie") }, typed: { body: BODY } }, before, false]);
    expect((await send({ terms: "nein" })).status).toBe(422);
    expect([(await send({ terms: "ja" })).status, hasAcceptedTerms(db, author)]).toEqual([303, true]);
    expect(count(database)).toBe((before as number) + 1);
  });

  test("shows what is new before it is sent", async () => {
    const there = scene();
    const read = async ({ database, author }: ReturnType<typeof scene>) => wordsOf(await answerOf(loader(await knock(database, path, { params, as: author, now: LATER }))));
    expect(await read(there)).toContain('"asked":{"isFirst":false,"changed":["terms"]}');
    expect(await read(scene({ isChanged: false }))).toContain('"asked":null');
  });

  test("asks nothing while the terms are those agreed to", async () => {
    const { database, author } = scene({ isChanged: false });
    expect((await answerOf(action(await knock(database, path, { params, as: author, now: LATER, form })))).status).toBe(303);
  });
});

test("a new wording notes the consent it came with, in the transaction that stores it; one that is refused notes none", () => {
  const { db, author } = scene();
  const change = (number: number, body: string) => editContribution(db, { author, number, kind: "question", body, consents: ["terms"], now: NOW + 2000 });
  expect([change(77, BODY), hasAcceptedTerms(db, author)]).toEqual([{ ok: false, problem: "unknown" }, false]);
  expect([change(1, BODY), hasAcceptedTerms(db, author), currentRevision(db, 1).body]).toEqual([{ ok: true, unchanged: false }, true, BODY]);
});
