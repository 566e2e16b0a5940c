import { describe, expect, test } from "vitest";
import { act, type Act, BEGINNINGS, type Beginning, givenBeginning, givenWorld, type Who } from "#tests/discussion/life.ts";
import { toPick } from "#tests/support/chance.ts";
import { readNow, replayLog } from "./replay.ts";

describe("replaying the log leads to the state of every wording", () => {
  test.each(Object.keys(BEGINNINGS) as Beginning[])("%s", (from) => {
    const world = givenBeginning(from);
    expect(replayLog(world)).toEqual(readNow(world));
  });

  test.each([
    ["taken back", ["submit", "publish", "undo"]],
    ["a cut taken back", ["submit", "cut", "undo"]],
    ["an edit's publication taken back", ["submit", "publish", "edit", "publish", "undo"]],
    ["a hiding taken back", ["submit", "publish", "hide", "undo"]],
    ["the publication of a hidden one taken back", ["submit", "publish", "hide", "edit", "publish", "undo"]],
    ["a rejection changed", ["submit", "reject", "reverse", "edit", "publish"]],
    ["a cut changed", ["submit", "cut", "reverse", "edit", "cut"]],
  ] satisfies [string, Act[]][])("%s", (_, acts) => {
    const world = givenWorld();
    for (const what of acts) expect(act(world, what, ["submit", "edit"].includes(what) ? "author" : "moderator")).toMatchObject({ ok: true });
    expect(replayLog(world)).toEqual(readNow(world));
  });

  test("a log with a hole leads elsewhere", () => {
    const world = givenBeginning("hidden, edit waiting");
    world.sqlite.exec("drop trigger decisions_never_go; delete from decision_details; delete from decisions where outcome = 'hide'");
    expect(replayLog(world)).not.toEqual(readNow(world));
  });
});

const ACTS: [Act, Who][] = [
  ["edit", "author"], ["edit", "author"], ["publish", "moderator"], ["publish", "colleague"], ["cut", "moderator"], ["return", "colleague"], ["reject", "moderator"],
  ["second", "moderator"], ["hide", "colleague"], ["reverse", "moderator"], ["undo", "moderator"], ["undo", "colleague"],
];

describe.each([1, 2, 3, 4, 5, 6])("whatever people do, in whatever order (%i)", (seed) => {
  test("the rules hold after every step and the log tells the whole story", { timeout: 30_000 }, () => {
    const world = givenWorld();
    const pick = toPick(seed);
    act(world, "submit", "author");
    for (let step = 0; step < 60; step++) {
      const [what, who] = pick(ACTS);
      act(world, what, who);
      const { states } = readNow(world);
      const count = (status: string) => [...states.values()].filter((state) => state === status).length;
      const broken = world.sqlite.prepare("select c.id from contributions c join revisions r on r.id = c.public_revision_id where r.status <> 'published'").all();
      expect({ step, what, pending: count("pending") <= 1, published: count("published") <= 1, broken }).toEqual({ step, what, pending: true, published: true, broken: [] });
    }
    expect(world.sqlite.pragma("foreign_key_check")).toEqual([]);
    expect(replayLog(world)).toEqual(readNow(world));
  });
});
