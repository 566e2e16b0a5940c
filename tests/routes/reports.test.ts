import { describe, expect, test } from "vitest";
import { loader as one } from "#app/routes/beitraege.$number.tsx";
import type { Person } from "#app/accounts/people.server.ts";
import { action as report, loader as reporting } from "#app/routes/beitraege.$number_.melden.tsx";
import { loader as receive } from "#app/routes/beitraege.$number_.melden_.eingang.tsx";
import { action as withdraw } from "#app/routes/beitraege.$number_.zurueckziehen.tsx";
import { loader as ownList } from "#app/routes/konto.beitraege.tsx";
import { loader as state } from "#app/routes/meldungen.$id.tsx";
import { loader as list } from "#app/routes/moderation.meldungen.tsx";
import { action as judge, loader as look } from "#app/routes/moderation.meldungen_.$number.tsx";
import { loader as desk } from "#app/routes/moderation.$number.tsx";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findReported } from "#app/moderation/reports.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { reports } from "#db/schema/moderation.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { answerOf, knock, wordsOf } from "#tests/support/door.ts";

const words = "Kanarienvogel: Hier steht ein Name, den jeder am Ort kennt.";
const WELL = { reason: "personal-data", words, email: "gast@stadt.example", goodFaith: "ja" };
const params = { number: "B-001" };

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const published = givenPublished(db, { moderator });
  const send = async (form: Record<string, string>, { as, number = "B-001" }: { as?: Person; number?: string } = {}) =>
    answerOf(report(await knock(database, `/beitraege/${number}/melden`, { params: { number }, form, ...(as ? { as } : {}) })));
  const rows = () => db.select().from(reports).all();
  const seen = () => ({ revision: currentRevision(db, 1).id, newest: findReported(db, { number: 1, moderator })?.newest ?? "weg" });
  const decideOn = async (form: Record<string, string>, as = moderator) => answerOf(judge(await knock(database, "/x", { params, as, form })));
  return { database, db, ...published, send, rows, seen, decideOn };
}

