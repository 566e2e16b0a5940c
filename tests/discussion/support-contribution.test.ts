import { describe, expect, test } from "vitest";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { listActed, supportContribution, withdrawContributionSupport } from "#app/discussion/support-contribution.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { currentRevision, givenDiscussion, givenModerator, givenOpenPhase, givenPaper, givenPending, givenPractitioner, givenPublished, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

function scene() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const author = givenPractitioner(db);
  givenPublished(db, { author });
  return { db, author, person: givenPractitioner(db) };
}

test("somebody lives the same: said twice it counts once, and can be taken back", () => {
  const { db, person } = scene();
  const other = givenPractitioner(db);
  for (const one of [person, person, other]) expect(supportContribution(db, { person: one, number: 1, now: NOW })).toEqual({ ok: true });
  expect([findPublished(db, 1)?.supports, [...listActed(db, person).supported]]).toEqual([2, ["B-001"]]);
  withdrawContributionSupport(db, { person, number: 1 });
  expect([findPublished(db, 1)?.supports, [...listActed(db, person).supported]]).toEqual([1, []]);
});

describe("what cannot be supported", () => {
  test("one's own contribution", () => {
    const { db, author } = scene();
    expect(supportContribution(db, { person: author, number: 1, now: NOW })).toEqual({ ok: false, problem: "own" });
  });

  test("what nobody can read: waiting, withdrawn or unknown", () => {
    const { db, author, person } = scene();
    givenPending(db);
    withdrawContribution(db, { author, number: 1, now: NOW });
    for (const number of [1, 2, 77]) expect(supportContribution(db, { person, number, now: NOW })).toEqual({ ok: false, problem: "unknown" });
  });

  test("anything once the discussion is closed; taking back still works", () => {
    const { db } = freshDatabase();
    givenPaper(db);
    givenOpenPhase(db, { closesAt: NOW + 10 });
    givenPublished(db);
    const [early, late] = [givenPractitioner(db), givenPractitioner(db)];
    supportContribution(db, { person: early, number: 1, now: NOW });
    expect(supportContribution(db, { person: late, number: 1, now: NOW + 10 })).toEqual({ ok: false, problem: "closed" });
    withdrawContributionSupport(db, { person: early, number: 1 });
    expect(findPublished(db, 1)?.supports).toBe(0);
  });
});

test("support survives an edit", () => {
  const { db, person, author } = scene();
  supportContribution(db, { person, number: 1, now: NOW });
  editContribution(db, { author, number: 1, kind: "objection", body: "Das sehen wir inzwischen doch etwas anders.", now: NOW });
  decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, 1).id, outcome: "publish", now: NOW });
  expect(findPublished(db, 1)).toMatchObject({ supports: 1, drawing: expect.stringContaining("inzwischen doch") });
});
