import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { hideContribution, reverseDecision } from "#app/moderation/change-decision.server.ts";
import { changeDecision, decideComplaint, fileComplaint, findContestable, findFiled } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { countOpenComplaints, findOpenComplaint, listOpenComplaints, openComplaints } from "#app/moderation/open-complaints.server.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { surroundings } from "#tests/notifications/post-office.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** The last millisecond of 1 April 2019 in Germany. */
const DEADLINE = Date.UTC(2019, 3, 1, 22) - 1;
const WORDS = "Der Satz ist eine Meinung, keine Beleidigung.";
const answer = "Wir haben noch einmal gelesen: Das ist eine Meinung.";

function given(against: "reject" | "cut" | "hide" = "reject") {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const [decider, other] = [givenModerator(db), givenModerator(db)];
  const { author, number } = givenAgainst(db, against, decider);
  const decisionId = () => findContestable(db, { author, number, now: NOW })?.decision.id ?? "";
  const file = (now = NOW, by = author, id = decisionId()) => fileComplaint(db, { author: by, number, decisionId: id, words: WORDS, now });
  const complaintId = () => openComplaints(db).all()[0]?.id ?? "";
  const judge = (moderator: typeof decider, result: "upheld" | "dismissed") => decideComplaint(db, { moderator, id: complaintId(), result, answer, now: NOW });
  return { database, db, decider, other, author, number, decisionId, file, complaintId, judge };
}

function givenAgainst(db: Parameters<typeof givenDiscussion>[0], against: "reject" | "cut" | "hide", moderator: ReturnType<typeof givenModerator>) {
  if (against === "reject") return givenDecided(db, "rejected", { moderator });
  if (against === "hide") {
    const published = givenPublished(db, { moderator });
    hideContribution(db, { moderator, number: published.number, reason: "insult", now: NOW });
    return published;
  }
  const pending = givenPending(db);
  decide(db, { moderator, revisionId: pending.revisionId, outcome: "cut", reason: "insult", cutBody: "Das sehen wir in unserer Stadt.", now: NOW });
  return pending;
}

describe("a complaint", () => {
  test("is filed once per decision", () => {
    const { file, db } = given();
    expect([file(), file(), countOpenComplaints(db)]).toEqual([{ ok: true }, { ok: false, problem: "already" }, 1]);
  });

  test.each([["in the last millisecond of six months", DEADLINE - 1, { ok: true }], ["a millisecond later", DEADLINE, { ok: false, problem: "too-late" }]])("%s", (_, now, expected) => {
    expect(given().file(now)).toEqual(expected);
  });

  test("is for the author alone, and about the decision they saw", () => {
    const { db, file, decisionId } = given();
    const id = decisionId();
    expect([file(NOW, givenPractitioner(db), id), file(NOW, undefined, "andere")]).toEqual([{ ok: false, problem: "not-standing" }, { ok: false, problem: "not-standing" }]);
  });

  test.each([
    ["withdrew", (scene: ReturnType<typeof given>) => withdrawContribution(scene.db, { ...scene, now: NOW })],
    ["wrote anew", (scene: ReturnType<typeof given>) => editContribution(scene.db, { ...scene, kind: "agreement", body: "Ein neuer Wortlaut mit genug Zeichen.", now: NOW })],
  ])("is not possible once the author %s", (_, act) => {
    const scene = given();
    const id = scene.decisionId();
    act(scene);
    expect(scene.file(NOW, scene.author, id)).toEqual({ ok: false, problem: "not-standing" });
  });

  test("keeps its decision from being taken back", () => {
    const { db, decider, decisionId, file } = given();
    file();
    expect(undoDecision(db, { moderator: decider, decisionId: decisionId(), now: NOW + 1 })).toEqual({ ok: false, problem: "something-happened" });
    expect(countOpenComplaints(db)).toBe(1);
  });

  test("about what was withdrawn has nothing left to decide", () => {
    const { db, file, author, number } = given();
    file();
    withdrawContribution(db, { author, number, now: NOW });
    expect([countOpenComplaints(db), findFiled(db, { author, number })!.isMoot]).toEqual([0, true]);
  });

  test("had success where the moderation changes the decision by itself, and one mail says so", () => {
    const { db, other, decisionId, file, author, number } = given("hide");
    file();
    expect(changeDecision(db, { moderator: other, decisionId: decisionId(), explanation: answer, now: NOW + 1 })).toMatchObject({ ok: true });
    expect(findFiled(db, { author, number })?.complaint).toMatchObject({ result: "upheld", answer });
    const mails = listNewestMails(db, 9).filter(({ createdAt }) => createdAt === NOW + 1);
    expect(mails.map(({ kind }) => kind)).toEqual(["complaint"]);
    expect(toMail(mails[0]!, surroundings)!.text).toContain("ist jetzt wieder zu lesen");
  });

  test("about a cut can come after a hiding that did not stand", () => {
    const { db, other, decider, author, number, decisionId } = given("cut");
    const cut = decisionId();
    const hidden = hideContribution(db, { moderator: other, number, reason: "insult", now: NOW + 1 });
    reverseDecision(db, { moderator: decider, decisionId: hidden.ok ? hidden.decisionId : "", explanation: "Nein.", now: NOW + 2 });
    expect(findContestable(db, { author, number, now: NOW + 3 })?.decision.id).toBe(cut);
  });

  test("of one moderator about the other is decided by that other, where nobody else is there", () => {
    const { db } = freshDatabase();
    givenDiscussion(db);
    const [decider, author] = [givenModerator(db), givenModerator(db) as unknown as ReturnType<typeof givenPractitioner>];
    const { number } = givenDecided(db, "rejected", { author, moderator: decider });
    fileComplaint(db, { author, number, decisionId: findContestable(db, { author, number, now: NOW })!.decision.id, words: WORDS, now: NOW });
    expect(decideComplaint(db, { moderator: decider, id: openComplaints(db).all()[0]!.id, result: "dismissed", answer, now: NOW })).toMatchObject({ ok: true });
  });
});

