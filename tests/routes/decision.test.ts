import { expect, test } from "vitest";
import { action, loader } from "#app/routes/moderation.$number.tsx";
import { action as undo } from "#app/routes/moderation.$number_.rueckgaengig.tsx";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { Moderator, Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { countRows } from "../db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, NOW } from "../support/builders.ts";
import { freshDatabase } from "../support/database.ts";
import { answerOf, knock } from "../support/door.ts";

const params = { number: "B-001" };

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const { revisionId, author } = givenPending(database.db, { body: "Der erste Wortlaut dieses Beitrags." });
  const [moderator] = [givenModerator(database.db), givenModerator(database.db)];
  const send = async (form: Record<string, string>, { as = moderator, path = "/moderation/B-001" }: { as?: Moderator | Practitioner; path?: string } = {}) =>
    answerOf(action(await knock(database, path, { params, as, form: { revision: revisionId, ...form } })));
  return { database, author, moderator, revisionId, send };
}

type Refusal = { errors: Record<string, string>; typed: Record<string, string>; seenBody: string | null };

test.each([
  [{ outcome: "publish" }, "published"],
  [{ outcome: "return", reason: "unintelligible", explanation: "Bitte sagen Sie, welche Stelle Sie meinen." }, "returned"],
  [{ outcome: "reject", reason: "spam" }, "rejected"],
  [{ outcome: "reject", reason: "illegal", legalGround: "§ 185 StGB" }, "rejected"],
  [{ outcome: "second", explanation: "Ist das noch sachlich?" }, "pending"],
  [{ outcome: "cut", reason: "personal-data", cutBody: "Der Wortlaut dieses Beitrags." }, "published"],
])("%o is decided and leads on", async (form, status) => {
  const { database, send } = scene();
  const answer = await send(form as Record<string, string>);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toMatch(/^\/moderation\?entschieden=/);
  expect(currentRevision(database.db, 1).status).toBe(status);
});

test.each([
  [{}, "outcome", "Wählen Sie eine Entscheidung."],
  [{ outcome: "vanish" }, "outcome", "Wählen Sie eine Entscheidung."],
  [{ outcome: "reject" }, "reason", "Wählen Sie einen Grund."],
  [{ outcome: "reject", reason: "boredom" }, "reason", "Diesen Grund gibt es nicht. Wählen Sie einen aus der Liste."],
  [{ outcome: "reject", reason: "unintelligible" }, "reason", "Mit diesem Grund lässt sich ein Beitrag nur zurückgeben."],
  [{ outcome: "reject", reason: "illegal" }, "legalGround", "Nennen Sie die Rechtsgrundlage, zum Beispiel § 185 StGB."],
  [{ outcome: "return", reason: "other", explanation: "zu kurz" }, "explanation", "Erläutern Sie den Grund mit mindestens 20 Zeichen."],
  [{ outcome: "second" }, "explanation", "Schreiben Sie dazu, worauf die zweite Person achten soll."],
  [{ outcome: "cut", reason: "insult", cutBody: "Ganz andere Wörter" }, "cutBody", "Beim Kürzen lässt sich nur streichen. Ihr Text enthält Wörter, die nicht im Beitrag stehen."],
  [{ outcome: "reject", reason: "spam", explanation: "x".repeat(2001) }, "explanation", "Die Erläuterung fasst höchstens 2.000 Zeichen."],
])("%o is refused at %s and nothing changes", async (form, field, sentence) => {
  const { database, send } = scene();
  const answer = await send(form as Record<string, string>);
  expect(answer.status).toBe(422);
  const refusal = (await answer.json()) as Refusal;
  expect(refusal.errors[field]).toBe(sentence);
  expect(refusal.typed).toMatchObject(form);
  expect(currentRevision(database.db, 1).status).toBe("pending");
});

