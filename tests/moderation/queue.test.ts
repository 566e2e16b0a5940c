import { describe, expect, test } from "vitest";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findNext, listQueue, summariseQueue } from "#app/moderation/queue.server.ts";
import { EVERYTHING, type QueueFilter } from "#app/moderation/queue-filter.ts";
import { readDesk } from "#app/moderation/read-desk.server.ts";
import { HOUR } from "#app/text/dates.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const NARROWED = (filter: Partial<QueueFilter> = {}) => ({ ...EVERYTHING, ...filter });

function givenQueue() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const moderator = givenModerator(db);
  return { db, moderator, numbers: (filter: Partial<QueueFilter> = {}, now = NOW) => listQueue(db, { filter: NARROWED(filter), moderator, now, after: null }).entries.map((entry) => entry.number) };
}

describe("the queue", () => {
  test("holds what waits and nothing else, oldest first", () => {
    const { db, numbers } = givenQueue();
    givenPending(db, { now: NOW + HOUR });
    givenPending(db, { now: NOW });
    for (const status of ["published", "returned", "rejected"] as const) givenDecided(db, status);
    const withdrawn = givenPending(db);
    withdrawContribution(db, { author: withdrawn.author, number: withdrawn.number, now: NOW });
    expect(numbers()).toEqual(["B-002", "B-001"]);
    expect(summariseQueue(db, { filter: EVERYTHING, now: NOW })).toEqual({ waiting: 2, oldest: NOW });
  });

  test("can be narrowed to a section, and counts the same", () => {
    const { db, numbers } = givenQueue();
    givenPending(db, { place: somewhere(db, { section: "stellen" }) });
    givenPending(db, { place: somewhere(db, { section: "kurze-wege", nth: null }), now: NOW + 1 });
    expect(numbers({ sectionKey: "kurze-wege" })).toEqual(["B-002"]);
    expect(summariseQueue(db, { filter: NARROWED({ sectionKey: "kurze-wege" }), now: NOW })).toEqual({ waiting: 1, oldest: NOW + 1 });
    expect(summariseQueue(db, { filter: NARROWED({ sectionKey: "einleitung" }), now: NOW })).toEqual({ waiting: 0, oldest: null });
  });

  test("shows a beginning of long texts that ends with a word", () => {
    const { db, moderator } = givenQueue();
    givenPending(db, { body: "Zuständigkeit ".repeat(30) });
    const [entry] = listQueue(db, { filter: EVERYTHING, moderator, now: NOW, after: null }).entries;
    expect(entry?.beginning).toMatch(/^(Zuständigkeit\s)+…$/);
    expect(entry!.beginning.length).toBeLessThanOrEqual(142);
  });

  test("marks what the moderator wrote", () => {
    const { db, moderator } = givenQueue();
    givenPending(db);
    givenPending(db, { author: moderator as unknown as ReturnType<typeof givenPractitioner>, now: NOW + 1 });
    expect(listQueue(db, { filter: EVERYTHING, moderator, now: NOW, after: null }).entries.map(({ isOwn }) => isOwn)).toEqual([false, true]);
  });
});

describe("the next one", () => {
  function nextFor(db: Parameters<typeof findNext>[0], moderator: Moderator, number: number | null) {
    return findNext(db, { filter: EVERYTHING, moderator, now: NOW, after: number === null ? null : currentRevision(db, number) });
  }

  test("is the one after this, and from the last one the oldest", () => {
    const { db, moderator } = givenQueue();
    for (const n of [0, 1, 2]) givenPending(db, { now: NOW + n });
    expect([null, 1, 2, 3].map((number) => nextFor(db, moderator, number))).toEqual(["B-001", "B-002", "B-003", "B-001"]);
  });

  test("is never one's own, nor one that was left to others", () => {
    const { db, moderator } = givenQueue();
    givenPending(db, { author: moderator as unknown as ReturnType<typeof givenPractitioner>, now: NOW });
    const left = givenPending(db, { now: NOW + 1 });
    givenPending(db, { now: NOW + 2 });
    givenModerator(db);
    decide(db, { moderator, revisionId: left.revisionId, outcome: "second", explanation: "Bitte ansehen.", now: NOW + 3 });
    expect(nextFor(db, moderator, null)).toBe("B-003");
    expect(nextFor(db, moderator, 3)).toBeUndefined();
    expect(nextFor(db, givenModerator(db), null)).toBe("B-001");
  });

  test("skips nothing when several came in at the same moment", () => {
    const { db, moderator } = givenQueue();
    for (let n = 0; n < 5; n++) givenPending(db);
    const seen = new Set<string>();
    for (let next = nextFor(db, moderator, null); next && !seen.has(next); next = nextFor(db, moderator, Number(next.slice(2)))) seen.add(next);
    expect(seen.size).toBe(5);
  });
});

test("the desk shows of the author only what everybody may see", () => {
  const { db, moderator } = givenQueue();
  const author = givenPractitioner(db, { email: "verborgen@stadt.example", shownName: "Grete Verborgen", organisation: "Amt Verborgen", municipality: "Verborgenstadt", sizeClass: "small", land: "HE" });
  givenPending(db, { author });
  const desk = readDesk(db, { number: 1, moderator, filter: EVERYTHING, now: NOW });
  expect(desk?.author.who).toBe("Fachperson aus einer Kleinstadt in Hessen");
  expect(JSON.stringify(desk)).not.toMatch(/verborgen/i);
  expect(readDesk(db, { number: 2, moderator, filter: EVERYTHING, now: NOW })).toBeUndefined();
});
