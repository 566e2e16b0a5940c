import { describe, expect, test } from "vitest";
import { action as change, loader as changing } from "#app/routes/moderation.$number_.aendern.tsx";
import { action as hide, loader as hiding } from "#app/routes/moderation.$number_.ausblenden.tsx";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findChangeable } from "#app/moderation/changeable.server.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPublished, NOW } from "#tests/support/builders.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const params = { number: "B-001" };

function scene(status: "published" | "rejected" = "published") {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const as = givenModerator(db);
  const given = status === "published" ? givenPublished(db) : givenDecided(db, "rejected");
  const send = async (door: typeof hide | typeof change, form: Record<string, string>, by = as) => answerOf(door(await knock(database, "/moderation/B-001/x", { params, as: by, form })));
  const see = async (door: typeof hiding | typeof changing) => answerOf(door(await knock(database, "/moderation/B-001/x", { params, as })));
  const decisionId = () => findChangeable(db, { number: 1, moderator: as })?.id ?? "";
  return { database, db, as, given, send, see, decisionId };
}

describe("hiding", () => {
  test("takes the wording that was seen out of sight, and can be taken back on the next page", async () => {
    const { db, given, send, see } = scene();
    expect((await see(hiding)).status).toBe(200);
    const answer = await send(hide, { revision: given.revisionId, reason: "personal-data", explanation: "Ein Name steht darin." });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/moderation\?entschieden=/)]);
    expect([findPublished(db, 1), findTombstone(db, 1)]).toEqual([undefined, { number: "B-001", withdrawn: false, reason: "personal-data" }]);
    expect((await see(hiding)).status).toBe(404);
  });

  test.each([
    ["reason", { reason: "" }, "Wählen Sie einen Grund."],
    ["reason", { reason: "unintelligible" }, "Mit diesem Grund lässt sich ein Beitrag nur zurückgeben."],
    ["legalGround", { reason: "illegal" }, "Nennen Sie die Rechtsgrundlage, zum Beispiel § 185 StGB."],
    ["explanation", { reason: "other", explanation: "weil" }, "Erläutern Sie den Grund mit mindestens 20 Zeichen."],
    ["explanation", { reason: "insult", explanation: "x".repeat(2001) }, "Die Erläuterung fasst höchstens 2.000 Zeichen."],
    ["form", { reason: "insult", outcome: "publish" }, expect.any(String)],
  ])("with a fault in %s is 422, keeps the words and changes nothing (%o)", async (field, wrong, sentence) => {
    const { db, given, send } = scene();
    const form = { revision: given.revisionId, explanation: "Bitte ohne Namen.", ...wrong } as Record<string, string>;
    const answer = await send(hide, form);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: sentence }, typed: form }]);
    expect(findPublished(db, 1)).toBeDefined();
  });

  test("of a wording that is no longer the public one is 409, with the words on the page", async () => {
    const { db, as, given, send } = scene();
    editContribution(db, { author: given.author, number: 1, kind: "agreement", body: "Inzwischen steht hier etwas anderes.", now: NOW });
    decide(db, { moderator: as, revisionId: currentRevision(db, 1).id, outcome: "publish", now: NOW });
    const answer = await send(hide, { revision: given.revisionId, reason: "insult", explanation: "Bitte ohne Namen." });
    expect([answer.status, await answer.json()]).toMatchObject([409, { typed: { explanation: "Bitte ohne Namen." } }]);
    expect(findPublished(db, 1)).toBeDefined();
  });
});

describe("changing a decision", () => {
  const why = { explanation: "Das war zu streng; der Satz ist eine Meinung." };

  test("publishes what was rejected", async () => {
    const { db, send, see, decisionId } = scene("rejected");
    expect(await wordsOf(await see(changing))).toContain("in unserer Stadt genauso");
    expect((await send(change, { decision: decisionId(), ...why })).status).toBe(303);
    expect(findPublished(db, 1)).toBeDefined();
    expect((await see(changing)).status).toBe(404);
  });

  test("shows what was hidden", async () => {
    const { db, given, send, decisionId } = scene();
    await send(hide, { revision: given.revisionId, reason: "insult", explanation: "" });
    expect((await send(change, { decision: decisionId(), ...why })).status).toBe(303);
    expect(findPublished(db, 1)).toBeDefined();
  });

  test("without words that say why is 422 and changes nothing", async () => {
    const { database, send, decisionId } = scene("rejected");
    const refused = () => send(change, { decision: decisionId(), explanation: "  " });
    await refused();
    const before = everythingIn(database);
    const answer = await refused();
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: { explanation: "Schreiben Sie, warum die Entscheidung nicht bleibt." } }]);
    expect(everythingIn(database)).toEqual({ ...before, sessions: expect.anything() });
  });

  test.each(["gibt-es-nicht", "later"])("that is not the last (%s) is 409: what the author wrote since is decided on instead", async (which) => {
    const { db, given, send, decisionId } = scene("rejected");
    const id = decisionId();
    if (which === "later") editContribution(db, { author: given.author, number: 1, kind: "agreement", body: "Ein neuer Wortlaut, der geprüft werden will.", now: NOW });
    const answer = await send(change, { decision: which === "later" ? id : which, ...why });
    expect([answer.status, await answer.json()]).toMatchObject([409, { typed: why }]);
    expect(findPublished(db, 1)).toBeUndefined();
  });

  test("nobody changes or hides where it is about their own words", async () => {
    const { database, db, send } = scene("rejected");
    database.sqlite.prepare("update contributions set author_id = (select person_id from permissions limit 1)").run();
    const own = db.get<{ id: string }>("select id from people where id = (select author_id from contributions)");
    expect(findChangeable(db, { number: 1, moderator: own as never })).toBeUndefined();
    expect((await send(change, { decision: "x", ...why })).status).toBe(409);
  });
});