describe("deciding about it", () => {
  test.each(["reject", "cut", "hide"] as const)("upheld against %s, the words are there again, the log names the old decision, and the author is told", (against) => {
    const { database, db, file, judge, other, number, author, decisionId } = given(against);
    const id = decisionId();
    file();
    expect(judge(other, "upheld")).toMatchObject({ ok: true });
    expect(findPublished(db, number)!.drawing).toContain("Das sehen wir in unserer Stadt genauso.");
    expect(database.sqlite.prepare("select refers_to_id from decisions where outcome = 'reverse'").all()).toEqual([{ refers_to_id: id }]);
    const mail = listNewestMails(db, 9).find(({ kind }) => kind === "complaint")!;
    expect([mail.recipient, toMail(mail, surroundings)!.text]).toEqual([author.email, expect.stringContaining(answer)]);
    expect(countOpenComplaints(db)).toBe(0);
  });

  test("dismissed, everything stays, and the author reads why", () => {
    const { database, db, file, judge, other, number, author } = given();
    const decided = countRows(database, "decisions");
    file();
    expect(judge(other, "dismissed")).toMatchObject({ ok: true });
    expect([findPublished(db, number), countRows(database, "decisions")]).toEqual([undefined, decided]);
    expect(findContestable(db, { author, number, now: NOW })!.complaint).toMatchObject({ result: "dismissed", answer });
    withdrawContribution(db, { author, number, now: NOW });
    expect(findFiled(db, { author, number })!.isMoot).toBe(false);
  });

  test("is not for who decided before, as long as there is somebody else; alone, they may", () => {
    const { database, file, judge, decider, other } = given();
    file();
    expect(judge(decider, "upheld")).toEqual({ ok: false, problem: "not-yours" });
    database.sqlite.prepare("delete from permissions where person_id = ?").run(other.id);
    expect(judge(decider, "dismissed")).toMatchObject({ ok: true });
  });

  test("is never for the author, and happens once", () => {
    const { database, db, file, complaintId, judge, other } = given();
    file();
    const id = complaintId();
    database.sqlite.prepare("update contributions set author_id = ?").run(other.id);
    expect(findOpenComplaint(db, { id, moderator: other })!.mayDecide).toBe(false);
    database.sqlite.prepare("update contributions set author_id = (select author_id from complaints)").run();
    expect(judge(other, "dismissed")).toMatchObject({ ok: true });
    expect(decideComplaint(db, { moderator: other, id, result: "upheld", answer, now: NOW })).toEqual({ ok: false, problem: "unknown" });
  });
});

