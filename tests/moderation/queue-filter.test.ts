import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findNext, findPrevious, listQueue, queueQuery, summariseQueue } from "#app/moderation/queue.server.ts";
import { EVERYTHING, isNarrowed, parseQueueCursor, parseQueueFilter, QUEUE_PAGE, type QueueFilter, toQueueChips, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { DAY_LENGTH, findWorkingDaysAgo, fromLocalTime, HOUR, isWorkingDay, toLocalTime } from "#app/text/dates.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

describe("working days", () => {
  test.each([
    ["2018-10-03T10:00", 1, "2018-10-02T10:00"],
    ["2018-10-08T10:00", 1, "2018-10-05T10:00"],
    ["2018-10-07T12:00", 1, "2018-10-05T00:00"],
    ["2018-10-06T00:00", 1, "2018-10-05T00:00"],
    ["2018-10-10T09:30", 3, "2018-10-05T09:30"],
    ["2018-10-29T10:00", 1, "2018-10-26T10:00"],
    ["2018-10-30T10:00", 3, "2018-10-25T10:00"],
  ])("at %s, %i working days ago it was %s", (now, days, then) => {
    expect(toLocalTime(findWorkingDaysAgo(days, fromLocalTime(now)!))).toBe(then);
  });

  test.each([["2018-10-05T23:59", true], ["2018-10-06T00:00", false], ["2018-10-07T23:59", false], ["2018-10-08T00:00", true]])("%s: %s", (at, is) => {
    expect(isWorkingDay(fromLocalTime(at)!)).toBe(is);
  });
});

describe("the filter in the address", () => {
  test.each([
    ["", EVERYTHING],
    ["?abschnitt=stellen&art=einwand&wartet=1&autor=neu&vorlage=ueberarbeitet&reihenfolge=papier&lauf=1538000000000", { sectionKey: "stellen", kind: "objection", age: "1", history: "neu", isRevised: true, order: "papier", runSince: 1538000000000 }],
    ["?art=antwort", { ...EVERYTHING, kind: "reply" }],
  ] satisfies [string, QueueFilter][])("%s", (query, filter) => {
    expect(parseQueueFilter(new URLSearchParams(query))).toEqual(filter);
    expect(toQueueQuery(filter)).toBe(query);
  });

  test.each(["?art=boese", "?wartet=2", "?autor=toString", "?reihenfolge=zufall", "?lauf=gestern", "?vorlage=ja"])("%s is what it does not know", (query) => {
    expect(parseQueueFilter(new URLSearchParams(query))).toEqual(EVERYTHING);
  });

  test.each([["1538.42", "alter", [1538, 42]], ["1.2.3", "papier", [1, 2, 3]], ["1.2.3", "alter", null], ["x", "alter", null], ["", "papier", null], [null, "alter", null]] as const)("the page after %s in the order %s begins at %j", (words, order, cursor) => {
    expect(parseQueueCursor(words, { ...EVERYTHING, order })).toEqual(cursor);
  });

  test("the order and a run narrow nothing", () => {
    expect(isNarrowed({ ...EVERYTHING, order: "papier", runSince: 1 })).toBe(false);
    expect(isNarrowed({ ...EVERYTHING, history: "neu" })).toBe(true);
  });
});

describe("the chips", () => {
  const sections = [{ key: "stellen", title: "Stellen ohne Auftrag" }];
  const parse = (query: string) => parseQueueFilter(new URLSearchParams(query));

  test("name each filter and lead to the same without it; the tab and the order stay, a run is over", () => {
    const chips = toQueueChips(parse("abschnitt=stellen&art=einwand&wartet=1&autor=neu&vorlage=ueberarbeitet&reihenfolge=papier&lauf=1538000000000"), sections);
    expect(chips).toEqual([
      { word: "Abschnitt: Stellen ohne Auftrag", query: "?art=einwand&wartet=1&autor=neu&vorlage=ueberarbeitet&reihenfolge=papier" },
      { word: "Beitragsart: Einwand", query: "?abschnitt=stellen&wartet=1&autor=neu&vorlage=ueberarbeitet&reihenfolge=papier" },
      { word: "wartet länger als 1 Arbeitstag", query: "?abschnitt=stellen&art=einwand&autor=neu&vorlage=ueberarbeitet&reihenfolge=papier" },
      { word: "Autorin oder Autor: noch nichts veröffentlicht", query: "?abschnitt=stellen&art=einwand&wartet=1&vorlage=ueberarbeitet&reihenfolge=papier" },
    ]);
  });

  test("never repeat what an address makes up", () => {
    expect(toQueueChips(parse("abschnitt=erfunden"), sections)).toEqual([{ word: "Abschnitt: unbekannt", query: "" }]);
    expect(toQueueChips(parse("vorlage=ueberarbeitet&reihenfolge=papier"), sections)).toEqual([]);
  });
});

const LATER = NOW + 9 * DAY_LENGTH;

/** One of each: a newcomer's objection, a known author's reply, a resubmission of somebody rejected once. */
function givenVariety() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const known = givenPractitioner(db);
  const published = givenPublished(db, { author: known, moderator, now: NOW });
  const rejected = givenDecided(db, "rejected", { moderator, now: NOW });
  givenPending(db, { kind: "objection", place: somewhere(db, { section: "kurze-wege", nth: null }), now: NOW + DAY_LENGTH });
  givenPending(db, { author: known, parent: { id: published.contributionId }, now: LATER - 2 * HOUR });
  editContribution(db, { author: rejected.author, number: rejected.number, kind: "example", body: "Noch einmal, und zwar am Beispiel unserer Stadt.", now: LATER - HOUR });
  return { db, moderator };
}

