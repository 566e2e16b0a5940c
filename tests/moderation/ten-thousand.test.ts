import { describe, expect, test } from "vitest";
import type { OpenDb } from "#db/open.ts";
import { findNext, listQueue, summariseQueue, summaryQuery } from "#app/moderation/queue.server.ts";
import { EVERYTHING, parseQueueCursor, QUEUE_PAGE } from "#app/moderation/queue-filter.ts";
import { pendingQuery } from "#app/discussion/summarise-pending.server.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { givenDiscussion, givenModerator, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const MANY = 10_000;

/** Very many that wait, all over the paper and outside of it, a few of them at the same moment. */
function givenMany({ db, sqlite }: OpenDb) {
  const author = givenPractitioner(db);
  const places = [somewhere(db), somewhere(db, { nth: null }), somewhere(db, { section: "kurze-wege" }), somewhere(db, { section: "einleitung" }), { ...somewhere(db), section: null, passage: null }];
  const contribution = sqlite.prepare("insert into contributions (id, number, author_id, version_id, section_id, passage_id, place_section_id, place_passage_id) select a, b, c, d, e, f, e, f from (select ? a, ? b, ? c, ? d, ? e, ? f)");
  const revision = sqlite.prepare("insert into revisions (id, contribution_id, n, kind, body, html, status, submitted_at) values (?, ?, 1, 'addition', ?, '', 'pending', ?)");
  sqlite.transaction(() => {
    for (let number = 1; number <= MANY; number++) {
      const { version, section, passage } = places[(number * 7) % places.length]!;
      contribution.run(`c${number}`, number, author.id, version.id, section?.id ?? null, passage?.id ?? null);
      revision.run(`r${number}`, `c${number}`, `Das ist der wartende Beitrag mit der Nummer ${number}.`, NOW + ((number * 7919) % 2500));
    }
  })();
}

function givenLongQueue() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  givenMany(database);
  return { ...database, moderator: givenModerator(database.db) };
}

test.each(["alter", "papier"] as const)("10,000 that wait are 200 pages with each of them once, in the order %s", { timeout: 60_000 }, (order) => {
  const { db, moderator } = givenLongQueue();
  const filter = { ...EVERYTHING, order };
  const numbers: string[] = [];
  let pages = 0;
  for (let after: number[] | null = null, isLast = false; !isLast; pages++) {
    const page = listQueue(db, { filter, moderator, now: NOW, after });
    expect(page.entries).toHaveLength(QUEUE_PAGE);
    if (pages === 0) expect(findNext(db, { filter, moderator, now: NOW, after: null })).toBe(page.entries[0]?.number);
    numbers.push(...page.entries.map(({ number }) => number));
    after = parseQueueCursor(page.next?.join(".") ?? null, filter);
    isLast = after === null;
  }
  expect(pages).toBe(MANY / QUEUE_PAGE);
  expect(numbers.toSorted()).toEqual(Array.from({ length: MANY }, (_, nth) => toContributionNumber(nth + 1)).toSorted());
  expect(summariseQueue(db, { filter, now: NOW })).toEqual({ waiting: MANY, oldest: NOW });
});

describe("however many wait", () => {
  type Query = { toSQL: () => { sql: string; params: unknown[] } };

  function explain({ sqlite }: OpenDb, query: Query): string[] {
    const { sql, params } = query.toSQL();
    return (sqlite.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(({ detail }) => detail);
  }

  test("their number comes from an index alone", () => {
    const database = freshDatabase();
    expect(explain(database, pendingQuery(database.db))).toEqual([expect.stringContaining("USING COVERING INDEX revisions_queue (status=?)")]);
  });

  test.each(["neu", "bekannt", "abgelehnt"] as const)("what became of their authors' earlier words (%s) is asked once, not for each of them", (history) => {
    const database = freshDatabase();
    const plan = explain(database, summaryQuery(database.db, { filter: { ...EVERYTHING, history }, now: NOW }));
    expect(plan).toContainEqual(expect.stringMatching(/^LIST SUBQUERY/));
    expect(plan.filter((line) => line.includes("CORRELATED"))).toEqual([]);
  });
});