describe("where the author has written anew since", () => {
  const NEWER = "Ein neuer Wortlaut, der ganz anders anfängt.";
  type Scene = ReturnType<typeof given>;

  /** A complaint waits, and then a newer wording, about which the given is decided. */
  function givenNewer(against: "reject" | "cut" | "hide", outcome: "publish" | "return" | "reject" | null = null): Scene {
    const scene = given(against);
    scene.file();
    editContribution(scene.db, { ...scene, kind: "agreement", body: NEWER, now: NOW });
    if (outcome) decide(scene.db, { moderator: scene.decider, revisionId: currentRevision(scene.db, scene.number).id, outcome, reason: outcome === "publish" ? null : "off-topic", now: NOW });
    return scene;
  }
  const stateOf = ({ database, db, number }: Scene) => [findPublished(db, number)?.drawing.includes("genauso") ? "contested" : "newer", database.sqlite.prepare("select status from revisions where body like 'Ein neuer%'").pluck().get()];
  const mailOf = ({ db }: Scene) => toMail(listNewestMails(db, 99).find(({ kind }) => kind === "complaint")!, surroundings)!.text;

  test.each(["reject", "cut", "hide"] as const)("upheld against %s, the contested wording is public and the newer one goes on waiting", (against) => {
    const scene = givenNewer(against);
    expect(findOpenComplaint(scene.db, { id: scene.complaintId(), moderator: scene.other })!.newer).toBe("waiting");
    expect(scene.judge(scene.other, "upheld")).toEqual({ ok: true, decisionId: expect.any(String) });
    expect(stateOf(scene)).toEqual(["contested", "pending"]);
    expect(mailOf(scene)).toContain("Ihre Überarbeitung wird weiter geprüft.");
    expect(replayLog(scene.db).differences).toEqual([]);
  });

  test.each(["return", "reject"] as const)("upheld where the newer one did not pass (%s), the contested wording is public", (outcome) => {
    const scene = givenNewer("reject", outcome);
    expect(scene.judge(scene.other, "upheld")).toMatchObject({ ok: true });
    expect(stateOf(scene)).toEqual(["contested", `${outcome}ed`]);
    expect(mailOf(scene)).not.toContain("Überarbeitung wird weiter geprüft");
  });

  test.each(["reject", "cut", "hide"] as const)("upheld against %s where the newer one is public, that one stays; the answer says that the decision was wrong", (against) => {
    const scene = givenNewer(against, "publish");
    const before = countRows(scene.database, "decisions");
    expect(findOpenComplaint(scene.db, { id: scene.complaintId(), moderator: scene.other })!.newer).toBe("public");
    expect(scene.judge(scene.other, "upheld")).toEqual({ ok: true, decisionId: null });
    expect([stateOf(scene), countRows(scene.database, "decisions")]).toEqual([["newer", "published"], before]);
    expect(mailOf(scene)).toMatch(/hatte Erfolg: Die Entscheidung war falsch\.[^]*an ihm ändert sich nichts/);
    expect(findFiled(scene.db, scene)!.complaint).toMatchObject({ result: "upheld", answer });
  });

  test.each(["reject", "cut", "hide"] as const)("dismissed against %s, everything stays", (against) => {
    const scene = givenNewer(against, "publish");
    expect(scene.judge(scene.other, "dismissed")).toMatchObject({ ok: true });
    expect(stateOf(scene)).toEqual(["newer", "published"]);
  });

  test("a rejection is not changed either once the newer one is public", () => {
    const scene = givenNewer("reject", "publish");
    const { decisionId } = openComplaints(scene.db).get()!;
    const before = everythingIn(scene.database);
    expect(changeDecision(scene.db, { moderator: scene.other, decisionId, explanation: "Nein.", now: NOW })).toEqual({ ok: false, problem: "no-longer-as-seen" });
    expect(everythingIn(scene.database)).toEqual(before);
  });
});

