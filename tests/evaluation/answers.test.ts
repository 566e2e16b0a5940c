import { beforeEach, describe, expect, test } from "vitest";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { joinContribution } from "#app/discussion/drawing.ts";
import { listContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { toMailSurroundings } from "#app/discussion/mail-surroundings.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { discardDraft, writeAnswer } from "#app/evaluation/answers.server.ts";
import { hasFeedback, readFeedback } from "#app/evaluation/feedback.server.ts";
import { findAnswer } from "#app/evaluation/find-answer.server.ts";
import { listProgress } from "#app/evaluation/progress.server.ts";
import { findRelease, releaseAnswers } from "#app/evaluation/release-answers.server.ts";
import { listWorkPage } from "#app/evaluation/work-contributions.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { savePreferences } from "#app/notifications/preferences.server.ts";
import type { OpenDb } from "#db/open.ts";
import { contentVersion, everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { TEST_ENV } from "#tests/support/door.ts";
import { editAndPublish, givenDraft, givenReleased, newestVersion, release, revise, seen, tryAnswer, WORDS } from "./answered.ts";

let database: OpenDb;
let author: TeamMember;
const db = () => database.db;
const writer = {} as { one: ReturnType<typeof givenPractitioner>; other: ReturnType<typeof givenPractitioner> };

/** B-001 and B-003 by one, B-002 by another, B-004 elsewhere. */
beforeEach(() => {
  database = freshDatabase();
  givenDiscussion(db());
  author = givenTeamMember(db());
  writer.one = givenPractitioner(db(), { email: "eine@stadt.example" });
  writer.other = givenPractitioner(db(), { email: "andere@stadt.example" });
  const moderator = givenModerator(db());
  for (const [by, body] of [[writer.one, "Der erste Beitrag zu dieser Stelle."], [writer.other, "Der zweite Beitrag zu dieser Stelle."], [writer.one, "Der dritte Beitrag zu dieser Stelle."]] as const) givenPublished(db(), { author: by, body, moderator });
  givenPublished(db(), { author: writer.other, body: "Der vierte Beitrag, zu einer anderen.", place: somewhere(db(), { section: "kurze-wege" }), moderator });
});

const answerOf = (number: number) => findPublished(db(), number)?.answer ?? null;
const states = () => listWorkPage(db(), { sectionKey: "stellen", page: 1, perPage: 50 }).map(({ answer }) => answer?.state ?? "open");
const answeredMails = () => listNewestMails(db(), 100).filter(({ kind }) => kind === "answered");
const releaseAll = () => release(db(), author);
const find = (query: string) => listContributions(db(), { filter: parseContributionFilter(new URLSearchParams(query), listFilterFields(db())), limit: 50 }).contributions.map(({ number }) => number);

describe("a draft", () => {
  test("is to one or several contributions, and nobody outside the team sees any of it", () => {
    const before = contentVersion(database);
    givenDraft(db(), { author, numbers: [1, 2] });
    expect(states()).toEqual(["draft", "draft", "open"]);
    expect([answerOf(1), hasFeedback(db()), readFeedback(db()).flatMap(({ rows }) => rows)]).toEqual([null, false, []]);
    expect([contentVersion(database), answeredMails()]).toEqual([before, []]);
    expect(listFilterFields(db()).map(({ name }) => name)).not.toContain("umgang");
  });

  test.each([
    ["a contribution elsewhere", [1, 4], [4]],
    ["one that does not exist", [1, 99], [99]],
    ["one that has an answer", [1, 3], [3]],
  ])("cannot be to %s", (_, numbers, changed) => {
    givenDraft(db(), { author, numbers: [3] });
    const before = everythingIn(database);
    expect(tryAnswer(db(), { author, numbers })).toEqual({ ok: false, problem: "contribution-changed", numbers: changed });
    expect(everythingIn(database)).toEqual(before);
  });

  test("cannot be to a wording that was edited meanwhile", () => {
    const members = seen(db(), [1, 2]);
    editAndPublish(db(), { number: 1, author: writer.one });
    const before = everythingIn(database);
    expect(writeAnswer(db(), { author, sectionKey: "stellen", body: WORDS, disposition: "adopted", members, now: NOW })).toEqual({ ok: false, problem: "contribution-changed", numbers: [1] });
    expect(everythingIn(database)).toEqual(before);
  });

  test("that is changed is a new version; the former ones stay to be read", () => {
    const answerId = givenDraft(db(), { author, numbers: [1] });
    expect(revise(db(), { answerId, author, numbers: [1, 2], body: "Besser gesagt.", disposition: "partly" })).toEqual({ ok: true, answerId });
    expect(findAnswer(db(), answerId)?.versions.map(({ n, body, disposition }) => [n, body, disposition])).toEqual([[2, "Besser gesagt.", "partly"], [1, WORDS, "adopted"]]);
    expect(states()).toEqual(["draft", "draft", "open"]);
  });

  test("that somebody else changed meanwhile is not overwritten unseen", () => {
    const answerId = givenDraft(db(), { author, numbers: [1] });
    const version = newestVersion(db(), answerId);
    revise(db(), { answerId, author, numbers: [1] });
    const before = everythingIn(database);
    expect(revise(db(), { answerId, author, numbers: [1], version })).toEqual({ ok: false, problem: "answer-changed" });
    expect(everythingIn(database)).toEqual(before);
  });

  test("that is discarded leaves its contributions open", () => {
    const answerId = givenDraft(db(), { author, numbers: [1] });
    expect(discardDraft(db(), { answerId, version: "eine-andere" })).toEqual({ ok: false, problem: "answer-changed" });
    expect(discardDraft(db(), { answerId, version: newestVersion(db(), answerId) })).toEqual({ ok: true });
    expect([states(), findAnswer(db(), answerId)]).toEqual([["open", "open", "open"], undefined]);
  });

  test("too deep is refused", () => {
    expect(tryAnswer(db(), { author, numbers: [1], body: `${"> ".repeat(30)}tief` })).toEqual({ ok: false, problem: "too-deep" });
  });
});

describe("a release", () => {
  test("makes all drafts of the section public at once, and no others", () => {
    givenDraft(db(), { author, numbers: [1, 2] });
    givenDraft(db(), { author, numbers: [3], disposition: "declined", body: "Das **nicht**, weil es dem Rat obliegt." });
    givenDraft(db(), { author, numbers: [4], section: "kurze-wege" });
    const before = contentVersion(database);
    expect(releaseAll()).toEqual({ ok: true, released: 2, people: 2 });
    expect(contentVersion(database)).toBeGreaterThan(before);
    expect([1, 2, 3, 4].map((number) => answerOf(number)?.disposition)).toEqual(["adopted", "adopted", "declined", undefined]);
    expect(answerOf(3)?.html).toBe("<p>Das <strong>nicht</strong>, weil es dem Rat obliegt.</p>");
    expect(listProgress(db()).map(({ key, total, answered, drafts }) => [key, total, answered, drafts])).toEqual([["einleitung", 0, 0, 0], ["kurze-wege", 1, 0, 1], ["stellen", 3, 3, 0]]);
    expect(releaseAll()).toEqual({ ok: false, problem: "no-longer-as-seen" });
  });

  test("tells every person once, whatever was answered, with numbers alone in the outbox", () => {
    givenDraft(db(), { author, numbers: [1, 2] });
    givenDraft(db(), { author, numbers: [3], disposition: "declined" });
    releaseAll();
    expect(answeredMails().map(({ recipient, payload }) => [recipient, payload]).toSorted()).toEqual([["andere@stadt.example", '{"numbers":[2]}'], ["eine@stadt.example", '{"numbers":[1,3]}']]);
    const toOne = answeredMails().find(({ recipient }) => recipient === "eine@stadt.example")!;
    const mail = toMail(toOne, toMailSurroundings(db(), TEST_ENV))!;
    expect(mail.subject).toBe("Erwiderungen auf 2 Ihrer Beiträge");
    expect(mail.text).toMatch(/B-001 · Zustimmung zu Rn\.\u00a04: berücksichtigt[\s\S]*B-003 · Zustimmung zu Rn\.\u00a04: nicht berücksichtigt/);
  });

  test("does not write to those who want no such mails, and not about what is gone", () => {
    savePreferences(db(), { person: writer.other, preferences: { replies: false, news: true, digest: "none" }, now: NOW });
    givenDraft(db(), { author, numbers: [1, 2] });
    withdrawContribution(db(), { author: writer.one, number: 1, now: NOW });
    expect([findRelease(db(), "stellen").people, releaseAll(), answeredMails()]).toEqual([0, { ok: true, released: 1, people: 0 }, []]);
  });

  test("leaves a mail unsent whose contribution is hidden before it goes out", () => {
    givenReleased(db(), { author, numbers: [2] });
    hideContribution(db(), { moderator: givenModerator(db()), number: 2, reason: "insult", explanation: "", now: NOW });
    expect(toMail(answeredMails()[0]!, toMailSurroundings(db(), TEST_ENV))).toBeNull();
  });

  const CHANGES: [string, (answerId: string) => void][] = [
    ["an answer was changed", (answerId) => revise(db(), { answerId, author, numbers: [1], body: "Anders gesagt." })],
    ["an answer came", () => givenDraft(db(), { author, numbers: [2] })],
    ["an answer was discarded", (answerId) => discardDraft(db(), { answerId, version: newestVersion(db(), answerId) })],
    ["the author edited", () => editAndPublish(db(), { number: 1, author: writer.one })],
    ["the author withdrew", () => withdrawContribution(db(), { author: writer.one, number: 1, now: NOW })],
  ];
  test.each(CHANGES)("does nothing if meanwhile %s", (_, change) => {
    const answerId = givenDraft(db(), { author, numbers: [1] });
    const { seen: before } = findRelease(db(), "stellen");
    change(answerId);
    const state = everythingIn(database);
    expect(releaseAnswers(db(), { author, sectionKey: "stellen", seen: before, now: NOW })).toEqual({ ok: false, problem: "no-longer-as-seen" });
    expect(everythingIn(database)).toEqual(state);
  });

  test("is all or nothing", () => {
    givenDraft(db(), { author, numbers: [1, 2] });
    database.sqlite.exec("create trigger no_mail before insert on outbox begin select raise(abort, 'disk full'); end");
    const before = everythingIn(database);
    expect(() => releaseAll()).toThrow(/disk full/);
    expect(everythingIn(database)).toEqual(before);
  });
});

describe("what is released", () => {
  test.each([
    "update answer_versions set body = 'x'", "update answer_versions set disposition = 'noted'", "update answer_versions set released_at = null", "update answer_versions set released_at = 7", "delete from answer_versions",
    "delete from answer_members", "update answer_members set contribution_id = (select id from contributions where number = 2)", "insert into answer_members select version_id, (select id from contributions where number = 2), revision_id from answer_members",
  ])("cannot be changed by the database: %s", (statement) => {
    givenReleased(db(), { author, numbers: [1] });
    expect(() => database.sqlite.exec(statement)).toThrow(/a released answer stays|keeps its/);
  });

  test("is read until its change is released as well", () => {
    const answerId = givenReleased(db(), { author, numbers: [1, 2] });
    revise(db(), { answerId, author, numbers: [1, 3], body: "Nach nochmaligem Lesen anders.", disposition: "declined" });
    expect([states(), [1, 2, 3].map((number) => answerOf(number)?.disposition)]).toEqual([["changed", "changed", "draft"], ["adopted", "adopted", undefined]]);
    expect(tryAnswer(db(), { author, numbers: [2] })).toMatchObject({ ok: false, numbers: [2] });
    expect(releaseAll()).toMatchObject({ ok: true });
    expect([states(), [1, 2, 3].map((number) => answerOf(number)?.disposition)]).toEqual([["released", "open", "released"], ["declined", undefined, "declined"]]);
    expect(tryAnswer(db(), { author, numbers: [2] })).toMatchObject({ ok: true });
  });

  test("comes back when its change is discarded", () => {
    const answerId = givenReleased(db(), { author, numbers: [1] });
    revise(db(), { answerId, author, numbers: [1, 2], body: "Ein anderer Gedanke." });
    discardDraft(db(), { answerId, version: newestVersion(db(), answerId) });
    expect([states(), findAnswer(db(), answerId)?.newest.body]).toEqual([["released", "open", "open"], WORDS]);
  });

  test("names the wording it answered as soon as the author has edited since, until it is released anew", () => {
    const answerId = givenReleased(db(), { author, numbers: [1] });
    expect(joinContribution(findPublished(db(), 1)!)).not.toContain("seither geändert");
    editAndPublish(db(), { number: 1, author: writer.one });
    expect(joinContribution(findPublished(db(), 1)!)).toContain("Sie bezieht sich auf den Wortlaut vom 1.\u00a0Oktober 2018. Der Beitrag wurde seither geändert.");
    revise(db(), { answerId, author, numbers: [1] });
    releaseAll();
    expect(joinContribution(findPublished(db(), 1)!)).not.toContain("seither geändert");
  });

  test("stands under its contribution, before the replies; where many stand together, a long one is a click away", () => {
    givenReleased(db(), { author, numbers: [1], body: "Lang. ".repeat(300) });
    expect(joinContribution(findPublished(db(), 1)!, { isThreadOpen: true })).toMatch(/<div class="answer"><h4>Erwiderung des Projektteams.*berücksichtigt<\/span>.*Lang\. Lang\..*href="\/rueckmeldungen#b-001"/);
    const short = joinContribution(findPublished(db(), 1)!);
    expect(short).toContain('<a href="/beitraege/B-001">Erwiderung lesen');
    expect(short).not.toContain("Lang.");
  });

  test("can be looked for by what became of it", () => {
    givenReleased(db(), { author, numbers: [1, 2], disposition: "noted" });
    expect([find("umgang=zur-kenntnis"), find("umgang=offen"), find("umgang=nicht")]).toEqual([["B-002", "B-001"], ["B-004", "B-003"], []]);
  });
});

describe("the page about what became of it", () => {
  test("has every answer once with those it is to, and counts them", () => {
    givenReleased(db(), { author, numbers: [1, 3] });
    givenReleased(db(), { author, numbers: [2], disposition: "declined" });
    const section = readFeedback(db()).find(({ key }) => key === "stellen")!;
    expect([section.total, section.answered, section.counts]).toEqual([3, 3, { adopted: 2, partly: 0, declined: 1, noted: 0 }]);
    expect(section.rows.map(({ members }) => members.map(({ number }) => number))).toEqual([["B-001", "B-003"], ["B-002"]]);
  });

  test("keeps a row without words for what was withdrawn or hidden", () => {
    givenReleased(db(), { author, numbers: [1], body: "Erwiderung auf den ersten." });
    const answerId = givenReleased(db(), { author, numbers: [2, 3], body: "Erwiderung auf beide." });
    withdrawContribution(db(), { author: writer.one, number: 1, now: NOW });
    hideContribution(db(), { moderator: givenModerator(db()), number: 2, reason: "insult", explanation: "", now: NOW });
    const rows = () => readFeedback(db()).flatMap((section) => section.rows).map(({ html, members }) => [html, members.map(({ number, kind, gone }) => [number, kind, gone])]);
    const expected = [[null, [["B-001", null, "withdrawn"]]], ["<p>Erwiderung auf beide.</p>", [["B-002", null, "hidden"], ["B-003", "agreement", null]]]];
    expect(rows()).toEqual(expected);
    revise(db(), { answerId, author, numbers: [3], body: "Erwiderung auf beide." });
    releaseAll();
    expect(rows()).toEqual(expected);
    expect(find("umgang=beruecksichtigt")).toEqual(["B-003"]);
  });
});
