import { describe, expect, test } from "vitest";
import { action, loader } from "#app/routes/beitraege.$number_.antworten.tsx";
import { action as support } from "#app/routes/beitraege.$number_.unterstuetzen.tsx";
import { action as keep } from "#app/routes/beitraege.$number_.antworten_.entwurf.tsx";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findOrCreatePerson } from "#app/accounts/people.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { currentRevision, givenDiscussion, givenModerator, givenOpenPhase, givenPaper, givenPending, givenPractitioner, givenPublished, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

const BODY = "Bei uns ist es genauso, seit drei Jahren schon.";

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const root = givenPublished(database.db);
  return { database, db: database.db, root, author: givenPractitioner(database.db) };
}

const at = (number: string) => ({ params: { number } });

describe("answering", () => {
  test("a reply waits at the place of what it answers, without a kind", async () => {
    const { database, db, root, author } = scene();
    const answer = await answerOf(action(await knock(database, "/beitraege/B-001/antworten", { ...at("B-001"), as: author, form: { body: BODY, terms: "ja" } })));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/beitraege/B-001?hinweis=eingereicht&nr=B-002"]);
    expect(currentRevision(db, 2)).toMatchObject({ body: BODY, kind: null, status: "pending", parentId: root.contributionId });
  });

  test("the first words of somebody new lead to the question from which practice they speak", async () => {
    const { database, db } = scene();
    const newcomer = findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW });
    const answer = await answerOf(action(await knock(database, "/beitraege/B-001/antworten", { ...at("B-001"), as: newcomer, form: { body: BODY, terms: "ja" } })));
    expect(answer.headers.get("location")).toBe("/willkommen?zurueck=%2Fbeitraege%2FB-001&hinweis=eingereicht&nr=B-002");
  });

  test.each([
    ["too short", { body: "Ja.", terms: "ja" }, "body"],
    ["without the terms", { body: BODY }, "terms"],
    ["with an unknown field", { body: BODY, terms: "ja", kind: "objection" }, "form"],
  ])("%s it is refused and the text kept", async (_, form, field) => {
    const { database, db } = scene();
    const newcomer = findOrCreatePerson(db, { email: "neu@stadt.example", now: NOW });
    const answer = await answerOf(action(await knock(database, "/beitraege/B-001/antworten", { ...at("B-001"), as: newcomer, form })));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: { [field]: expect.any(String) }, typed: { body: form.body } });
  });

  test("nobody answers a reply, what is hidden, or what waits; the text is kept", async () => {
    const { database, db, root, author } = scene();
    givenPublished(db, { parent: { id: root.contributionId }, body: "Eine Antwort, auf die niemand antwortet." });
    givenPending(db);
    const hidden = givenPublished(db, { body: "Ein Beitrag, der gleich ausgeblendet wird." });
    hideContribution(db, { moderator: givenModerator(db), number: hidden.number, reason: "insult", explanation: "", legalGround: "", now: NOW });
    for (const number of ["B-002", "B-003", "B-004", "B-077"]) {
      const knocking = () => knock(database, `/beitraege/${number}/antworten`, { ...at(number), as: author, form: { body: BODY, terms: "ja" } });
      const answer = await answerOf(action(await knocking()));
      expect([number, answer.status]).toEqual([number, 409]);
      expect(await answer.json()).toMatchObject({ typed: { body: BODY } });
      expect((await answerOf(loader(await knock(database, `/beitraege/${number}/antworten`, { ...at(number), as: author })))).status).toBe(404);
    }
  });

  test("after the end it is refused with the text", async () => {
    const database = freshDatabase();
    givenPaper(database.db);
    givenOpenPhase(database.db, { closesAt: NOW + 10 });
    givenPublished(database.db);
    const answer = await answerOf(action(await knock(database, "/", { ...at("B-001"), as: givenPractitioner(database.db), form: { body: BODY, terms: "ja" }, now: NOW + 10 })));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ errors: { form: expect.stringContaining("geschlossen") }, typed: { body: BODY } });
  });

  test("signed out, the page asks to sign in and comes back; a form keeps its text", async () => {
    const { database } = scene();
    const page = await answerOf(loader(await knock(database, "/beitraege/B-001/antworten", at("B-001"))));
    expect([page.status, page.headers.get("location")]).toEqual([302, "/anmelden?zurueck=%2Fbeitraege%2FB-001%2Fantworten"]);
    const sent = await answerOf(action(await knock(database, "/beitraege/B-001/antworten", { ...at("B-001"), form: { body: BODY } })));
    expect(sent.status).toBe(401);
    expect(await sent.json()).toMatchObject({ textInHand: { typed: { body: BODY } } });
  });
});

describe("living the same", () => {
  const press = async ({ database, author }: ReturnType<typeof scene>, form: Record<string, string>, number = "B-001") =>
    answerOf(support(await knock(database, `/beitraege/${number}/unterstuetzen`, { ...at(number), as: author, form })));

  test("is said and taken back, and leads back to where it was said", async () => {
    const house = scene();
    expect((await press(house, { support: "ja", zurueck: "/papier/stellen#b-001" })).headers.get("location")).toBe("/papier/stellen#b-001");
    expect(findPublished(house.db, 1)?.supports).toBe(1);
    expect((await press(house, { support: "nein" })).headers.get("location")).toBe("/beitraege/B-001");
    expect(findPublished(house.db, 1)?.supports).toBe(0);
  });

  test("leads nowhere else, and not to what is not there", async () => {
    const house = scene();
    expect((await press(house, { support: "ja", zurueck: "//boese.example" })).headers.get("location")).not.toContain("boese");
    expect((await press(house, { support: "ja" }, "B-099")).status).toBe(404);
    expect((await press(house, { support: "vielleicht" })).status).toBe(404);
  });
});

test("an answer that comes too late keeps its draft", async () => {
  const { database, db, root, author: as } = scene();
  const form = { draft: "entwurf_entwurf_", body: BODY };
  await answerOf(keep(await knock(database, "/beitraege/B-001/antworten/entwurf", { ...at("B-001"), as, form })));
  withdrawContribution(db, { author: root.author, number: 1, now: NOW });
  const answer = await answerOf(action(await knock(database, "/beitraege/B-001/antworten", { ...at("B-001"), as, form })));
  expect([answer.status, listDrafts(db, as)]).toMatchObject([409, [{ body: BODY, path: null }]]);
});