describe("a hiding or a cut stays open to a complaint", () => {
  function givenEdited(against: "cut" | "hide", outcome: "return" | "reject") {
    const scene = given(against);
    const first = scene.decisionId();
    editContribution(scene.db, { ...scene, kind: "agreement", body: "Ein neuer Wortlaut, der auch nicht besser ist.", now: NOW });
    decide(scene.db, { moderator: scene.decider, revisionId: currentRevision(scene.db, scene.number).id, outcome, reason: "off-topic", now: NOW + 1 });
    const contest = (now = NOW) => findContestable(scene.db, { ...scene, now, outcome: against });
    return { ...scene, first, contest };
  }

  test.each([["cut", "return"], ["cut", "reject"], ["hide", "return"], ["hide", "reject"]] as const)("of the %s, when the newer wording got %s: once, within six months, and it is shown again", (against, outcome) => {
    const { db, first, contest, file, judge, other, author, number } = givenEdited(against, outcome);
    expect([contest()!.decision.id, contest(DEADLINE - 1)!.isInTime, contest(DEADLINE)!.isInTime]).toEqual([first, true, false]);
    expect([file(NOW, author, first), file(NOW, author, first)]).toEqual([{ ok: true }, { ok: false, problem: "already" }]);
    expect(judge(other, "upheld")).toMatchObject({ ok: true });
    expect(findPublished(db, number)!.drawing).toContain("genauso");
    expect(replayLog(db).differences).toEqual([]);
  });

  test("beside a rejection each is contested by itself, the rejection first", () => {
    const { db, author, number, first, contest, file, decisionId } = givenEdited("hide", "reject");
    expect([findContestable(db, { author, number, now: NOW })!.others, contest()!.others]).toEqual([["hide"], ["reject"]]);
    expect([file(NOW, author, decisionId()), file(NOW, author, first), countOpenComplaints(db)]).toEqual([{ ok: true }, { ok: true }, 2]);
    expect(contest()!.complaint).toMatchObject({ decisionId: first });
  });

  test("no longer once a newer wording is public", () => {
    const { db, author, number, decider, first, file } = givenEdited("hide", "return");
    editContribution(db, { author, number, kind: "agreement", body: "Noch ein Wortlaut, und der ist in Ordnung.", now: NOW });
    decide(db, { moderator: decider, revisionId: currentRevision(db, number).id, outcome: "publish", now: NOW });
    expect([findContestable(db, { author, number, now: NOW }), file(NOW, author, first)]).toEqual([undefined, { ok: false, problem: "not-standing" }]);
  });

  test("a cut not while the whole is hidden: showing its words would show the whole", () => {
    const { db, author, number, other, decisionId, file } = given("cut");
    const cut = decisionId();
    hideContribution(db, { moderator: other, number, reason: "insult", now: NOW + 1 });
    expect([findContestable(db, { author, number, now: NOW + 2 })!.decision.outcome, file(NOW, author, cut)]).toEqual(["hide", { ok: false, problem: "not-standing" }]);
  });
});

test("the list says whom a complaint is for, what it is about and since when it waits", () => {
  const { db, decider, other, author, file } = given("reject");
  file();
  const list = (moderator: typeof decider) => listOpenComplaints(db, { moderator, now: NOW + 5 * DAY_LENGTH, after: null }).entries;
  expect(list(other)).toEqual([{ id: expect.any(String), number: "B-001", filedAt: NOW, outcome: "reject", reason: "off-topic", beginning: "Das sehen wir in unserer Stadt genauso.", sectionTitle: "Stellen ohne Auftrag", passageNumber: "4", overdue: 3, mayDecide: true }]);
  expect([list(decider)[0]!.mayDecide, list(author as never)[0]!.mayDecide]).toEqual([false, false]);
});

test.each(["reject", "cut", "hide"] as const)("where what an upheld complaint led to is taken back (%s), the complaint waits again and no mail leaves", (against) => {
  const { database, db, other, author, number, file, judge } = given(against);
  file();
  const mails = countRows(database, "outbox");
  judge(other, "upheld");
  expect(findFiled(db, { author, number })?.complaint.result).toBe("upheld");
  const reversal = database.sqlite.prepare("select id from decisions where outcome = 'reverse'").pluck().get() as string;
  expect(undoDecision(db, { moderator: other, decisionId: reversal, now: NOW + 1 })).toMatchObject({ ok: true });
  expect([countOpenComplaints(db), findFiled(db, { author, number })?.complaint.result, countRows(database, "outbox")]).toEqual([1, null, mails]);
  expect(judge(other, "dismissed")).toMatchObject({ ok: true });
});
