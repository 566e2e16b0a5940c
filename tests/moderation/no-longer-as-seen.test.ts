import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { DESK_OUTCOMES, type DeskOutcome } from "#app/moderation/decision-form.ts";
import { findSeenBody } from "#app/moderation/desk.server.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import type { Db } from "#db/open.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const WORDS = "Das Amt weiß vom anderen, aber nur auf dem Papier und selten am Telefon.";
const NEW_WORDS = "Das Amt weiß vom anderen, inzwischen auch am Telefon und nicht nur auf dem Papier.";

function decideAs(db: Db, { moderator, revisionId, outcome }: { moderator: Moderator; revisionId: string; outcome: DeskOutcome }) {
  return decide(db, { moderator, revisionId, outcome, reason: outcome === "publish" ? null : "off-topic", explanation: "Bitte einmal ansehen.", cutBody: "Das Amt weiß vom anderen", now: NOW });
}

function givenSeen() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return { database, db: database.db, seen: givenPending(database.db, { body: WORDS, kind: "addition" }), moderator: givenModerator(database.db), colleague: givenModerator(database.db) };
}

describe("a decision about a wording that no longer waits changes nothing", () => {
  test.each(DESK_OUTCOMES)("the author edited before: %s", (outcome) => {
    const { database, db, seen, moderator } = givenSeen();
    editContribution(db, { author: seen.author, number: seen.number, kind: "addition", body: NEW_WORDS, now: NOW });
    const before = everythingIn(database);
    expect(decideAs(db, { moderator, revisionId: seen.revisionId, outcome })).toEqual({ ok: false, problem: "no-longer-as-seen" });
    expect(everythingIn(database)).toEqual(before);
    expect(currentRevision(db, seen.number)).toMatchObject({ status: "pending", body: NEW_WORDS });
    expect(findSeenBody(db, seen.revisionId)).toBe(WORDS);
  });

  test.each(DESK_OUTCOMES)("the author withdrew before: %s", (outcome) => {
    const { database, db, seen, moderator } = givenSeen();
    withdrawContribution(db, { author: seen.author, number: seen.number, now: NOW });
    const before = everythingIn(database);
    expect(decideAs(db, { moderator, revisionId: seen.revisionId, outcome })).toEqual({ ok: false, problem: "no-longer-as-seen" });
    expect(everythingIn(database)).toEqual(before);
  });

  test.each(DESK_OUTCOMES.filter((outcome) => outcome !== "second").flatMap((first) => DESK_OUTCOMES.map((late) => [first, late] as const)))(
    "somebody else decided %s before: %s",
    (first, late) => {
      const { database, db, seen, moderator, colleague } = givenSeen();
      expect(decideAs(db, { moderator: colleague, revisionId: seen.revisionId, outcome: first }).ok).toBe(true);
      const before = everythingIn(database);
      expect(decideAs(db, { moderator, revisionId: seen.revisionId, outcome: late })).toEqual({ ok: false, problem: "no-longer-as-seen" });
      expect(everythingIn(database)).toEqual(before);
      expect([countRows(database, "decisions"), countRows(database, "outbox")]).toEqual([1, 1]);
    },
  );

  test("a wording that never was", () => {
    const { database, db, moderator } = givenSeen();
    const before = everythingIn(database);
    expect(decideAs(db, { moderator, revisionId: "gibt-es-nicht", outcome: "publish" })).toEqual({ ok: false, problem: "unknown" });
    expect(everythingIn(database)).toEqual(before);
  });
});

test.each(DESK_OUTCOMES)("nobody decides on their own contribution: %s", (outcome) => {
  const { database, db, seen } = givenSeen();
  const before = everythingIn(database);
  expect(decideAs(db, { moderator: seen.author as unknown as Moderator, revisionId: seen.revisionId, outcome })).toEqual({ ok: false, problem: "own" });
  expect(everythingIn(database)).toEqual(before);
});

test("of a hundred contradicting decisions by two people, one stands", () => {
  const { database, db, seen, moderator, colleague } = givenSeen();
  const answers = Array.from({ length: 100 }, (_, n) => decideAs(db, { moderator: n % 2 ? moderator : colleague, revisionId: seen.revisionId, outcome: n % 3 ? "publish" : "reject" }));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect([countRows(database, "decisions"), countRows(database, "outbox")]).toEqual([1, 1]);
  expect(currentRevision(db, seen.number).status).toBe("rejected");
});