test("a detail of an example that got words is refused at its own field, and comes back as typed", async () => {
  const { database, send, moderator } = scene();
  const { revisionId } = givenPending(database.db, { kind: "example", body: "Der Laden ist jeden Samstag offen.", details: { helped: "Ein Beschluss des Rates", contact: "Frau Falke" } });
  const cut = { revision: revisionId, outcome: "cut", reason: "personal-data", cutBody: "Der Laden ist jeden Samstag offen.", cutHelped: "Ein guter Beschluss", cutContact: "" };
  const answer = await send(cut, { path: "/moderation/B-002" });
  const refusal = (await answer.json()) as Refusal;
  expect([answer.status, refusal.errors, refusal.typed]).toEqual([422, { cutHelped: "Beim Kürzen lässt sich nur streichen. Ihr Text enthält Wörter, die nicht im Beitrag stehen." }, cut]);
  expect((await send({ ...cut, cutHelped: "Ein Beschluss" }, { as: moderator, path: "/moderation/B-002" })).status).toBe(303);
  expect(currentRevision(database.db, 2)).toMatchObject({ status: "published", byModeration: 1, html: expect.stringContaining("<dd>Ein Beschluss [gekürzt: personenbezogene Daten Dritter]</dd>") });
});

test("pressed twice, the button is answered as once; another decision is not", async () => {
  const { database, send } = scene();
  const [first, again] = [await send({ outcome: "publish" }), await send({ outcome: "publish" })];
  expect([again.status, again.headers.get("location")]).toEqual([303, first.headers.get("location")]);
  expect(countRows(database, "decisions")).toBe(1);
  expect((await send({ outcome: "reject", reason: "spam" })).status).toBe(409);
});

test("a second opinion needs somebody to give it", async () => {
  const { database, send } = scene();
  database.sqlite.exec("delete from permissions where rowid = (select max(rowid) from permissions)");
  const answer = await send({ outcome: "second", explanation: "Ist das noch sachlich?" });
  expect([answer.status, ((await answer.json()) as Refusal).errors.outcome]).toEqual([422, "Außer Ihnen gibt es niemanden, der über diesen Beitrag entscheiden kann."]);
});

test("if the author has edited meanwhile, the answer is 409 with both wordings and nothing is decided", async () => {
  const { database, author, send } = scene();
  editContribution(database.db, { author, number: 1, kind: "agreement", body: "Der zweite Wortlaut dieses Beitrags.", now: NOW });
  const answer = await send({ outcome: "reject", reason: "spam", explanation: "Meine Worte bleiben." });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ seenBody: "Der erste Wortlaut dieses Beitrags.", typed: { explanation: "Meine Worte bleiben." } });
  expect(currentRevision(database.db, 1)).toMatchObject({ n: 2, status: "pending" });
});

test("if somebody else decided first, the answer is 409 and their decision stands", async () => {
  const { database, revisionId, send } = scene();
  decide(database.db, { moderator: givenModerator(database.db), revisionId, outcome: "publish", now: NOW });
  expect((await send({ outcome: "reject", reason: "spam" })).status).toBe(409);
  expect(currentRevision(database.db, 1).status).toBe("published");
});

test("nobody decides on their own contribution", async () => {
  const { database, moderator } = scene();
  const own = givenPending(database.db, { author: moderator as unknown as Practitioner, body: "Ein Beitrag aus der Moderation selbst." });
  const answer = await answerOf(action(await knock(database, "/moderation/B-002", { params: { number: "B-002" }, as: moderator, form: { revision: own.revisionId, outcome: "publish" } })));
  expect(answer.status).toBe(403);
  expect(currentRevision(database.db, 2).status).toBe("pending");
});

test("after a decision comes the next item of the same filter, then the list", async () => {
  const { database, send } = scene();
  givenPending(database.db, { body: "Noch ein Beitrag, der später kam." , now: NOW + 1000 });
  const answer = await send({ outcome: "publish" }, { path: "/moderation/B-001?abschnitt=stellen" });
  expect(answer.headers.get("location")).toMatch(/^\/moderation\/B-002\?abschnitt=stellen&entschieden=/);
});

test("a decision can be taken back within a minute, later the answer is 409", async () => {
  const { database, moderator, send } = scene();
  const decision = new URL((await send({ outcome: "publish" })).headers.get("location")!, "http://x").searchParams.get("entschieden")!;
  const takeBack = async (now: number) => answerOf(undo(await knock(database, "/moderation/B-001/rueckgaengig", { params, as: moderator, form: { decision }, now })));
  expect((await takeBack(NOW + 60_000)).status).toBe(409);
  expect((await takeBack(NOW + 59_000)).status).toBe(303);
  expect(currentRevision(database.db, 1).status).toBe("pending");
});

test("an unknown number is 404", async () => {
  const { database, moderator } = scene();
  expect((await answerOf(loader(await knock(database, "/moderation/B-999", { params: { number: "B-999" }, as: moderator })))).status).toBe(404);
});
