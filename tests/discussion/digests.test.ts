import { describe, expect, test } from "vitest";
import { findLastDue } from "#app/discussion/digest-schedule.ts";
import { follow } from "#app/discussion/follow.server.ts";
import { queueDigests } from "#app/discussion/queue-digests.server.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { listNewestMails } from "#app/notifications/outbox.server.ts";
import { savePreferences } from "#app/notifications/preferences.server.ts";
import { DAY_LENGTH, HOUR, MINUTE, SECOND, toLocalTime } from "#app/text/dates.ts";
import type { Digest } from "#db/schema/sets.ts";
import { givenDiscussion, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

describe("a digest is due at seven in the morning in Germany", () => {
  test.each([
    ["daily", Date.UTC(2018, 9, 1, 4, 59), "2018-09-28T07:00"],
    ["daily", Date.UTC(2018, 9, 1, 5, 0), "2018-10-01T07:00"],
    ["daily", Date.UTC(2018, 9, 6, 12), "2018-10-05T07:00"],
    ["daily", Date.UTC(2018, 9, 7, 12), "2018-10-05T07:00"],
    ["daily", Date.UTC(2018, 9, 29, 6, 0), "2018-10-29T07:00"],
    ["daily", Date.UTC(2018, 9, 29, 5, 59), "2018-10-26T07:00"],
    ["weekly", Date.UTC(2018, 9, 1, 4, 59), "2018-09-24T07:00"],
    ["weekly", Date.UTC(2018, 9, 7, 22), "2018-10-01T07:00"],
  ] as const)("%s, at %i: %s", (digest, now, due) => {
    expect(toLocalTime(findLastDue(digest, now))).toBe(due);
  });
});

/** Monday, 10:00. Published now, it is in Tuesday's digest. */
const TUESDAY = NOW + DAY_LENGTH;

function given(digest: Digest) {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const reader = givenPractitioner(db);
  savePreferences(db, { person: reader, preferences: { replies: true, news: true, digest }, now: NOW - HOUR });
  const digests = () => listNewestMails(db, 99).filter(({ kind }) => kind === "digest").map(({ payload }) => JSON.parse(payload) as unknown);
  return { db, reader, digests };
}

describe("what is new", () => {
  test("comes once, what one follows first; one's own is left out", () => {
    const { db, reader, digests } = given("daily");
    follow(db, { person: reader, target: { sectionKey: "stellen" }, now: NOW });
    givenPublished(db, { place: somewhere(db, { section: "kurze-wege" }) });
    givenPublished(db);
    givenPublished(db, { author: reader, body: "Das habe ich selbst geschrieben, gestern." });
    expect(queueDigests(db, { now: NOW + HOUR })).toBe(0);
    expect([queueDigests(db, { now: TUESDAY }), queueDigests(db, { now: TUESDAY + HOUR })]).toEqual([1, 0]);
    expect(digests()).toEqual([{ followed: [2], others: [1], more: 0 }]);
  });

  test("waits a minute after seven, so that what is taken back in it is not told", () => {
    const { db, digests } = given("daily");
    const seven = findLastDue("daily", TUESDAY);
    const { decisionId, moderator } = givenPublished(db, { now: seven - SECOND });
    givenPublished(db, { body: "Das ist schon länger öffentlich." });
    expect(queueDigests(db, { now: seven + MINUTE - 1 })).toBe(0);
    expect(undoDecision(db, { moderator, decisionId, now: seven + MINUTE - SECOND - 1 })).toMatchObject({ ok: true });
    expect([queueDigests(db, { now: seven + MINUTE }), digests()]).toEqual([1, [{ followed: [], others: [2], more: 0 }]]);
  });

  test("is not sent again the day after, nor when there is nothing", () => {
    const { db, digests } = given("daily");
    givenPublished(db);
    queueDigests(db, { now: TUESDAY });
    queueDigests(db, { now: TUESDAY + DAY_LENGTH });
    expect(digests()).toHaveLength(1);
  });

  test("waits for Monday where it is weekly, and never comes where none is wanted", () => {
    const weekly = given("weekly");
    givenPublished(weekly.db);
    queueDigests(weekly.db, { now: TUESDAY });
    expect(weekly.digests()).toEqual([]);
    queueDigests(weekly.db, { now: NOW + 7 * DAY_LENGTH });
    expect(weekly.digests()).toHaveLength(1);
    const none = given("none");
    givenPublished(none.db);
    expect(queueDigests(none.db, { now: NOW + 30 * DAY_LENGTH })).toBe(0);
  });

  test("is told once: who had a mail about an answer does not find it in the digest", () => {
    const { db, reader, digests } = given("daily");
    const { contributionId } = givenPublished(db, { author: reader, body: "Darauf wird jemand antworten wollen." });
    givenPublished(db, { parent: { id: contributionId }, body: "Das ist die Antwort auf den Beitrag." });
    expect([queueDigests(db, { now: TUESDAY }), digests()]).toEqual([0, []]);
  });

  test("is named as far as there is room", () => {
    const { db, digests } = given("daily");
    for (let n = 0; n < 23; n++) givenPublished(db, { body: `Beitrag mit der laufenden Nummer ${n}.` });
    queueDigests(db, { now: TUESDAY });
    expect(digests()).toEqual([{ followed: [], others: Array.from({ length: 20 }, (_, n) => n + 1), more: 3 }]);
  });

  test("begins when it is chosen, not with all that was", () => {
    const { db, reader, digests } = given("none");
    givenPublished(db);
    savePreferences(db, { person: reader, preferences: { replies: true, news: true, digest: "daily" }, now: NOW + HOUR });
    queueDigests(db, { now: TUESDAY });
    expect(digests()).toEqual([]);
  });
});