describe("the way to report", () => {
  test("shows the contribution without its answers to everybody, and asks only those signed out for an address", async () => {
    const { database, db, contributionId } = scene();
    givenPublished(db, { parent: { id: contributionId }, body: "Eine Antwort, um die es nicht geht." });
    const open = async (as?: ReturnType<typeof givenPractitioner>) => (await answerOf(reporting(await knock(database, "/x", { params, ...(as ? { as } : {}) })))).json();
    expect([await open(), await open(givenPractitioner(db))]).toMatchObject([{ asksForEmail: true, contribution: { replies: [] } }, { asksForEmail: false }]);
    expect(JSON.stringify(await open())).not.toContain("um die es nicht geht");
  });

  test("is not for one's own, and not for what is not public", async () => {
    const { database, db, author, send, rows } = scene();
    givenPending(db, { body: "Dieser hier wartet noch auf seine Prüfung." });
    const open = async (number: string, as?: typeof author) => (await answerOf(reporting(await knock(database, "/x", { params: { number }, ...(as ? { as } : {}) })))).status;
    expect([await open("B-001", author), await open("B-002"), await open("B-404"), await open("unfug")]).toEqual([403, 404, 404, 404]);
    const own = await send(WELL, { as: author });
    expect([own.status, await own.json()]).toMatchObject([403, { typed: WELL, title: "Das ist Ihr eigener Beitrag." }]);
    for (const number of ["B-002", "B-404"]) {
      const answer = await send(WELL, { number });
      expect([answer.status, await answer.json()]).toEqual([404, { typed: WELL }]);
    }
    expect(rows()).toEqual([]);
  });

  test.each([["signed out", false], ["signed in", true]])("%s, it ends at the receipt, without a cookie", async (_, isSignedIn) => {
    const { db, database, send, rows } = scene();
    const { email, ...rest } = WELL;
    const answer = isSignedIn ? await send(rest, { as: givenPractitioner(db, { email: "fach@stadt.example" }) }) : await send({ ...rest, email: " Gast@Stadt.example " });
    expect([answer.status, answer.headers.get("location"), answer.headers.get("set-cookie")]).toEqual([303, "/beitraege/B-001/melden/eingang", null]);
    expect(rows()).toMatchObject([{ reporterEmail: isSignedIn ? "fach@stadt.example" : email, words }]);
    expect(await wordsOf(await answerOf(receive(await knock(database, "/x", { params }))))).toBe('{"number":"B-001"}');
  });

  test("a second report by the same address is answered like the first, to the last header, and sends no mail", async () => {
    const { db, send, rows } = scene();
    const describeAnswer = async (answer: Response) => [answer.status, [...answer.headers], await answer.text()];
    const first = await describeAnswer(await send(WELL));
    const mails = listNewestMails(db, 99);
    expect(await describeAnswer(await send({ ...WELL, reason: "spam" }))).toEqual(first);
    expect([rows().length, listNewestMails(db, 99)]).toEqual([1, mails]);
  });

  test.each([
    ["reason", { reason: "" }, "Wählen Sie aus, was Sie melden."],
    ["reason", { reason: "duplicate" }, "Wählen Sie aus, was Sie melden."],
    ["words", { reason: "illegal", words: "zu kurz" }, "Beschreiben Sie mit mindestens 20 Zeichen, worum es geht; bisher sind es 7."],
    ["words", { reason: "other", words: " ".repeat(30) }, "Beschreiben Sie mit mindestens 20 Zeichen, worum es geht; bisher sind es 0."],
    ["words", { words: "ß".repeat(2001) }, "Höchstens 2.000 Zeichen."],
    ["email", { email: "" }, "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["email", { email: "gast@" }, "Geben Sie eine vollständige Adresse ein, z. B. name@stadt.de."],
    ["goodFaith", { goodFaith: "" }, "Bestätigen Sie, dass Sie nach bestem Wissen melden."],
    ["form", { name: "Ute Falk" }, expect.any(String)],
  ])("with a fault in %s is 422, keeps what was typed and files nothing (%o)", async (field, wrong, sentence) => {
    const { send, rows } = scene();
    const form = { ...WELL, ...wrong } as Record<string, string>;
    const answer = await send(form);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: sentence }, typed: form }]);
    expect(rows()).toEqual([]);
  });

  test("tells all faults at once", async () => {
    const { send } = scene();
    expect(Object.keys(((await (await send({ reason: "illegal" })).json()) as { errors: object }).errors).toSorted()).toEqual(["email", "goodFaith", "words"]);
  });

  test.each([
    ["hidden", ({ db, moderator }: ReturnType<typeof scene>) => hideContribution(db, { moderator, number: 1, reason: "spam", now: NOW })],
    ["withdrawn", ({ db, author }: ReturnType<typeof scene>) => withdrawContribution(db, { author, number: 1, now: NOW })],
  ])("%s meanwhile, it is 409 with the typed text, also where something else is wrong", async (_, act) => {
    const scenery = scene();
    act(scenery);
    for (const form of [WELL, { ...WELL, email: "" }]) {
      const answer = await scenery.send(form);
      expect([answer.status, await answer.json()]).toMatchObject([409, { typed: form, lead: expect.stringContaining("nicht mehr öffentlich") }]);
    }
    expect((await answerOf(receive(await knock(scenery.database, "/x", { params })))).status).toBe(200);
  });

  test("written anew meanwhile, it is 409 with the typed text and the way to the new wording", async () => {
    const { db, author, moderator, revisionId, send } = scene();
    editContribution(db, { author, number: 1, kind: "agreement", body: "Ein neuer Wortlaut, der nichts mehr verrät.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, 1).id, outcome: "publish", now: NOW });
    const answer = await send({ ...WELL, revision: revisionId });
    expect([answer.status, await answer.json()]).toMatchObject([409, { typed: { words }, back: "/beitraege/B-001/melden" }]);
  });

  test("a receipt is only for what is or was public", async () => {
    const { database, db } = scene();
    givenPending(db, { body: "Dieser hier wartet noch auf seine Prüfung." });
    for (const number of ["B-002", "B-404", "unfug"]) expect((await answerOf(receive(await knock(database, "/x", { params: { number } })))).status).toBe(404);
  });
});