describe("what a filter holds", () => {
  test.each([
    [{}, ["B-003", "B-004", "B-002"]],
    [{ order: "papier" }, ["B-003", "B-002", "B-004"]],
    [{ sectionKey: "kurze-wege" }, ["B-003"]],
    [{ kind: "objection" }, ["B-003"]],
    [{ kind: "reply" }, ["B-004"]],
    [{ age: "1" }, ["B-003"]],
    [{ age: "3" }, ["B-003"]],
    [{ history: "neu" }, ["B-003", "B-002"]],
    [{ history: "bekannt" }, ["B-004"]],
    [{ history: "abgelehnt" }, ["B-002"]],
    [{ isRevised: true }, ["B-002"]],
    [{ isRevised: true, kind: "reply" }, []],
  ] satisfies [Partial<QueueFilter>, string[]][])("%o: %j, and its count says the same", (narrowed, numbers) => {
    const { db, moderator } = givenVariety();
    const filter = { ...EVERYTHING, ...narrowed };
    expect(listQueue(db, { filter, moderator, now: LATER, after: null }).entries.map(({ number }) => number).toSorted()).toEqual([...numbers].toSorted());
    if (!("order" in narrowed)) expect(listQueue(db, { filter, moderator, now: LATER, after: null }).entries.map(({ number }) => number)).toEqual(numbers);
    expect(summariseQueue(db, { filter, now: LATER }).waiting).toBe(numbers.length);
  });

  test("what nobody can be asked about any more counts as new", () => {
    const { db, moderator } = givenVariety();
    db.run(sql`update contributions set author_id = null where number = 4`);
    const numbers = (history: QueueFilter["history"]) => listQueue(db, { filter: { ...EVERYTHING, history }, moderator, now: LATER, after: null }).entries.map(({ number }) => number);
    expect([numbers("neu"), numbers("bekannt"), numbers("abgelehnt")]).toEqual([["B-003", "B-004", "B-002"], [], ["B-002"]]);
  });

  test("the order of the paper goes by section and passage", () => {
    const { db, moderator } = givenVariety();
    const rows = queueQuery(db, { filter: { ...EVERYTHING, order: "papier" }, now: LATER, after: null, moderator }).all();
    const places = rows.map(({ sectionPosition, passagePosition, number }) => [sectionPosition, passagePosition ?? Infinity, number] as number[]);
    expect(places).toEqual(places.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!));
  });
});

describe.each(["alter", "papier"] as const)("in the order %s", (order) => {
  const filter = { ...EVERYTHING, order };

  test("paging shows everything once, also while some of it is decided", () => {
    const { db } = freshDatabase();
    givenDiscussion(db);
    const moderator = givenModerator(db);
    const author = givenPractitioner(db);
    const total = 3 * QUEUE_PAGE + 7;
    for (let n = 0; n < total; n++) givenPending(db, { author, body: `Das ist der wartende Beitrag mit der Nummer ${n}.`, place: somewhere(db, { nth: n % 3 === 0 ? null : 1 }), now: NOW + Math.floor(n / 10) });
    const shown: string[] = [];
    for (let after: number[] | null = null, isFirst = true; isFirst || after; isFirst = false) {
      const page = listQueue(db, { filter, moderator, now: NOW, after });
      shown.push(...page.entries.map(({ number }) => number));
      for (const { revisionId } of page.entries.slice(0, 20)) decide(db, { moderator, revisionId, outcome: "publish", now: NOW });
      after = page.next;
    }
    expect(shown).toHaveLength(total);
    expect(new Set(shown).size).toBe(total);
  });

  test("the one before the next is this one", () => {
    const { db, moderator } = givenVariety();
    const at = (number: number) => currentRevision(db, number);
    const next = findNext(db, { filter, moderator, now: NOW, after: at(3) })!;
    expect(findPrevious(db, { filter, moderator, now: NOW, before: at(Number(next.slice(2))) })).toBe("B-003");
    expect(findPrevious(db, { filter, moderator, now: NOW, before: at(3) })).toBeUndefined();
  });
});

test("the oldest are found by an index, without sorting what waits", () => {
  const { db, sqlite } = freshDatabase();
  givenDiscussion(db);
  const query = queueQuery(db, { filter: EVERYTHING, now: NOW, after: null, moderator: givenModerator(db) }).toSQL();
  const plan = (sqlite.prepare(`explain query plan ${query.sql}`).all(...query.params) as { detail: string }[]).map(({ detail }) => detail);
  expect(plan.join("\n")).toContain("revisions_queue");
  expect(plan.filter((line) => line.endsWith("TEMP B-TREE FOR ORDER BY"))).toEqual([]);
});
