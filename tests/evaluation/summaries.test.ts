import { beforeEach, describe, expect, test } from "vitest";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { listCitedIn } from "#app/discussion/cited-in.server.ts";
import { isEvaluated } from "#app/discussion/released-answers.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { hasFeedback, readFeedback } from "#app/evaluation/feedback.server.ts";
import { findSummary } from "#app/evaluation/find-summary.server.ts";
import { readSummaries } from "#app/evaluation/read-summaries.server.ts";
import { findRelease } from "#app/evaluation/release-answers.server.ts";
import { discardSummaryDraft, findSummaryDraft, releaseSummary, toSummarySeen } from "#app/evaluation/summaries.server.ts";
import { listSummaryStandings } from "#app/evaluation/summary-standing.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import type { OpenDb } from "#db/open.ts";
import { contentVersion, countRows, everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenModerator, givenPending, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { editAndPublish, givenDraft, release } from "./answered.ts";
import { givenReleasedSummary, givenSummary, newestSummary, SUMMARY, trySummary } from "./summarised.ts";

let database: OpenDb;
let author: TeamMember;
let first: ReturnType<typeof givenPublished>;
const db = () => database.db;

/** B-001 and B-002 published on a section, B-003 waiting, B-004 published elsewhere. */
beforeEach(() => {
  database = freshDatabase();
  givenDiscussion(db());
  author = givenTeamMember(db());
  first = givenPublished(db());
  givenPublished(db(), { body: "Und was sagt der Kreis dazu, bitte?" });
  givenPending(db());
  givenPublished(db(), { place: somewhere(db(), { section: "kurze-wege" }) });
});

const LATER = NOW + 1000;
const shown = () => readFeedback(db()).find(({ key }) => key === "stellen")?.summary ?? null;
const standing = () => listSummaryStandings(db()).get("stellen");
const hide = (number: number) => hideContribution(db(), { moderator: givenModerator(db()), number, reason: "insult", explanation: "", now: NOW });
const withdraw = () => withdrawContribution(db(), { author: first.author, number: 1, now: NOW });

describe("a draft", () => {
  test("is read by nobody outside the team", () => {
    const before = contentVersion(database);
    givenSummary(db(), { author });
    expect([shown(), hasFeedback(db()), readSummaries(db()).size, contentVersion(database)]).toEqual([null, false, 0, before]);
    expect(standing()).toEqual({ state: "draft", newer: 0, changed: 0 });
    expect(findSummary(db(), "stellen")?.newest).toMatchObject({ n: 1, body: SUMMARY, basis: "stützt sich auf 2 Beiträge" });
  });

  test.each([
    ["waits", "Das sagt auch einer [B-003].", "[B-003]"],
    ["does not exist", "Das sagt niemand [B-099].", "[B-099]"],
    ["is badly written", "Das sagt einer [B-01].", "[B-01]"],
  ])("that cites what %s is refused and stores nothing", (_, body, written) => {
    const before = everythingIn(database);
    expect(trySummary(db(), { author, body: `Eine Zeile [B-001].\n${body}` })).toEqual({ ok: false, problem: "not-published", citations: [{ written, number: written === "[B-01]" ? null : Number(written.slice(3, 6)), line: 2, sentence: body }] });
    expect(everythingIn(database)).toEqual(before);
  });

  test.each([["withdrawn", withdraw], ["hidden", () => hide(1)]])("cannot cite what is %s", (_, take) => {
    take();
    expect(trySummary(db(), { author })).toMatchObject({ ok: false, problem: "not-published", citations: [{ number: 1 }] });
  });

  test("may cite a contribution to another section, and one twice, which counts once", () => {
    givenSummary(db(), { author, body: "Hier [B-001] und [B-001], dort [B-004]." });
    expect(findSummary(db(), "stellen")?.newest?.basis).toBe("stützt sich auf 2 Beiträge");
  });

  test("that is changed is a new version; the former ones stay to be read", () => {
    givenSummary(db(), { author });
    givenSummary(db(), { author, body: "Kürzer [B-002]." });
    const found = findSummary(db(), "stellen")!;
    expect([found.newest, ...found.former].map((version) => [version?.n, version?.body])).toEqual([[2, "Kürzer [B-002]."], [1, SUMMARY]]);
  });

  test.each(["", "eine-andere"])("that somebody else saved meanwhile is not overwritten unseen (%j was seen)", (version) => {
    givenSummary(db(), { author });
    const before = everythingIn(database);
    expect(trySummary(db(), { author, body: "Meine Worte.", version })).toEqual({ ok: false, problem: "summary-changed" });
    expect(everythingIn(database)).toEqual(before);
  });

  test("too deep is refused", () => {
    expect(trySummary(db(), { author, body: `${"> ".repeat(30)}tief` })).toEqual({ ok: false, problem: "too-deep" });
  });

  test("is gone when discarded, down to what is released", () => {
    givenReleasedSummary(db(), { author });
    for (const body of ["Zwei [B-001].", "Drei [B-001]."]) givenSummary(db(), { author, body });
    expect(discardSummaryDraft(db(), { sectionKey: "stellen", version: "eine-andere" })).toBe(false);
    expect(discardSummaryDraft(db(), { sectionKey: "stellen", version: newestSummary(db()) })).toBe(true);
    expect([findSummary(db(), "stellen")?.newest?.body, standing()?.state, countRows(database, "summaries"), countRows(database, "summary_citations")]).toEqual([SUMMARY, "released", 1, 2]);
    expect(discardSummaryDraft(db(), { sectionKey: "stellen", version: newestSummary(db()) })).toBe(false);
  });
});

describe("a release", () => {
  test("of the section's answers takes its summary along", () => {
    givenSummary(db(), { author });
    givenSummary(db(), { author, section: "kurze-wege", body: "Woanders [B-004]." });
    givenDraft(db(), { author, numbers: [1] });
    expect(release(db(), author)).toEqual({ ok: true, released: 1, people: 1 });
    expect([...readSummaries(db()).keys()]).toEqual(["stellen"]);
    expect(shown()).toMatchObject({ basis: "stützt sich auf 2 Beiträge", newer: 0 });
  });

  test("of a summary alone writes to nobody", () => {
    givenSummary(db(), { author });
    const before = contentVersion(database);
    expect([release(db(), author), hasFeedback(db()), listNewestMails(db(), 100).filter(({ kind }) => kind === "answered")]).toEqual([{ ok: true, released: 0, people: 0 }, true, []]);
    expect(contentVersion(database)).toBeGreaterThan(before);
    expect(release(db(), author)).toEqual({ ok: false, problem: "no-longer-as-seen" });
  });

  const CHANGES: [string, () => void][] = [
    ["it was changed", () => givenSummary(db(), { author, body: "Anders [B-001]." })],
    ["it was discarded", () => void discardSummaryDraft(db(), { sectionKey: "stellen", version: newestSummary(db()) })],
    ["what it cites was withdrawn", withdraw],
    ["what it cites was hidden", () => hide(2)],
    ["what it cites was edited", () => editAndPublish(db(), first)],
  ];
  test.each(CHANGES)("does nothing if meanwhile %s", (_, change) => {
    givenSummary(db(), { author });
    givenDraft(db(), { author, numbers: [2] });
    const [alone, together] = [toSummarySeen(findSummaryDraft(db(), "stellen")!), findRelease(db(), "stellen").seen];
    change();
    const before = everythingIn(database);
    expect(releaseSummary(db(), { author, sectionKey: "stellen", seen: alone, now: NOW })).toBe(false);
    expect(findRelease(db(), "stellen").seen).not.toBe(together);
    expect(everythingIn(database)).toEqual(before);
  });
});

describe("what is released", () => {
  test.each([
    "update summaries set body = 'x'", "update summaries set html = 'x'", "update summaries set as_of = 7", "update summaries set released_at = null", "update summaries set released_at = 7", "delete from summaries",
    "delete from summary_citations", "update summary_citations set contribution_id = (select id from contributions where number = 4)",
    "insert into summary_citations select summary_id, (select id from contributions where number = 4), revision_id from summary_citations limit 1",
  ])("cannot be changed by the database: %s", (statement) => {
    givenReleasedSummary(db(), { author });
    expect(() => database.sqlite.exec(statement)).toThrow(/a released summary stays|keeps its/);
  });

  test("is read until its change is released as well", () => {
    givenReleasedSummary(db(), { author });
    givenSummary(db(), { author, body: "Ganz neu [B-002]." });
    expect([standing()?.state, shown()?.html]).toEqual(["changed", expect.stringContaining("Viele stimmen zu")]);
    release(db(), author);
    expect([standing()?.state, shown()?.html, shown()?.basis]).toEqual(["released", '<p>Ganz neu <a class="citation" href="/beitraege/B-002">B-002</a>.</p>', "stützt sich auf 1 Beitrag"]);
  });

  test("outlives whoever wrote it", () => {
    givenReleasedSummary(db(), { author });
    database.sqlite.prepare("delete from people where id = ?").run(author.id);
    expect([shown()?.basis, database.sqlite.prepare("select written_by_id, released_by_id from summaries").get()]).toEqual(["stützt sich auf 2 Beiträge", { written_by_id: null, released_by_id: null }]);
  });
});

test("what it rests on leads to it, as long as it leads there", () => {
  givenSummary(db(), { author });
  expect([listCitedIn(db(), 1), isEvaluated(db(), { key: "stellen" })]).toEqual([[], false]);
  givenReleasedSummary(db(), { author, body: "Nur noch [B-001]." });
  expect([1, 2, 4].map((number) => listCitedIn(db(), number))).toEqual([["stellen"], [], []]);
  expect(["stellen", "kurze-wege"].map((key) => isEvaluated(db(), { key }))).toEqual([true, false]);
  withdraw();
  expect(listCitedIn(db(), 1)).toEqual([]);
});

describe("a summary grows old", () => {
  test("by every contribution to its section that is published after its author began to write", () => {
    givenReleasedSummary(db(), { author, asOf: NOW, now: LATER + 5 });
    for (const body of ["Etwas, das noch keiner wusste.", "Und noch etwas, das neu ist."]) givenPublished(db(), { body, now: LATER });
    givenPublished(db(), { place: somewhere(db(), { section: "kurze-wege" }), now: LATER });
    editAndPublish(db(), first);
    expect([shown()?.newer, standing(), findSummary(db(), "stellen")?.newest?.newer]).toEqual([2, { state: "released", newer: 2, changed: 1 }, ["B-005", "B-006"]]);
    givenSummary(db(), { author, section: "kurze-wege", body: "Woanders [B-004]." });
    givenSummary(db(), { author, asOf: LATER, now: LATER });
    expect(listSummaryStandings(db()).get("kurze-wege")).toEqual({ state: "draft", newer: 1, changed: 0 });
    expect([shown()?.newer, standing()]).toEqual([2, { state: "changed", newer: 0, changed: 0 }]);
  });

  test("never knows the future", () => {
    givenSummary(db(), { author, asOf: NOW * 2 });
    expect(findSummary(db(), "stellen")?.newest?.asOf).toBe(NOW);
  });

  test("by what it cites being taken away; readers find no link and the team is told", () => {
    givenReleasedSummary(db(), { author });
    withdraw();
    hide(2);
    const html = '<p>Viele stimmen zu <span class="citation">B-001 (zurückgezogen)</span>. Andere fragen nach dem Kreis <span class="citation">B-002 (ausgeblendet)</span>.</p>';
    expect(shown()).toEqual({ html, basis: "stützt sich auf 2 Beiträge, davon sind 2 nicht mehr zu lesen", asOf: NOW, newer: 0 });
    expect(readSummaries(db()).get("stellen")?.body).toBe("Viele stimmen zu [B-001, zurückgezogen]. Andere fragen nach dem Kreis [B-002, ausgeblendet].");
    expect(findSummary(db(), "stellen")?.newest).toMatchObject({ html, gone: [{ number: "B-001", state: "withdrawn" }, { number: "B-002", state: "hidden" }], reworded: [] });
  });

  test("by what it cites being edited; the link stays and the team is told", () => {
    givenReleasedSummary(db(), { author });
    editAndPublish(db(), first);
    expect([shown()?.html, findSummary(db(), "stellen")?.newest?.reworded, standing()?.changed]).toEqual([expect.stringContaining('href="/beitraege/B-001"'), ["B-001"], 1]);
  });
});
