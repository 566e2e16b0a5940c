import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { HIDDEN_ANSWER } from "#app/moderation/close-reports.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { decideReports, takeUpReports } from "#app/moderation/decide-reports.server.ts";
import { fileReport, RECEIPTS_PER_HOUR } from "#app/moderation/file-report.server.ts";
import { readReported } from "#app/moderation/read-reported.server.ts";
import { REPORT_STATE_WORDS, REPORTABLE, toReportState } from "#app/moderation/report.ts";
import { countOpenReports, countReported, findReport, findReported, listReported } from "#app/moderation/reports.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { withdrawAndTell } from "#app/moderation/withdraw-and-tell.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH, HOUR, SECOND } from "#app/text/dates.ts";
import { reports } from "#db/schema/moderation.ts";
import { REPORT_REASONS } from "#db/schema/sets.ts";
import { contentVersion, everythingIn } from "#tests/db/contents.ts";
import { surroundings } from "#tests/notifications/post-office.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const GUEST = "gast@stadt.example";
const answer = "Der Satz nennt eine Person, die jeder am Ort erkennt.";
const WORDS = "Kanarienvogel: So etwas steht dort und stimmt nicht.";

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const [moderator, other] = [givenModerator(db), givenModerator(db)];
  const { author, number, revisionId, contributionId } = givenPublished(db, { moderator });
  const file = (report: Partial<Parameters<typeof fileReport>[1]> = {}) => fileReport(db, { reporter: null, email: GUEST, number, reason: "personal-data", words: WORDS, now: NOW, ...report });
  const rows = () => db.select().from(reports).all();
  const judge = (act: Partial<Parameters<typeof decideReports>[1]> = {}) => {
    const seen = findReported(db, { number, moderator: other });
    return decideReports(db, { moderator: other, number, revisionId, newest: seen?.newest ?? "", result: "hidden", reason: "personal-data", explanation: "Bitte ohne Namen.", legalGround: "", answer, now: NOW + 1, ...act });
  };
  const hide = (now = NOW + 1) => hideContribution(db, { moderator: other, number, reason: "insult", now });
  const mailsTo = (recipient: string) => listNewestMails(db, 99).filter((mail) => mail.recipient === recipient).map((mail) => ({ ...mail, ...toMail(mail, surroundings)! }));
  const state = (email = GUEST) => findReport(db, rows().find(({ reporterEmail }) => reporterEmail === email)!.id)!.state;
  return { database, db, moderator, other, author, number, revisionId, contributionId, file, rows, judge, hide, mailsTo, state };
}

test("what can be reported is what the database knows, in the order of the Netiquette", () => {
  expect(REPORTABLE).toEqual(REPORT_REASONS);
});

