import { describe, expect, test } from "vitest";
import { decideComplaint, fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { type Counted, findMedian } from "#app/moderation/figures.ts";
import { summariseModeration } from "#app/moderation/figures.server.ts";
import { openComplaints } from "#app/moderation/open-complaints.server.ts";
import { readFigures } from "#app/moderation/read-figures.server.ts";
import { HOUR, SECOND } from "#app/text/dates.ts";
import type { OpenDb } from "#db/open.ts";
import { act, type Act, givenWorld, type Who, type World } from "#tests/discussion/life.ts";
import { givenDecided, givenDiscussion, givenPending } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { toPick } from "#tests/support/chance.ts";

const STANDS = "d.outcome <> 'undo' and not exists (select 1 from decisions u where u.outcome = 'undo' and u.refers_to_id = d.id)";

/** The moment of each thing counted, asked of the tables themselves. */
const MOMENTS: Record<string, string> = {
  contributions: "select (select min(submitted_at) from revisions r where r.contribution_id = c.id) as at from contributions c",
  wordings: "select submitted_at as at from revisions where by_moderation = 0",
  ...Object.fromEntries(["publish", "cut", "return", "reject", "hide", "reverse"].map((outcome) => [outcome, `select decided_at as at from decisions d where outcome = '${outcome}' and ${STANDS}`])),
  complaints: "select filed_at as at from complaints",
  upheld: "select closed_at as at from complaints where result = 'upheld'",
  reports: "select filed_at as at from reports",
  hiddenOnReport: `select closed_at as at from reports p where p.result = 'hidden' and exists (select 1 from decisions d where d.id = p.decision_id and ${STANDS})`,
};

/** For each of the author's wordings: when it was first decided, and how long that took. */
const WAITS = `
  select w.id, min(d.decided_at) as at, min(d.decided_at) - w.submitted_at as took from revisions w join decisions d on d.contribution_id = w.contribution_id
  where w.by_moderation = 0 and d.outcome in ('publish', 'cut', 'return', 'reject') and ${STANDS}
    and w.n = case when d.outcome = 'cut' then (select max(o.n) from revisions o where o.contribution_id = w.contribution_id and o.by_moderation = 0 and o.n < (select n from revisions where id = d.revision_id)) else (select n from revisions where id = d.revision_id) end
  group by w.id`;

/** German time is two hours ahead until 28 October 2018, one hour for the rest of that winter. */
const inMonth = (month: string | null) => (month === null ? "1" : `strftime('%Y-%m', at / 1000 + iif(at < 1540688400000, 7200, 3600), 'unixepoch') = '${month}'`);

function askSql({ sqlite }: OpenDb, month: string | null) {
  const counts = Object.entries(MOMENTS).map(([what, moments]) => [what, sqlite.prepare(`select count(*) from (${moments}) where ${inMonth(month)}`).pluck().get()]);
  const median = sqlite.prepare(`select avg(took) from (select took, row_number() over (order by took) as r, count(*) over () as c from (${WAITS}) where ${inMonth(month)}) where r in ((c + 1) / 2, (c + 2) / 2)`).pluck().get();
  return { ...Object.fromEntries(counts), medianWait: median };
}

const ACTS: [Act, Who][] = [
  ["edit", "author"], ["edit", "author"], ["edit", "author"], ["publish", "moderator"], ["publish", "colleague"], ["cut", "moderator"], ["return", "colleague"], ["reject", "moderator"],
  ["second", "moderator"], ["hide", "colleague"], ["reverse", "moderator"], ["undo", "moderator"], ["undo", "colleague"],
];

function complain({ db, people, now }: World, pick: <Thing>(things: readonly Thing[]) => Thing, until: "filed" | "decided" = "decided") {
  const contestable = findContestable(db, { author: people.author, number: 1, now });
  if (contestable) fileComplaint(db, { author: people.author, number: 1, decisionId: contestable.decision.id, words: "Das war zu streng.", now });
  const open = until === "decided" && openComplaints(db).all()[0];
  if (open) decideComplaint(db, { moderator: pick([people.moderator, people.colleague]), id: open.id, result: pick(["upheld", "dismissed"]), answer: "So ist es.", now });
}

const upheldByColleague = ({ people }: World) => <Thing,>(things: readonly Thing[]) => things.find((thing) => thing === "upheld" || thing === people.colleague)!;

/** Reports as the table holds them: waiting, answered, or answered by the last hiding. */
function report({ sqlite, now }: World, n: number, result: "hidden" | "kept" | null) {
  const hiding = sqlite.prepare("select id from decisions where outcome = 'hide' order by rowid desc limit 1").pluck().get() as string | undefined;
  const led = result === "hidden" && !hiding ? null : result;
  sqlite
    .prepare("insert into reports (id, contribution_id, revision_id, reporter_email, reason, words, filed_at, result, decision_id, closed_at) select ?, contribution_id, id, ?, 'insult', '', ?, ?, ?, ? from revisions limit 1")
    .run(`r${n}`, `r${n}@stadt.example`, now, led, led === "hidden" ? hiding : null, led && now);
}

describe.each([1, 2, 3, 4, 5, 6])("whatever people do, in whatever order (%i)", (seed) => {
  test("every figure is what the tables say, over the whole time and per month", { timeout: 60_000 }, () => {
    const world = givenWorld();
    const pick = toPick(seed);
    act(world, "submit", "author");
    for (let step = 0; step < 80; step++) {
      act(world, ...pick(ACTS));
      if (pick([true, false, false])) complain(world, pick);
      if (pick([true, false, false, false])) report(world, step, pick(["hidden", "kept", null]));
      world.now += pick([0, 0, 0, 7 * HOUR, 120 * HOUR]);
      expect(readFigures(world.db)).toEqual(summariseModeration(world.db));
    }
    const { whole, months, reasons } = readFigures(world.db);
    expect(whole).toEqual(askSql(world, null));
    expect(months.length).toBeGreaterThan(1);
    expect(months).toEqual(months.map(({ month }) => ({ month, figures: askSql(world, month) })));
    expect(months.map(({ month }) => month)).toEqual([...new Set(months.map(({ month }) => month))].toSorted().toReversed());
    for (const what of Object.keys(MOMENTS) as Counted[]) expect([what, months.reduce((sum, { figures }) => sum + figures[what], 0)]).toEqual([what, whole[what]]);
    const inSql = world.sqlite.prepare(`select reason, sum(outcome = 'cut') as cut, sum(outcome = 'return') as "return", sum(outcome = 'reject') as reject, sum(outcome = 'hide') as hide from decisions d where reason is not null and ${STANDS} group by reason`);
    expect(reasons.map(({ reason, counts }) => ({ reason, ...counts }))).toEqual(inSql.all());
  });
});

describe("what counts", () => {
  function scene() {
    const database = freshDatabase();
    givenDiscussion(database.db);
    return { ...database, summarise: () => summariseModeration(database.db) };
  }

  test("nothing, where nothing was submitted", () => {
    expect(scene().summarise()).toMatchObject({ whole: { wordings: 0, publish: 0, medianWait: null }, months: [], reasons: [] });
  });

  test("each reason by what it was for", () => {
    const { db, summarise } = scene();
    for (const [n, [status, reason]] of ([["rejected", "spam"], ["rejected", "spam"], ["returned", "spam"], ["returned", "unintelligible"]] as const).entries()) givenDecided(db, status, { reason, body: `Der Beitrag mit der Nummer ${n}.` });
    expect(summarise().reasons).toEqual([
      { reason: "spam", counts: { cut: 0, return: 1, reject: 2, hide: 0 } },
      { reason: "unintelligible", counts: { cut: 0, return: 1, reject: 0, hide: 0 } },
    ]);
  });

  test("the month is the German one: half an hour before midnight in London is the next month here", () => {
    const { db, summarise } = scene();
    const late = Date.UTC(2018, 10, 30, 23, 30);
    givenDecided(db, "published", { now: late });
    givenPending(db, { now: late - HOUR, body: "Eine Stunde früher, und damit im November." });
    expect(summarise().months.map(({ month, figures }) => [month, figures.wordings, figures.publish])).toEqual([["2018-12", 1, 1], ["2018-11", 1, 0]]);
  });

  test.each<[string, Act[], number | null]>([
    ["a decision", ["publish"], 10],
    ["a second opinion, which is none, and then one", ["second", "publish"], 20],
    ["a decision taken back", ["reject", "undo"], null],
    ["the decision after the one taken back", ["reject", "undo", "publish"], 30],
    ["a cut, which is about the author's wording", ["cut"], 10],
    ["a change, which comes after the first decision", ["reject", "reverse"], 10],
  ])("the time until %s", (_, acts, seconds) => {
    const world = givenWorld();
    act(world, "submit", "author");
    for (const what of acts) expect(act(world, what, what === "publish" ? "colleague" : "moderator")).toMatchObject({ ok: true });
    expect(summariseModeration(world.db).whole.medianWait).toBe(seconds === null ? null : seconds * SECOND);
  });

  test.each([[[], null], [[5], 5], [[1, 9], 5], [[9, 1, 2], 2], [[4, 1, 2, 3], 2.5], [[1, 1, 1, 1000], 1]])("the median of %j is %j", (values, median) => {
    expect(findMedian(values)).toBe(median);
  });
});

describe("what is remembered", () => {
  const CHANGES: [string, Act[], (world: World) => unknown, Counted, number][] = [
    ["a submission", [], (world) => act(world, "edit", "author"), "wordings", 2],
    ["a decision", [], (world) => act(world, "publish", "moderator"), "publish", 1],
    ["a rejection", [], (world) => act(world, "reject", "moderator"), "reject", 1],
    ["a hiding", ["publish"], (world) => act(world, "hide", "moderator"), "hide", 1],
    ["an undo", ["publish"], (world) => act(world, "undo", "moderator"), "publish", 0],
    ["a change", ["reject"], (world) => act(world, "reverse", "moderator"), "reverse", 1],
    ["a complaint", ["reject"], (world) => complain(world, ([first]) => first!, "filed"), "complaints", 1],
    ["a complaint upheld", ["reject"], (world) => complain(world, upheldByColleague(world)), "upheld", 1],
    ["a complaint closed without a line in the log", ["reject"], (world) => [complain(world, ([first]) => first!, "filed"), readFigures(world.db), world.sqlite.exec("update complaints set result = 'upheld', answer = 'So ist es.', closed_at = 1538600000000")], "upheld", 1],
    ["a report closed without a line in the log", ["publish", "hide"], (world) => [report(world, 1, null), readFigures(world.db), world.sqlite.exec("update reports set result = 'hidden', decision_id = (select id from decisions where outcome = 'hide'), closed_at = 1538600000000")], "hiddenOnReport", 1],
    ["a report", ["publish"], (world) => report(world, 1, null), "reports", 1],
    ["a report that led to hiding", ["publish", "hide"], (world) => report(world, 1, "hidden"), "hiddenOnReport", 1],
  ];

  function given(acts: Act[]) {
    const world = givenWorld();
    act(world, "submit", "author");
    for (const what of acts) act(world, what, "moderator");
    return world;
  }

  test.each(CHANGES)("is counted anew after %s", (_, acts, happens, what, becomes) => {
    const world = given(acts);
    expect(readFigures(world.db).whole[what]).not.toBe(becomes);
    happens(world);
    expect(readFigures(world.db).whole[what]).toBe(becomes);
    expect(readFigures(world.db)).toEqual(summariseModeration(world.db));
  });

  test("and after a reversal by a complaint was taken back", () => {
    const world = given(["reject"]);
    complain(world, upheldByColleague(world));
    expect(readFigures(world.db).whole).toMatchObject({ complaints: 1, upheld: 1, reverse: 1 });
    expect(act(world, "undo", "colleague")).toMatchObject({ ok: true });
    expect(readFigures(world.db).whole).toMatchObject({ complaints: 1, upheld: 0, reverse: 0 });
  });

  test("and after a withdrawal of what was decided, which changes no figure", () => {
    const world = given(["publish"]);
    const before = readFigures(world.db);
    expect(act(world, "withdraw", "author")).toMatchObject({ ok: true });
    expect(readFigures(world.db)).toEqual(before);
    expect(readFigures(world.db)).toEqual(summariseModeration(world.db));
  });

  test("while nothing happens, nothing is counted", () => {
    const world = given(["publish"]);
    expect(readFigures(world.db)).toBe(readFigures(world.db));
  });
});
