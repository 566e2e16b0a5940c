import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { EXPIRED_WORDS } from "#app/discussion/erased-words.ts";
import { copyToDraft } from "#app/discussion/copy-to-draft.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { findOwn, listOwn } from "#app/discussion/own-contributions.server.ts";
import { listOwnWordings } from "#app/discussion/wordings.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { listChangeable } from "#app/moderation/changeable.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { findDeskItem } from "#app/moderation/desk.server.ts";
import { fileReport } from "#app/moderation/file-report.server.ts";
import { listLog } from "#app/moderation/log.server.ts";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import { toComplaintDeadline } from "#app/discussion/complaint-deadline.ts";
import { RULES } from "#app/privacy/retention.server.ts";
import { runRetention } from "#app/privacy/run-retention.server.ts";
import { hasTraces, wipeTraces } from "#app/privacy/wipe-traces.server.ts";
import { toLatest } from "#db/kept.ts";
import { openSnapshot } from "#db/open.ts";
import { PERIODS } from "#db/periods.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { forget } from "#tests/support/forget.ts";
import { givenComplaint, givenCut, givenEdited, UNCONTESTED, WORDS } from "./due.ts";

const DAY = 86_400_000;

function scene() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  const bodies = (number: number) => database.sqlite.prepare("select body from revisions join contributions c on c.id = contribution_id where c.number = ? order by n").pluck().all(number);
  return { ...database, bodies };
}

describe("what is under way postpones it", () => {
  test("an open complaint, and for thirty days one that was answered late", () => {
    const { db, bodies } = scene();
    const { number, answer } = givenComplaint(db, "open", { at: NOW + 100 * DAY });
    expect([forget(db, RULES.rejectedWords, UNCONTESTED), bodies(number)]).toEqual([0, [WORDS]]);
    answer(UNCONTESTED);
    expect(forget(db, RULES.rejectedWords, UNCONTESTED + 30 * DAY - 1)).toBe(0);
    expect([forget(db, RULES.rejectedWords, UNCONTESTED + 30 * DAY), bodies(number)]).toEqual([1, [EXPIRED_WORDS]]);
  });

  test("the time begins with the decision, not with the words", () => {
    const { db, bodies } = scene();
    const { number, revisionId } = givenPending(db, { body: WORDS });
    decide(db, { moderator: givenModerator(db), revisionId, outcome: "reject", reason: "spam", now: NOW + 90 * DAY });
    expect([forget(db, RULES.rejectedWords, UNCONTESTED), forget(db, RULES.rejectedWords, UNCONTESTED + 89 * DAY)]).toEqual([0, 0]);
    expect([forget(db, RULES.rejectedWords, UNCONTESTED + 95 * DAY), bodies(number)]).toEqual([1, [EXPIRED_WORDS]]);
  });

  test("a hiding takes former wordings out of sight: their time begins anew", () => {
    const { db } = scene();
    const { author, number, moderator } = givenPublished(db, { body: WORDS });
    editContribution(db, { author, number, kind: "question", body: "Der zweite Wortlaut, der ersetzt.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", reason: null, now: NOW });
    hideContribution(db, { moderator, number, reason: "insult", explanation: "", now: NOW + 90 * DAY });
    expect([forget(db, RULES.replacedWords, UNCONTESTED), forget(db, RULES.hiddenWords, UNCONTESTED)]).toEqual([0, 0]);
    expect([forget(db, RULES.replacedWords, UNCONTESTED + 95 * DAY), forget(db, RULES.hiddenWords, UNCONTESTED + 95 * DAY)]).toEqual([1, 1]);
  });

  test("an open report keeps what stood before the public wording", () => {
    const { db, bodies } = scene();
    const cut = givenCut(db);
    fileReport(db, { reporter: null, email: "meldung@stadt.example", number: cut.number, reason: "spam", words: "Das ist Werbung.", now: NOW });
    expect([forget(db, RULES.replacedWords, UNCONTESTED), bodies(cut.number)[0]]).toEqual([0, expect.stringContaining(WORDS)]);
  });

  test("words that wait are never touched, however long", () => {
    const { db, bodies } = scene();
    const { number } = givenEdited(db);
    expect(forget(db, RULES.replacedWords, UNCONTESTED)).toBe(1);
    for (const name of ["rejectedWords", "replacedWords", "hiddenWords", "withdrawnWords"] as const) expect(forget(db, RULES[name], UNCONTESTED + 9999 * DAY)).toBe(0);
    expect(bodies(number)).toEqual([EXPIRED_WORDS, "Etwas ganz anderes, das jetzt wartet."]);
  });

  test("former wordings that everybody can read stay", () => {
    const { db, bodies } = scene();
    const { author, number, moderator } = givenPublished(db, { body: "Der erste Wortlaut, den alle lesen." });
    editContribution(db, { author, number, kind: "question", body: "Der zweite Wortlaut, der ihn ersetzt.", now: NOW });
    decide(db, { moderator, revisionId: currentRevision(db, number).id, outcome: "publish", reason: null, now: NOW });
    expect(forget(db, RULES.replacedWords, UNCONTESTED + 9999 * DAY)).toBe(0);
    expect(bodies(number)).toEqual(["Der erste Wortlaut, den alle lesen.", "Der zweite Wortlaut, der ihn ersetzt."]);
  });
});

