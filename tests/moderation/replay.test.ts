import { describe, expect, test } from "vitest";
import { replayLog } from "#app/moderation/replay-log.server.ts";
import type { OpenDb } from "#db/open.ts";
import { act, type Act, BEGINNINGS, type Beginning, givenBeginning, givenWorld, type Who } from "#tests/discussion/life.ts";
import { toPick } from "#tests/support/chance.ts";

const findDifferences = ({ db }: Pick<OpenDb, "db">) => replayLog(db).differences;
const listStates = ({ sqlite }: OpenDb) => sqlite.prepare("select status from revisions").pluck().all() as string[];

describe("replaying the log leads to the state of every wording", () => {
  test.each(Object.keys(BEGINNINGS) as Beginning[])("%s", (from) => {
    const world = givenBeginning(from);
    expect(findDifferences(world)).toEqual([]);
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
    expect(findDifferences(world)).toEqual([]);
  });

  test("by order, not by clock: everything in one moment, or with a clock that goes back", () => {
    for (const [i, now] of [0, -1, -2, -3, -4, -5].entries()) {
      const [world, still] = [givenWorld(), givenWorld()];
      for (const what of ["submit", "publish", "edit", "cut", "edit", "reject"] as const) {
        const who = ["submit", "edit"].includes(what) ? "author" : "moderator";
        Object.assign(world, { now: world.now - 10_000 + now * i });
        Object.assign(still, { now: still.now - 10_000 });
        expect([act(world, what, who), act(still, what, who)]).toMatchObject([{ ok: true }, { ok: true }]);
      }
      expect([findDifferences(world), findDifferences(still)]).toEqual([[], []]);
    }
  });

  test("it counts what it went through", () => {
    expect(replayLog(givenBeginning("cut, edit waiting").db)).toEqual({ decisions: 1, wordings: 3, differences: [] });
  });
});

describe("what does not fit is named", () => {
  const hole = (outcome: string) => `drop trigger decisions_never_go; delete from decision_details; delete from decisions where outcome = '${outcome}'`;
  const changed = (assignment: string, where = "1") => `drop trigger decisions_never_change; update decisions set ${assignment} where ${where}`;

  test.each<[string, Beginning, string, string[]]>([
    ["a state changed by hand", "rejected", "update revisions set status = 'returned'", ["B-001, Vorlage 1: Nach dem Protokoll „abgelehnt“, in der Datenbank „zurückgegeben“."]],
    ["a wording that nobody decided", "pending", "update revisions set status = 'rejected'", ["B-001, Vorlage 1: Nach dem Protokoll „in Prüfung“, in der Datenbank „abgelehnt“."]],
    ["another wording made public", "cut", "update contributions set public_revision_id = (select id from revisions where n = 1)", ["B-001: Öffentlich ist nach dem Protokoll Vorlage 2, in der Datenbank Vorlage 1."]],
    ["nothing public any more", "published", "update contributions set public_revision_id = null", ["B-001: Öffentlich ist nach dem Protokoll Vorlage 1, in der Datenbank keine."]],
    ["shown again by hand", "hidden", "update contributions set hidden_at = null", ["B-001: Nach dem Protokoll ausgeblendet, in der Datenbank nicht."]],
    ["hidden by hand", "published", "update contributions set hidden_at = 1", ["B-001: Nach dem Protokoll nicht ausgeblendet, in der Datenbank schon."]],
    ["a withdrawal taken back by hand", "withdrawn while pending", "update contributions set withdrawn_at = null", ["B-001, Vorlage 1: Nach dem Protokoll „in Prüfung“, in der Datenbank „zurückgezogen“."]],
    ["a hiding missing from the log", "hidden, edit waiting", hole("hide"), ["B-001: Nach dem Protokoll nicht ausgeblendet, in der Datenbank schon."]],
    ["a rejection missing from the log", "published, edit rejected", hole("reject"), ["B-001, Vorlage 2: Nach dem Protokoll „in Prüfung“, in der Datenbank „abgelehnt“."]],
    ["a line that says something else came before", "rejected", changed("from_status = 'returned'"), [expect.stringMatching(/^B-001: „abgelehnt“ vom 1\.\u00a0Oktober 2018, 10:00\u00a0Uhr passt nicht: davor war der Wortlaut „in Prüfung“\.$/)]],
    ["a line that says something else came of it", "rejected", changed("to_status = 'returned'"), [expect.stringContaining("passt nicht: danach war der Wortlaut „abgelehnt“.")]],
    ["a line that says another wording was public before", "published", changed("former_public_id = revision_id"), [expect.stringContaining("passt nicht: Öffentlich war davor ein anderer Wortlaut.")]],
    ["a line that says it was hidden before", "rejected", changed("former_hidden_at = 1"), [expect.stringContaining("passt nicht: Der Beitrag war davor nicht ausgeblendet.")]],
    ["a line with another outcome", "rejected", changed("outcome = 'return'"), [expect.stringContaining("passt nicht: danach war der Wortlaut „zurückgegeben“."), "B-001, Vorlage 1: Nach dem Protokoll „zurückgegeben“, in der Datenbank „abgelehnt“."]],
  ])("%s", (_, beginning, statement, differences) => {
    const world = givenBeginning(beginning);
    world.sqlite.exec(statement);
    expect(findDifferences(world)).toEqual(differences);
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
      const states = listStates(world);
      const count = (status: string) => states.filter((state) => state === status).length;
      const broken = world.sqlite.prepare("select c.id from contributions c join revisions r on r.id = c.public_revision_id where r.status <> 'published'").all();
      expect({ step, what, pending: count("pending") <= 1, published: count("published") <= 1, broken }).toEqual({ step, what, pending: true, published: true, broken: [] });
    }
    expect(world.sqlite.pragma("foreign_key_check")).toEqual([]);
    expect(findDifferences(world)).toEqual([]);
  });
});