describe("the page of a report", () => {
  test("tells its state and its answer to whoever has the link, and nobody's words", async () => {
    const { database, send, rows, seen, decideOn } = scene();
    await send(WELL);
    const [{ id } = { id: "" }] = rows();
    const open = async () => wordsOf(await answerOf(state(await knock(database, "/x", { params: { id } }))));
    expect(await open()).toContain('"state":"open"');
    await decideOn({ ...seen(), result: "kept", answer: "Das ist eine Meinung." });
    expect(await open()).toMatch(/"answer":"Das ist eine Meinung\.".*"state":"closed"/);
    expect(await open()).not.toMatch(/Kanarienvogel|gast@/);
    expect((await answerOf(state(await knock(database, "/x", { params: { id: "geraten" } })))).status).toBe(404);
  });
});

describe("the moderation", () => {
  const HIDE = { result: "hidden", reason: "personal-data", explanation: "Bitte ohne Namen.", legalGround: "", answer: "Der Name steht nicht mehr da." };
  const KEEP = { result: "kept", answer: "Das ist eine Meinung." };

  test("finds reported contributions in the list, at their own desk and at the contribution's, never with the reporter", async () => {
    const { database, moderator, send } = scene();
    await send(WELL);
    const open = async (door: typeof list | typeof look | typeof desk) => wordsOf(await answerOf(door(await knock(database, "/x", { params, as: moderator }))));
    expect(await open(list)).toMatch(/"number":"B-001".*"reasons":\["personal-data"\]/);
    expect(await open(look)).toMatch(/Kanarienvogel.*"reporter":"Gast"/);
    expect(await open(desk)).toContain('"openReports":1');
    for (const door of [list, look, desk]) expect(await open(door)).not.toMatch(/gast@|testnetz/);
  });

  test("hides, and can take that back on the next page", async () => {
    const { db, database, moderator, send, seen, decideOn } = scene();
    await send(WELL);
    const answer = await decideOn({ ...seen(), ...HIDE });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, expect.stringMatching(/^\/moderation\/meldungen\?entschieden=/)]);
    expect(findPublished(db, 1)).toBeUndefined();
    expect(await wordsOf(await answerOf(list(await knock(database, answer.headers.get("location")!, { as: moderator }))))).toContain("Ausgeblendet. An der Stelle von B-001");
  });

  test("keeps, without any reason, whatever else the form says", async () => {
    const { db, send, rows, seen, decideOn } = scene();
    await send(WELL);
    const answer = await decideOn({ ...seen(), ...HIDE, ...KEEP, reason: "illegal" });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/moderation/meldungen?hinweis=meldungen-beantwortet"]);
    expect([findPublished(db, 1) !== undefined, rows()[0]!.result]).toEqual([true, "kept"]);
  });

  test.each([
    ["result", { result: "" }, "Wählen Sie, ob der Beitrag stehen bleibt."],
    ["answer", { answer: " " }, "Schreiben Sie, was Sie entschieden haben und warum."],
    ["answer", { result: "kept", answer: "" }, "Schreiben Sie, was Sie entschieden haben und warum."],
    ["answer", { answer: "x".repeat(2001) }, "Die Antwort fasst höchstens 2.000 Zeichen."],
    ["reason", { reason: "" }, "Wählen Sie einen Grund."],
    ["reason", { reason: "unintelligible" }, "Mit diesem Grund lässt sich ein Beitrag nur zurückgeben."],
    ["legalGround", { reason: "illegal" }, "Nennen Sie die Rechtsgrundlage, zum Beispiel § 185 StGB."],
    ["explanation", { reason: "other", explanation: "weil" }, "Erläutern Sie den Grund mit mindestens 20 Zeichen."],
    ["explanation", { explanation: "x".repeat(2001) }, "Die Erläuterung fasst höchstens 2.000 Zeichen."],
    ["form", { outcome: "publish" }, expect.any(String)],
  ])("with a fault in %s gets 422 with its words and decides nothing (%o)", async (field, wrong, sentence) => {
    const { db, send, rows, seen, decideOn } = scene();
    await send(WELL);
    const form = { ...seen(), ...HIDE, ...wrong } as Record<string, string>;
    const answer = await decideOn(form);
    expect([answer.status, await answer.json()]).toEqual([422, { errors: { [field]: sentence }, typed: form }]);
    expect([findPublished(db, 1) !== undefined, rows()[0]!.closedAt]).toEqual([true, null]);
  });

  test("does not decide past a report it has not seen: 409, with its words, and the page shows it", async () => {
    const { database, moderator, send, rows, seen, decideOn } = scene();
    await send(WELL);
    const old = seen();
    database.sqlite.prepare("update reports set filed_at = filed_at - 1").run();
    await send({ ...WELL, email: "b@stadt.example", words: "Zeisig: Und das stimmt auch sonst nicht." });
    const answer = await decideOn({ ...old, ...KEEP });
    expect([answer.status, await answer.json()]).toMatchObject([409, { errors: { form: expect.stringContaining("Inzwischen geändert") }, typed: KEEP }]);
    expect(rows().every(({ closedAt }) => closedAt === null)).toBe(true);
    expect(await wordsOf(await answerOf(look(await knock(database, "/x", { params, as: moderator }))))).toContain("Zeisig");
  });

  test("comes too late: 409 with its words, and the page is gone", async () => {
    const { database, moderator, send, seen, decideOn } = scene();
    await send(WELL);
    const old = seen();
    await decideOn({ ...old, ...KEEP });
    const answer = await decideOn({ ...old, ...HIDE });
    expect([answer.status, await answer.json()]).toMatchObject([409, { typed: HIDE, back: "/moderation/meldungen" }]);
    expect((await answerOf(look(await knock(database, "/x", { params, as: moderator })))).status).toBe(404);
  });

  test("is not for the author: 403 with the words", async () => {
    const { database, db, moderator, send, seen, decideOn } = scene();
    await send(WELL);
    const form = { ...seen(), ...KEEP };
    database.sqlite.prepare("update contributions set author_id = ?").run(moderator.id);
    const answer = await decideOn(form);
    expect([answer.status, await answer.json()]).toMatchObject([403, { typed: KEEP }]);
    expect((await decideOn(form, givenModerator(db))).status).toBe(303);
  });
});

test("the author reads that it was reported, the clause and the words of the moderation, and no trace of who reported", async () => {
  const { database, author, send, seen, decideOn } = scene();
  await send(WELL);
  await decideOn({ ...seen(), result: "hidden", reason: "personal-data", explanation: "Bitte ohne Namen.", answer: "Zeisig: Danke für den Hinweis." });
  for (const door of [ownList, one]) {
    const told = await wordsOf(await answerOf(door(await knock(database, "/x", { params, as: author }))));
    expect(told).toMatch(/"explanation":"Bitte ohne Namen\.".*"wasReported":true/);
    expect(told).not.toMatch(/Kanarienvogel|Zeisig|gast@|testnetz/);
  }
});

test("whoever reported is told when the author withdraws at the door made for it", async () => {
  const { database, db, author, send } = scene();
  await send(WELL);
  expect((await answerOf(withdraw(await knock(database, "/beitraege/B-001/zurueckziehen", { params, as: author, form: {} })))).status).toBe(303);
  expect(listNewestMails(db, 9).filter(({ kind }) => kind === "report-void").map(({ recipient }) => recipient)).toEqual([WELL.email]);
});
