import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { DESK_OUTCOMES } from "#app/moderation/decision-form.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { NOW, somewhere } from "#tests/support/builders.ts";
import { act, type Act, type Beginning, EDITED, givenBeginning, type Who } from "./life.ts";

type Row = [from: Beginning, act: Act, who: Who, problem: string];

const decisions = (from: Beginning, who: Who, problem: string): Row[] => DESK_OUTCOMES.map((outcome) => [from, outcome, who, problem]);
const WITHDRAWN: Beginning[] = ["withdrawn while pending", "withdrawn after publication", "withdrawn while hidden"];

/** Everything the table of a contribution's life does not allow: who it is refused to, and why. */
const REFUSED: Row[] = [
  ["nothing", "edit", "author", "unknown"],
  ["nothing", "withdraw", "author", "unknown"],
  ["nothing", "hide", "moderator", "unknown"],
  ["nothing", "reverse", "moderator", "unknown"],
  ["nothing", "undo", "moderator", "unknown"],
  ...decisions("nothing", "moderator", "unknown"),

  ["pending", "edit", "stranger", "unknown"],
  ["pending", "withdraw", "stranger", "unknown"],
  ["pending", "hide", "moderator", "unknown"],
  ["pending", "reverse", "moderator", "unknown"],
  ["pending", "undo", "moderator", "unknown"],
  ...decisions("pending", "author as moderator", "own"),

  ...decisions("a second opinion asked", "moderator", "asked-for-second"),
  ...decisions("a second opinion asked", "author as moderator", "own"),
  ["a second opinion asked", "reverse", "moderator", "unknown"],
  ["a second opinion asked", "undo", "colleague", "unknown"],

  ...decisions("returned", "moderator", "no-longer-as-seen"),
  ["returned", "edit", "stranger", "unknown"],
  ["returned", "hide", "moderator", "unknown"],
  ["returned", "reverse", "moderator", "unknown"],
  ["returned", "undo", "colleague", "unknown"],

  ...decisions("rejected", "colleague", "no-longer-as-seen"),
  ["rejected", "hide", "moderator", "unknown"],
  ["rejected", "reverse", "author as moderator", "own"],
  ["rejected", "undo", "colleague", "unknown"],
  ["rejected, edit waiting", "undo", "moderator", "something-happened"],
  ["rejected, edit waiting", "reverse", "author as moderator", "own"],

  ...decisions("published", "moderator", "no-longer-as-seen"),
  ["published", "edit", "stranger", "unknown"],
  ["published", "withdraw", "stranger", "unknown"],
  ["published", "hide", "author as moderator", "own"],
  ["published", "reverse", "moderator", "unknown"],
  ["published", "undo", "colleague", "unknown"],
  ["published, edit waiting", "undo", "moderator", "something-happened"],
  ...decisions("published, edit waiting", "author as moderator", "own"),

  ...decisions("cut", "moderator", "no-longer-as-seen"),
  ["cut", "reverse", "author as moderator", "own"],
  ["cut, edit waiting", "undo", "moderator", "something-happened"],

  ...decisions("hidden", "moderator", "no-longer-as-seen"),
  ["hidden", "hide", "colleague", "no-longer-as-seen"],
  ["hidden", "reverse", "author as moderator", "own"],
  ["hidden", "undo", "colleague", "unknown"],
  ["hidden, edit waiting", "hide", "moderator", "no-longer-as-seen"],
  ["hidden, edit waiting", "undo", "moderator", "something-happened"],

  ...WITHDRAWN.flatMap((from): Row[] => [[from, "edit", "author", "withdrawn"], ...decisions(from, "moderator", "no-longer-as-seen")]),
  ["withdrawn after publication", "hide", "moderator", "no-longer-as-seen"],
  ["withdrawn after publication", "undo", "moderator", "something-happened"],
  ["withdrawn while hidden", "reverse", "colleague", "no-longer-as-seen"],
  ["withdrawn while hidden", "undo", "moderator", "something-happened"],
];

describe("anything else answers with a problem and changes nothing", () => {
  test.each(REFUSED)("%s · %s (%s): %s", (from, what, who, problem) => {
    const world = givenBeginning(from);
    const before = everythingIn(world);
    expect(act(world, what, who)).toEqual({ ok: false, problem });
    expect(everythingIn(world)).toEqual(before);
  });

  test("withdrawing twice is no fault and changes nothing", () => {
    const world = givenBeginning("withdrawn after publication");
    const before = everythingIn(world);
    expect(act(world, "withdraw", "author")).toEqual({ ok: true });
    expect(everythingIn(world)).toEqual(before);
  });

  test("a wording that was superseded by a cut is not decided again", () => {
    const world = givenBeginning("cut");
    const before = everythingIn(world);
    const revisionId = (before.revisions as { id: string }[])[0]!.id;
    expect(decide(world.db, { moderator: world.people.colleague, revisionId, outcome: "publish", now: NOW })).toEqual({ ok: false, problem: "no-longer-as-seen" });
    expect(everythingIn(world)).toEqual(before);
  });
});

test("withdrawn text can be submitted anew and gets a new number", () => {
  const world = givenBeginning("withdrawn after publication");
  expect(act(world, "submit", "author")).toEqual({ ok: true, number: 2, repeated: false });
});

test("formatting too deep is refused by submitting and editing, and changes nothing", () => {
  const world = givenBeginning("published");
  const before = everythingIn(world);
  const deep = `${"> ".repeat(200)}${EDITED}`;
  const words = { author: world.people.author, kind: "question" as const, body: deep, now: NOW };
  expect(submitContribution(world.db, { ...words, place: somewhere(world.db) })).toEqual({ ok: false, problem: "too-deep" });
  expect(editContribution(world.db, { ...words, number: 1 })).toEqual({ ok: false, problem: "too-deep" });
  expect(everythingIn(world)).toEqual(before);
});

test("a reply keeps standing when what it answers is withdrawn", () => {
  const world = givenBeginning("published");
  const parent = { id: (everythingIn(world).contributions as { id: string }[])[0]!.id };
  submitContribution(world.db, { author: world.people.stranger, place: somewhere(world.db), kind: null, body: "Das war bei uns ganz genauso, leider.", parent, now: NOW });
  expect(withdrawContribution(world.db, { author: world.people.author, number: 1, now: NOW })).toEqual({ ok: true });
  expect(everythingIn(world).revisions).toMatchObject([{ status: "withdrawn" }, { status: "pending" }]);
});
