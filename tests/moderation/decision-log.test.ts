import { describe, expect, test } from "vitest";
import { listLog } from "#app/moderation/log.server.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { act, BEGINNINGS, type Beginning, givenBeginning } from "#tests/discussion/life.ts";

describe("the log is append-only", () => {
  test.each([
    ["changing an outcome", "update decisions set outcome = 'publish'"],
    ["changing a reason", "update decisions set reason = 'insult'"],
    ["changing nothing at all", "update decisions set id = id"],
    ["deleting a line", "delete from decisions where outcome = 'reject'"],
    ["deleting everything", "delete from decisions"],
    ["replacing a line", "insert or replace into decisions select id, contribution_id, revision_id, 'publish', from_status, to_status, reason, refers_to_id, former_public_id, former_hidden_at, newest_n, decided_at from decisions"],
    ["updating or ignoring", "update or ignore decisions set reason = 'spam'"],
    ["deleting a contribution", "delete from contributions"],
    ["changing the words that were decided on", "update revisions set body = 'Etwas ganz anderes, das nie geprüft wurde.'"],
    ["moving a wording to another contribution", "update revisions set contribution_id = 'x'"],
    ["deleting a wording", "delete from revisions"],
  ])("%s fails", (_, statement) => {
    const world = givenBeginning("rejected");
    const before = everythingIn(world);
    expect(() => world.sqlite.exec(statement)).toThrow(/append-only|keeps? |FOREIGN KEY/);
    expect(everythingIn(world)).toEqual(before);
  });

  test("replacing a line fails even when its erasable part is gone", () => {
    const world = givenBeginning("rejected");
    world.sqlite.exec("delete from decision_details");
    const before = everythingIn(world);
    const replace = "replace into decisions select id, contribution_id, revision_id, 'publish', from_status, 'published', null, null, null, null, newest_n, decided_at from decisions";
    expect(() => world.sqlite.exec(replace)).toThrow(/append-only/);
    expect(everythingIn(world)).toEqual(before);
  });

  test("who decided and the words to the author can be erased, and the line stays", () => {
    const world = givenBeginning("rejected");
    world.sqlite.exec("update decision_details set decided_by_id = null, explanation = null, legal_ground = null");
    expect(listLog(world.db, { before: null, limit: 10 })).toMatchObject([{ outcome: "reject", reason: "off-topic", by: "Moderation", explanation: null, number: "B-001" }]);
  });
});

describe("what the database itself refuses to log", () => {
  const insert = (values: string) => `insert into decisions (id, contribution_id, revision_id, outcome, from_status, to_status, reason, refers_to_id, newest_n, decided_at)
    select 'neu', contribution_id, id, ${values}, 1, 1 from revisions`;
  test.each([
    ["a rejection without a reason", "'reject', 'pending', 'rejected', null, null"],
    ["a cut without a reason", "'cut', 'pending', 'published', null, null"],
    ["a return without a reason", "'return', 'pending', 'returned', null, null"],
    ["a hiding without a reason", "'hide', 'published', 'published', null, null"],
    ["an undo that names nothing", "'undo', 'rejected', 'pending', null, null"],
    ["a change that names nothing", "'reverse', 'rejected', 'published', null, null"],
    ["a publication that names another decision", "'publish', 'pending', 'published', null, (select id from decisions)"],
    ["an outcome nobody knows", "'delete', 'pending', 'published', null, null"],
    ["a state nobody knows", "'publish', 'pending', 'approved', null, null"],
    ["a reason nobody knows", "'reject', 'pending', 'rejected', 'boring', null"],
  ])("%s", (_, values) => {
    const world = givenBeginning("rejected");
    expect(() => world.sqlite.exec(insert(values))).toThrow(/CHECK/);
  });
});

describe("the log as one reads it", () => {
  test("newest first, with people as Moderation 1 and 2 and never by name or address", () => {
    const world = givenBeginning("a second opinion asked");
    act(world, "publish", "colleague");
    act(world, "hide", "moderator");
    const log = listLog(world.db, { before: null, limit: 10 });
    expect(log.map(({ outcome, by, number }) => [outcome, by, number])).toEqual([["hide", "Moderation 1", "B-001"], ["publish", "Moderation 2", "B-001"], ["second", "Moderation 1", "B-001"]]);
    expect(JSON.stringify(log)).not.toMatch(/@|decidedById/);
    expect(listLog(world.db, { before: log[0]!.row, limit: 1 }).map(({ outcome }) => outcome)).toEqual(["publish"]);
  });

  test.each(Object.keys(BEGINNINGS) as Beginning[])("holds every act of the moderation and none of the author: %s", (from) => {
    const byModeration = BEGINNINGS[from].filter(([, who]) => who === "moderator").map(([what]) => what);
    expect(listLog(givenBeginning(from).db, { before: null, limit: 100 }).map(({ outcome }) => outcome).toReversed()).toEqual(byModeration);
  });
});
