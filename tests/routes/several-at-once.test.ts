import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { action as many, loader as list } from "#app/routes/moderation.mehrere.tsx";
import { loader as result } from "#app/routes/moderation.mehrere_.ergebnis.tsx";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { LEFT_WORDS, parseLeft } from "#app/moderation/bulk-result.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { decideMany } from "#app/moderation/decide-many.server.ts";
import type { OpenDb } from "#db/open.ts";
import { countRows } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock } from "#tests/support/door.ts";

type Shown = { total: number; left: { number: string; because: string }[]; undoable: { number: string }[]; query: string };

function scene(waiting: number) {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const moderator = givenModerator(database.db);
  const pending = Array.from({ length: waiting }, (_, n) => givenPending(database.db, { body: `Der Wortlaut des Beitrags mit der Nummer ${n + 1}.`, now: NOW + n }));
  const send = async (form: Record<string, string>, query = "") => answerOf(many(await knock(database, `/moderation/mehrere${query}`, { as: moderator, form })));
  const follow = async (answer: Response) => (await (await answerOf(result(await knock(database, answer.headers.get("location")!, { as: moderator })))).json()) as Shown;
  const seen = Object.fromEntries(pending.map(({ revisionId }, n) => [`B-00${n + 1}`, revisionId]));
  return { database, db: database.db, pending, moderator, send, follow, seen, status: (number: number) => currentRevision(database.db, number).status };
}

/** Somebody else is writing from now on, until they are told to stop. */
function occupy({ path }: OpenDb): () => void {
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec("begin immediate");
  return () => void other.exec("rollback");
}

test.each([["publish", "published"], ["spam", "rejected"]])("%s: each gets a decision of its own", async (outcome, becomes) => {
  const { database, seen, send, status } = scene(3);
  const { "B-002": _left, ...chosen } = seen;
  const answer = await send({ outcome, ...chosen }, "?abschnitt=stellen");
  expect([answer.status, status(1), status(2), status(3)]).toEqual([303, becomes, "pending", becomes]);
  expect(countRows(database, "decisions")).toBe(2);
  expect(answer.headers.get("location")).toMatch(/^\/moderation\/mehrere\/ergebnis\?abschnitt=stellen&entschieden=[\w-]+\.[\w-]+$/);
});