describe("a report", () => {
  test("is filed, confirmed by a mail with its address, and counted", () => {
    const { db, file, rows, mailsTo, contributionId } = given();
    expect(file({ email: "Gast@Stadt.example" })).toEqual({ ok: true });
    expect(rows()).toMatchObject([{ reporterEmail: GUEST, reporterId: null, reason: "personal-data", words: WORDS, takenUpAt: null, closedAt: null }]);
    const [mail] = mailsTo(GUEST);
    expect(mail).toMatchObject({ kind: "report-received", notBefore: NOW, text: expect.stringContaining(`/meldungen/${rows()[0]!.id}`) });
    expect(mail!.text).not.toContain(WORDS);
    expect([countReported(db), countOpenReports(db, contributionId)]).toEqual([1, 1]);
  });

  test("comes once per address and contribution; a second one changes nothing and is answered alike, also in other letters", () => {
    const { database, file } = given();
    file();
    const before = everythingIn(database);
    for (const again of [{}, { reason: "spam" as const, words: "anders" }, { email: "GAST@stadt.example" }]) expect(file(again)).toEqual({ ok: true });
    expect(everythingIn(database)).toEqual(before);
  });

  test("is answered alike, but filed and mailed no more, when one address has had ten receipts within an hour", () => {
    const { db, file, rows, mailsTo } = given();
    const numbers = Array.from({ length: RECEIPTS_PER_HOUR }, (_, n) => givenPublished(db, { body: `Noch ein Beitrag, und zwar der Nummer ${n}.` }).number);
    for (const number of numbers) expect(file({ number })).toEqual({ ok: true });
    expect([file(), rows().length, mailsTo(GUEST).length]).toEqual([{ ok: true }, RECEIPTS_PER_HOUR, RECEIPTS_PER_HOUR]);
    file({ now: NOW + HOUR });
    expect(rows()).toHaveLength(RECEIPTS_PER_HOUR + 1);
  });

  test("of somebody signed in goes by their address, whatever else they type", () => {
    const { db, file, rows, mailsTo } = given();
    const reporter = givenPractitioner(db, { email: "fach@stadt.example" });
    file({ reporter, email: "" });
    file({ reporter: null, email: "fach@stadt.example" });
    expect(rows()).toMatchObject([{ reporterId: reporter.id, reporterEmail: "fach@stadt.example" }]);
    expect(mailsTo("fach@stadt.example")).toHaveLength(1);
  });

  test("changes nothing that anybody could see", () => {
    const { database, file } = given();
    const before = contentVersion(database);
    file();
    expect(contentVersion(database)).toBe(before);
  });

  test("is about the wording that was read", () => {
    const { db, author, number, moderator, file, rows, revisionId } = given();
    editContribution(db, { author, number, kind: "agreement", body: "Ein neuer Wortlaut, der nichts mehr verrät.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW });
    expect([file({ revisionId }), rows()]).toEqual([{ ok: false, problem: "changed" }, []]);
    expect(file({ revisionId: currentRevision(db, number).id })).toEqual({ ok: true });
  });

  test.each([
    ["waits", (scene: ReturnType<typeof given>) => givenPending(scene.db, { body: "Dieser hier wartet noch auf seine Prüfung." }).number],
    ["is hidden", (scene: ReturnType<typeof given>) => (scene.hide(), 1)],
    ["is withdrawn", (scene: ReturnType<typeof given>) => (withdrawContribution(scene.db, { ...scene, now: NOW }), 1)],
    ["does not exist", () => 404],
  ])("is not possible about one that %s", (_, toOther) => {
    const scene = given();
    expect(scene.file({ number: toOther(scene) })).toEqual({ ok: false, problem: "not-public" });
    expect(scene.rows()).toEqual([]);
  });

  test("is not possible about one's own", () => {
    const { author, file, rows } = given();
    expect([file({ reporter: author }), rows()]).toEqual([{ ok: false, problem: "own" }, []]);
  });
});

describe("the state of a report", () => {
  const never = { takenUpAt: null, closedAt: null };
  test.each([
    ["offen", { ...never, isPublic: true }],
    ["in Prüfung", { ...never, takenUpAt: NOW, isPublic: true }],
    ["gegenstandslos", { ...never, isPublic: false }],
    ["gegenstandslos", { ...never, takenUpAt: NOW, isPublic: false }],
    ["abgeschlossen", { takenUpAt: NOW, closedAt: NOW, isPublic: true }],
    ["abgeschlossen", { takenUpAt: null, closedAt: NOW, isPublic: false }],
  ])("%s: %o", (word, facts) => {
    expect(REPORT_STATE_WORDS[toReportState(facts)].word).toBe(word);
  });

  test("goes from open to in review when the first moderator who may decide reads it, and stays with that moment", () => {
    const { db, file, rows, state, number, other, moderator } = given();
    file();
    expect(state()).toBe("open");
    db.run("update contributions set author_id = (select id from people order by number limit 1)");
    takeUpReports(db, { number, moderator, now: NOW + 5 });
    expect(state()).toBe("open");
    takeUpReports(db, { number, moderator: other, now: NOW + 5 });
    takeUpReports(db, { number, moderator: other, now: NOW + 9 });
    expect([state(), rows()[0]!.takenUpAt]).toEqual(["in-review", NOW + 5]);
  });

  test("withdrawn, there is nothing left to decide: neither in the list nor in the count nor by a form that was open", () => {
    const { db, author, number, file, judge, state, other } = given();
    file();
    const newest = findReported(db, { number, moderator: other })!.newest;
    withdrawContribution(db, { author, number, now: NOW });
    expect([state(), countReported(db), listReported(db, { moderator: other, now: NOW, after: null }).entries, judge({ newest })]).toEqual(["void", 0, [], { ok: false, problem: "unknown" }]);
  });

  test("tells neither who reported nor what they wrote, and nothing to whoever guesses", () => {
    const { db, file, rows } = given();
    file();
    expect(JSON.stringify(findReport(db, rows()[0]!.id))).not.toMatch(/Kanarienvogel|gast@|netz/);
    expect(findReport(db, "geraten")).toBeUndefined();
  });
});

describe("the list", () => {
  test("has the contribution with the oldest report first, with all its reasons, and marks one's own", () => {
    const { db, file, other } = given();
    const second = givenPublished(db, { author: other, body: "Der zweite Beitrag, um den es geht." }).number;
    file({ number: second, now: NOW - DAY_LENGTH * 4 });
    file({ now: NOW - HOUR });
    file({ email: "b@stadt.example", reason: "spam" });
    expect(listReported(db, { moderator: other, now: NOW, after: null }).entries).toMatchObject([
      { number: "B-002", reports: 1, overdue: 1, isOwn: true },
      { number: "B-001", reports: 2, overdue: 0, isOwn: false, reasons: ["personal-data", "spam"], since: NOW - HOUR },
    ]);
  });

  test("and the desk tell of those who reported only whether they were signed in", () => {
    const { db, file, number, other } = given();
    file();
    file({ reporter: givenPractitioner(db, { email: "kanarien@stadt.example", shownName: "Ute Falk", showsName: 1 }), now: NOW + 1 });
    const seen = readReported(db, { number, moderator: other })!;
    expect(seen.reports.map(({ reporter }) => reporter)).toEqual(["Gast", "Fachperson"]);
    expect(JSON.stringify([seen, listReported(db, { moderator: other, now: NOW, after: null }).entries])).not.toMatch(/gast@|kanarien@|Ute Falk|netz/);
  });

  test("shows what was reported where the wording has changed since", () => {
    const { db, author, number, moderator, other, file } = given();
    file();
    expect(readReported(db, { number, moderator: other })!.reports[0]!.seenBody).toBeNull();
    editContribution(db, { author, number, kind: "agreement", body: "Ein neuer Wortlaut, der nichts mehr verrät.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW });
    expect(readReported(db, { number, moderator: other })!.reports[0]!.seenBody).toContain("in unserer Stadt");
  });
});

describe("deciding about reports", () => {
  test("kept, everything stays, all reports are closed with the answer, and each reporter is told at once", () => {
    const { db, file, judge, rows, number, mailsTo, author } = given();
    file();
    file({ email: "b@stadt.example" });
    const toAuthor = mailsTo(author.email).length;
    expect(judge({ result: "kept", reason: null, answer: "Das ist eine Meinung." })).toEqual({ ok: true, decisionId: null });
    expect(rows().map(({ result, answer: said, decisionId, closedAt }) => [result, said, decisionId, closedAt])).toEqual(Array(2).fill(["kept", "Das ist eine Meinung.", null, NOW + 1]));
    expect(findPublished(db, number)).toBeDefined();
    for (const reporter of [GUEST, "b@stadt.example"]) expect(mailsTo(reporter)[0]).toMatchObject({ subject: "B-001 bleibt stehen: zu Ihrer Meldung", notBefore: NOW + 1, text: expect.stringContaining("Das ist eine Meinung.") });
    expect(mailsTo(author.email)).toHaveLength(toAuthor);
  });

  test("hidden, the contribution is gone, the reports name the decision, and all mails wait a minute", () => {
    const { db, file, judge, rows, number, mailsTo, author } = given();
    file();
    const judged = judge();
    expect(judged).toEqual({ ok: true, decisionId: expect.any(String) });
    expect([findPublished(db, number), rows()[0]]).toMatchObject([undefined, { result: "hidden", decisionId: judged.ok ? judged.decisionId : "", answer }]);
    expect(mailsTo(GUEST)[0]).toMatchObject({ subject: "B-001 ist ausgeblendet: zu Ihrer Meldung", notBefore: NOW + 1 + 60 * SECOND });
    const told = mailsTo(author.email)[0]!;
    expect(told.text).toContain("Anlass war eine Meldung.");
    expect(told.text).not.toMatch(/Kanarienvogel|gast@/);
    expect(told.payload).not.toMatch(/Kanarienvogel|gast@/);
  });

  test("the author learns that it was reported, and nothing else about it", () => {
    const { db, author, file, judge } = given();
    file();
    judge();
    const [own] = listOwn(db, author);
    expect(own).toMatchObject({ status: "hidden", wasReported: true, reason: "personal-data", explanation: "Bitte ohne Namen." });
    expect(JSON.stringify(own)).not.toMatch(/Kanarienvogel|gast@|erkennt/);
  });

  test("is not for the author", () => {
    const { db, file, judge, other, database } = given();
    file();
    db.run(`update contributions set author_id = '${other.id}'`);
    const before = everythingIn(database);
    expect([judge(), judge({ result: "kept" })]).toEqual(Array(2).fill({ ok: false, problem: "own" }));
    expect(everythingIn(database)).toEqual(before);
  });

  test.each([
    ["a newer wording", { revisionId: "ein-anderer" }],
    ["a report that came meanwhile", { newest: "eine-andere" }],
  ])("needs what was seen, not %s", (_, stale) => {
    const { database, file, judge } = given();
    file();
    const before = everythingIn(database);
    expect([judge(stale), judge({ ...stale, result: "kept" })]).toEqual(Array(2).fill({ ok: false, problem: "no-longer-as-seen" }));
    expect(everythingIn(database)).toEqual(before);
  });

  test("happens once", () => {
    const { file, judge } = given();
    file();
    judge({ result: "kept", reason: null });
    expect(judge({ newest: "x" })).toEqual({ ok: false, problem: "unknown" });
  });

  test("fails as a whole if one mail cannot be written", () => {
    const { database, file, judge } = given();
    file();
    database.sqlite.exec("create trigger no_mail before insert on outbox when new.kind = 'report-answer' begin select raise(abort, 'disk full'); end");
    const before = everythingIn(database);
    expect(() => judge()).toThrow(/disk full/);
    expect(everythingIn(database)).toEqual(before);
  });

  test("a report whose reporter has no address any more is closed all the same", () => {
    const { db, file, judge, rows } = given();
    file();
    db.run("update reports set reporter_email = null");
    const mails = listNewestMails(db, 99).length;
    judge({ result: "kept", reason: null });
    expect([rows()[0]!.result, listNewestMails(db, 99)]).toEqual(["kept", expect.objectContaining({ length: mails })]);
  });
});

describe("hiding a contribution at its desk", () => {
  test("answers the reports on it, too; without reports it came from reading", () => {
    const reported = given();
    reported.file();
    reported.hide();
    expect(reported.rows()).toMatchObject([{ result: "hidden", answer: HIDDEN_ANSWER, decisionId: expect.any(String) }]);
    expect(reported.mailsTo(reported.author.email)[0]!.text).toContain("Anlass war eine Meldung.");
    const read = given();
    read.hide();
    expect(read.mailsTo(read.author.email)[0]!.text).toContain("Anlass war keine Meldung");
  });

  test.each(["judge", "hide"] as const)("taken back within the minute (%s), the reports wait exactly as before and no mail leaves", (way) => {
    const { db, database, file, other, number, ...scene } = given();
    file();
    takeUpReports(db, { number, moderator: other, now: NOW });
    file({ email: "b@stadt.example" });
    const before = { reports: scene.rows(), mails: listNewestMails(db, 99), count: countReported(db), published: findPublished(db, number) };
    scene[way]();
    const decisionId = scene.rows()[0]!.decisionId!;
    expect(undoDecision(db, { moderator: other, decisionId, now: NOW + 60 * SECOND })).toEqual({ ok: true, number });
    expect({ reports: scene.rows(), mails: listNewestMails(db, 99), count: countReported(db), published: findPublished(db, number) }).toEqual(before);
    expect(listOwn(db, scene.author)[0]!.wasReported).toBe(false);
    expect(database.sqlite.pragma("foreign_key_check")).toEqual([]);
  });
});

describe("when the author withdraws", () => {
  const shownName = "Ute Kanarienvogel";
  function givenWithdrawn() {
    const scene = given();
    scene.db.run(`update people set shown_name = '${shownName}', shows_name = 1 where id = '${scene.author.id}'`);
    scene.file();
    scene.file({ reporter: givenPractitioner(scene.db, { email: "fach@stadt.example" }) });
    const withdraw = (now = NOW + 5) => withdrawAndTell(scene.db, { author: scene.author, number: scene.number, now });
    return { ...scene, withdraw };
  }

  test("everybody who waits for an answer is told at once that it is settled, and nothing of the author", () => {
    const { db, rows, withdraw, mailsTo, author } = givenWithdrawn();
    const before = listNewestMails(db, 99).length;
    expect(withdraw()).toEqual({ ok: true });
    for (const reporter of [GUEST, "fach@stadt.example"]) expect(mailsTo(reporter)[0]).toMatchObject({ kind: "report-void", subject: "B-001 ist zurückgezogen: zu Ihrer Meldung", notBefore: NOW + 5, text: expect.stringContaining("damit erledigt") });
    expect(mailsTo(GUEST)[0]!.text).toContain(`/meldungen/${rows()[0]!.id}`);
    for (const { kind, text, payload } of mailsTo(GUEST)) expect([kind, `${text}${payload}`]).toEqual([kind, expect.not.stringMatching(new RegExp([shownName, author.email, author.id, "genauso"].join("|")))]);
    expect(listNewestMails(db, 99).length - before).toBe(2);
  });

  test("once, and not those whose report was answered, is without address, or is about another contribution", () => {
    const { db, file, judge, withdraw, mailsTo, rows } = givenWithdrawn();
    const second = givenPublished(db, { body: "Der zweite Beitrag, um den es nicht geht." }).number;
    file({ number: second, email: "anders@stadt.example" });
    judge({ result: "kept", reason: null });
    file({ email: "ohne@stadt.example", now: NOW + 3 });
    db.run("update reports set reporter_email = null where reporter_email = 'ohne@stadt.example'");
    file({ email: "spaet@stadt.example", now: NOW + 4 });
    withdraw();
    expect(listNewestMails(db, 99).filter(({ kind }) => kind === "report-void").map(({ recipient }) => recipient)).toEqual(["spaet@stadt.example"]);
    db.run("delete from outbox");
    withdraw(NOW + DAY_LENGTH * 9);
    expect([mailsTo("spaet@stadt.example"), rows().length]).toEqual([[], 5]);
  });

  test("nothing is withdrawn if a mail cannot be written", () => {
    const { database, withdraw } = givenWithdrawn();
    database.sqlite.exec("create trigger no_mail before insert on outbox when new.kind = 'report-void' begin select raise(abort, 'disk full'); end");
    const before = everythingIn(database);
    expect(() => withdraw()).toThrow(/disk full/);
    expect(everythingIn(database)).toEqual(before);
  });

  test("somebody else's contribution stays, and nobody is told", () => {
    const { db, database, number } = givenWithdrawn();
    const before = everythingIn(database);
    expect(withdrawAndTell(db, { author: givenPractitioner(db), number, now: NOW })).toEqual({ ok: false, problem: "unknown" });
    expect({ ...everythingIn(database), people: 0, consents: 0 }).toEqual({ ...before, people: 0, consents: 0 });
  });
});

describe("once answered", () => {
  const publishAnew = ({ db, author, number, moderator }: ReturnType<typeof given>) => {
    editContribution(db, { author, number, kind: "agreement", body: "Ein neuer Wortlaut, der es nicht besser macht.", now: NOW + 2 });
    decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW + 3 });
  };

  test("the same wording cannot be reported again by the same person; a new one can, and the old answer stays", () => {
    const scene = given();
    scene.file();
    scene.judge({ result: "kept", reason: null });
    scene.file({ now: NOW + 2 });
    expect(scene.rows()).toHaveLength(1);
    publishAnew(scene);
    scene.file({ now: NOW + 4 });
    expect(scene.rows()).toMatchObject([{ result: "kept", answer, reporterEmail: null }, { result: null, reporterEmail: GUEST }]);
    expect([countReported(scene.db), scene.mailsTo(GUEST).filter(({ kind }) => kind === "report-received")]).toEqual([1, expect.objectContaining({ length: 2 })]);
  });
});
