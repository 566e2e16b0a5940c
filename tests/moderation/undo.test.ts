import { describe, expect, test } from "vitest";
import { listOwn } from "#app/discussion/own-contributions.server.ts";
import { findPublished, findTombstone } from "#app/discussion/published-contributions.server.ts";
import { findDeskItem } from "#app/moderation/desk.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { findNext, listQueue } from "#app/moderation/queue.server.ts";
import { EVERYTHING } from "#app/moderation/queue-filter.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { listDueMails, listNewestMails } from "#app/notifications/outbox.server.ts";
import { SECOND } from "#app/text/dates.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { currentRevision, NOW, somewhere } from "#tests/support/builders.ts";
import { act, type Act, type Beginning, describeSeen, describeStates, givenBeginning, lastDecision, type World } from "#tests/discussion/life.ts";

const DECISIONS: [Beginning, Act][] = [
  ["pending", "publish"], ["pending", "cut"], ["pending", "return"], ["pending", "reject"], ["pending", "second"],
  ["a second opinion asked", "publish"],
  ["published", "hide"],
  ["published, edit waiting", "publish"], ["published, edit waiting", "cut"], ["published, edit waiting", "return"], ["published, edit waiting", "reject"],
  ["published, edit waiting", "second"], ["published, edit waiting", "hide"],
  ["hidden, edit waiting", "publish"], ["hidden, edit waiting", "cut"], ["hidden, edit waiting", "return"],
  ["rejected", "reverse"], ["cut", "reverse"], ["hidden", "reverse"], ["hidden, edit waiting", "reverse"],
  ["cut, edit waiting", "publish"], ["cut", "hide"],
  ["rejected, edit waiting", "reverse"], ["hidden, edit returned", "show again"], ["hidden, edit rejected", "show again"], ["hidden, edit rejected", "reverse"],
];

/** A contribution as each of the three sees it: everybody, its author, the moderation. */
function look({ db, people }: World) {
  const { revision, former, ...desk } = toDesk({ db, people });
  return {
    everybody: [findPublished(db, 1) ?? null, findTombstone(db, 1) ?? null],
    author: listOwn(db, people.author),
    desk: { revision, former, ...desk },
    queue: listQueue(db, { filter: EVERYTHING, now: NOW, moderator: people.colleague, after: null }),
    next: findNext(db, { filter: EVERYTHING, now: NOW, moderator: people.colleague, after: null }),
  };
}

function toDesk({ db, people }: Pick<World, "db" | "people">) {
  const found = findDeskItem(db, { number: 1, moderator: people.colleague })!;
  const { id, body, status } = found.current;
  return { revision: { id, body, status }, former: found.formerBody, record: found.record, earlier: found.earlier };
}

describe("taken back within the minute, everything is exactly as before", () => {
  test.each(DECISIONS)("%s · %s", (from, what) => {
    const world = givenBeginning(from);
    const before = { ...look(world), mails: listNewestMails(world.db, 100), decisions: countRows(world, "decisions") };
    expect(act(world, what, "colleague")).toMatchObject({ ok: true });
    expect(act(world, "undo", "colleague")).toEqual({ ok: true, number: 1 });
    expect(look(world)).toEqual({ everybody: before.everybody, author: before.author, desk: before.desk, queue: before.queue, next: before.next });
    expect(listNewestMails(world.db, 100)).toEqual(before.mails);
    expect(countRows(world, "decisions")).toBe(before.decisions + 2);
  });
});

test.each(["publish", "cut", "return", "reject", "second"] as const)("after undoing %s the same moderator may decide the same wording", (outcome) => {
  const world = givenBeginning("pending");
  act(world, outcome, "moderator");
  act(world, "undo", "moderator");
  expect(act(world, "publish", "moderator")).toMatchObject({ ok: true });
  expect(describeSeen(world)).toBe("original");
});

test("undo is a new line in the log that names the old one", () => {
  const world = givenBeginning("rejected");
  const rejected = lastDecision(world)!;
  act(world, "undo", "moderator");
  expect(lastDecision(world)).toMatchObject({ outcome: "undo", refersToId: rejected.id, revisionId: rejected.revisionId, fromStatus: "rejected", toStatus: "pending" });
});

describe("the minute", () => {
  function undoAfter(elapsed: number) {
    const world = givenBeginning("published");
    const decision = lastDecision(world)!;
    const now = decision.decidedAt + elapsed;
    const offered = findUndoable(world.db, { decisionId: decision.id, moderator: world.people.moderator, now }) !== null;
    const mailHasLeft = listDueMails(world.db, now).length > 0;
    const before = everythingIn(world);
    const undone = undoDecision(world.db, { moderator: world.people.moderator, decisionId: decision.id, now });
    return { undone, offered, mailHasLeft, unchanged: JSON.stringify(everythingIn(world)) === JSON.stringify(before) };
  }

  test("lasts until its last millisecond, and no mail leaves before", () => {
    expect(undoAfter(60 * SECOND - 1)).toEqual({ undone: { ok: true, number: 1 }, offered: true, mailHasLeft: false, unchanged: false });
  });

  test("is over at sixty seconds: nothing is offered, nothing changes, the mail may leave", () => {
    expect(undoAfter(60 * SECOND)).toEqual({ undone: { ok: false, problem: "too-late" }, offered: false, mailHasLeft: true, unchanged: true });
  });
});

describe("what was taken back cannot be taken back again", () => {
  test.each(["undo", "reverse"] as const)("%s", (what) => {
    const world = givenBeginning("rejected");
    act(world, "undo", "moderator");
    const before = everythingIn(world);
    expect(act(world, what, "moderator")).toMatchObject({ ok: false });
    expect(everythingIn(world)).toEqual(before);
  });

  test("nor a decision after which somebody else decided", () => {
    const world = givenBeginning("a second opinion asked");
    const asked = lastDecision(world)!;
    act(world, "publish", "colleague");
    expect(undoDecision(world.db, { moderator: world.people.moderator, decisionId: asked.id, now: world.now })).toEqual({ ok: false, problem: "something-happened" });
    expect(describeStates(world)).toBe("1 published");
  });
});

test("a publication that was answered already cannot be taken back: its answer would stand without it", () => {
  const world = givenBeginning("published");
  const { db, people } = world;
  const parent = currentRevision(db, 1);
  expect(submitContribution(db, { author: people.stranger, place: somewhere(db), kind: null, parent: { id: parent.contributionId }, body: "Eine schnelle Antwort auf diesen Beitrag.", now: world.now + 1 })).toMatchObject({ ok: true });
  expect(act(world, "undo", "moderator")).toEqual({ ok: false, problem: "something-happened" });
});