describe("what was not decided is named with why, and stays as it is", () => {
  type Scene = ReturnType<typeof scene>;
  const decideFirst = ({ db, pending }: Scene, more: object) => decide(db, { moderator: givenModerator(db), revisionId: pending[0]!.revisionId, outcome: "publish", now: NOW, ...more });
  const editFirst = ({ db, pending }: Scene) => editContribution(db, { author: pending[0]!.author, number: 1, kind: "agreement", body: "Der zweite Wortlaut dieses Beitrags.", now: NOW });
  test.each<[string, (given: Scene) => unknown]>([
    ["ueberarbeitet", editFirst],
    ["entschieden", (given) => decideFirst(given, {})],
    ["entschieden", (given) => decideFirst(given, { outcome: "return", reason: "unintelligible", explanation: "Was ist gemeint?" })],
    ["entschieden", (given) => decideFirst(given, { outcome: "cut", reason: "insult", explanation: "Ein Wort.", cutBody: "Der Wortlaut des Beitrags mit der Nummer" })],
    ["entschieden", (given) => [decideFirst(given, { outcome: "return", reason: "unintelligible", explanation: "Was ist gemeint?" }), editFirst(given)]],
    ["zurueckgezogen", ({ db, pending }) => withdrawContribution(db, { author: pending[0]!.author, number: 1, now: NOW })],
    ["eigener", ({ database, moderator }) => database.sqlite.prepare("update contributions set author_id = ? where number = 1").run(moderator.id)],
    ["zweite-meinung", ({ db, pending, moderator }) => [givenModerator(db), decide(db, { moderator, revisionId: pending[0]!.revisionId, outcome: "second", explanation: "Unsicher.", now: NOW })]],
    ["unbekannt", ({ seen }) => Object.assign(seen, { "B-001": "nie-gewesen" })],
    ["unbekannt", ({ seen }) => Object.assign(seen, { "B-001": seen["B-002"] })],
  ])("%s", async (because, happens) => {
    const given = scene(2);
    happens(given);
    const before = currentRevision(given.db, 1);
    const shown = await given.follow(await given.send({ outcome: "spam", ...given.seen }));
    expect(shown).toMatchObject({ total: 1, left: [{ number: "B-001", because }], undoable: [{ number: "B-002" }] });
    expect([currentRevision(given.db, 1), given.status(2)]).toEqual([before, "rejected"]);
  });

  test("once somebody else is writing, what was decided stands and the rest waits", () => {
    const { database, db, pending, moderator, status } = scene(4);
    let release = () => {};
    const meanwhile: Record<number, () => void> = { 3: () => (release = occupy(database)), 4: () => release() };
    const chosen = pending.map((one, n) => ({ number: n + 1, get revisionId() {
      meanwhile[n + 1]?.();
      return one.revisionId;
    } }));
    const decided = decideMany(db, { moderator, outcome: "publish", chosen, now: NOW });
    expect(decided.map((one) => (one.ok ? "decided" : one.because))).toEqual(["decided", "decided", "belegt", "belegt"]);
    expect([status(1), status(2), status(3), status(4)]).toEqual(["published", "published", "pending", "pending"]);
  });

  test("with a busy database throughout, nothing is decided and the page says so", async () => {
    const { database, seen, send } = scene(2);
    const knocking = send({ outcome: "publish", ...seen });
    occupy(database);
    const answer = await knocking;
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/moderation/mehrere/ergebnis?offen=${encodeURIComponent("B-001:belegt.B-002:belegt")}`]);
  });

  test("sent twice, the second answer is that of the first", async () => {
    const { database, seen, send } = scene(2);
    const first = await send({ outcome: "publish", ...seen });
    const second = await send({ outcome: "publish", ...seen });
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    expect(countRows(database, "decisions")).toBe(2);
  });

  test("the address carries codes and never words", () => {
    const all = Object.keys(LEFT_WORDS).map((because, n) => `B-00${n + 1}:${because}`);
    expect(parseLeft(all.join("."), 50).map(({ number, because }) => `${number}:${because}`)).toEqual(all);
    for (const wrong of ["B-001", "B-001:", "B-001:toString", "B-001:Sie sind schuld", "<b>:belegt", "B-1:belegt", "B-001:belegt:belegt"]) expect(parseLeft(wrong, 50), wrong).toEqual([]);
    expect(parseLeft(Array.from({ length: 60 }, () => "B-001:belegt").join("."), 50)).toHaveLength(50);
  });
});

describe("what cannot be decided so comes back as the list", () => {
  test.each<[Record<string, string>, Record<string, string>]>([
    [{ outcome: "publish" }, { chosen: "Wählen Sie mindestens einen Beitrag aus." }],
    [{ "B-001": "r" }, { outcome: "Wählen Sie, was mit den ausgewählten Beiträgen geschehen soll." }],
    [{ outcome: "publish", role: "admin" }, { form: "Das Formular enthielt ein unbekanntes Feld. Laden Sie die Seite neu und senden Sie es erneut." }],
    [{ outcome: "publish", ...Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`B-${100 + n}`, "r"])) }, { chosen: "Wählen Sie höchstens 50 Beiträge aus; ausgewählt waren 51." }],
  ])("%.40j, with what was chosen", async (form, errors) => {
    const { send, status } = scene(1);
    const answer = await send(form, "?art=frage");
    expect([answer.status, await answer.json(), status(1)]).toEqual([422, { errors, typed: form }, "pending"]);
  });

  test("at the same filter and the same page", async () => {
    const { database, moderator } = scene(2);
    const shown = (await (await answerOf(list(await knock(database, `/moderation/mehrere?ab=${NOW}.1`, { as: moderator })))).json()) as { entries: { number: string }[]; cursor: string };
    expect([shown.entries.map(({ number }) => number), shown.cursor]).toEqual([["B-002"], `${NOW}.1`]);
  });
});

test("without a result there is nothing to see", async () => {
  const { database, moderator } = scene(1);
  expect((await answerOf(result(await knock(database, "/moderation/mehrere/ergebnis?offen=B-001:unsinn", { as: moderator })))).status).toBe(302);
});