test("nothing goes before the last day to complain, on whatever day it was decided", () => {
  for (let day = 0; day < 1500; day++) {
    const decidedAt = NOW + day * DAY;
    expect(toLatest(PERIODS.rejectedWords.kept, toComplaintDeadline(decidedAt) + 25 * DAY)).toBeLessThan(decidedAt);
  }
});

describe("afterwards", () => {
  test("the author reads that it is gone, and can write anew", () => {
    const { db } = scene();
    const { author, number } = givenDecided(db, "rejected", { body: WORDS });
    forget(db, RULES.rejectedWords, UNCONTESTED);
    expect(listOwn(db, author)).toMatchObject([{ status: "rejected", html: `<p>${EXPIRED_WORDS}</p>`, hasOwnWords: false }]);
    expect(findOwn(db, { author, number })).toMatchObject({ body: "" });
    expect(editContribution(db, { author, number, kind: "question", body: "Ein neuer Anlauf mit ganz anderen Worten.", now: UNCONTESTED })).toMatchObject({ ok: true });
    expect(listOwnWordings(db, { author, number }).map(({ pieces }) => pieces.map(({ words }) => words).join(""))).toEqual(["Ein neuer Anlauf mit ganz anderen Worten.", EXPIRED_WORDS]);
    expect(findDeskItem(db, { number, moderator: givenModerator(db) })?.formerBody).toBeNull();
  });

  test("what was withdrawn cannot be copied any more", () => {
    const { db, sqlite } = scene();
    const { author, number } = givenPublished(db, { body: WORDS });
    sqlite.prepare("update contributions set withdrawn_at = ?").run(NOW);
    sqlite.prepare("update revisions set status = 'withdrawn'").run();
    forget(db, RULES.withdrawnWords, UNCONTESTED);
    expect(copyToDraft(db, { author, number, now: UNCONTESTED })).toBeUndefined();
  });

  test("the log still says what was decided, and nothing can be changed about words that are gone", () => {
    const { db } = scene();
    const moderator = givenModerator(db);
    const { number } = givenDecided(db, "rejected", { body: WORDS, moderator });
    const colleague = givenModerator(db);
    expect(listChangeable(db, { number, moderator: colleague })).toHaveLength(1);
    forget(db, RULES.rejectedWords, UNCONTESTED);
    expect(listChangeable(db, { number, moderator: colleague })).toEqual([]);
    expect(listLog(db, { before: null, limit: 9 })).toMatchObject([{ outcome: "reject", reason: "off-topic" }]);
    expect(replayLog(db).differences).toEqual([]);
  });

  test("a sentence the team had marked in it is gone, too", () => {
    const { db, sqlite } = scene();
    const { number, moderator } = givenPublished(db, { body: WORDS });
    markQuote(db, { author: givenTeamMember(db), sectionKey: "stellen", number, quote: "nur eine Zeit lang", now: NOW });
    hideContribution(db, { moderator, number, reason: "insult", explanation: "", now: NOW });
    forget(db, RULES.hiddenWords, UNCONTESTED);
    expect(sqlite.prepare("select count(*) from marked_quotes").pluck().get()).toBe(0);
  });
});

describe("in the bytes", () => {
  const SONG = "kanarienvogelgesang";

  test("of the file, its log and the index nothing of it is left once they were wiped", async () => {
    const house = scene();
    const { db, path } = house;
    const author = givenPractitioner(db);
    const sing = (n: number) => `Ein Satz mit ${SONG}${n}, der lang genug ist.`;
    const moderator = givenModerator(db);
    givenDecided(db, "rejected", { author, moderator, body: sing(1) });
    givenCut(db, `Das bleibt stehen. ${sing(2)}`);
    hideContribution(db, { moderator, number: givenPublished(db, { moderator, body: sing(3) }).number, reason: "insult", explanation: "", now: NOW });
    for (let n = 0; n < 60; n++) givenPublished(db, { body: `Ein Beitrag von jemand anderem, der ${n}. von vielen.` });
    const songs = () => [path, `${path}-wal`].map((file) => (existsSync(file) ? readFileSync(file).toString("latin1").toLowerCase() : "")).join().split(SONG.slice(0, 7)).length - 1;
    expect(songs()).toBeGreaterThan(3);
    const reader = openSnapshot(path);
    expect(await runRetention(db, { now: UNCONTESTED })).toMatchObject({ rejectedWords: 1, replacedWords: 1, hiddenWords: 1 });
    expect([hasTraces(db), wipeTraces(db, { now: UNCONTESTED }), hasTraces(db)]).toEqual([true, false, true]);
    reader.close();
    expect([wipeTraces(db, { now: UNCONTESTED }), hasTraces(db), songs()]).toEqual([true, false, 0]);
  });
});
