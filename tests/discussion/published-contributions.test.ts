import { describe, expect, test } from "vitest";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { listContributions } from "#app/discussion/list-contributions.server.ts";
import { countPublished, countPublishedByPassage, findPublished, findTombstone, groupPublishedByPassage, listNewestThreads } from "#app/discussion/published-contributions.server.ts";
import { findOwn, listOwn } from "#app/discussion/own-contributions.server.ts";
import { findPlace, findSection } from "#app/discussion/place.server.ts";
import { readOutline } from "#app/discussion/read-outline.server.ts";
import { readSection } from "#app/discussion/read-section.server.ts";
import { givenDecided, givenDiscussion, givenPending, givenPractitioner, givenPublished, givenTeamMember, somewhere } from "#tests/support/builders.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { act, BEGINNINGS, type Beginning, givenBeginning } from "./life.ts";

/** A thread of three at the first passage, one at the second, one about the whole section, and one that waits. */
function given() {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const first = givenPublished(db, { kind: "objection" });
  const reply = { parent: { id: first.contributionId } };
  givenPublished(db, { ...reply, body: "Bei uns ist es genauso, seit drei Jahren." });
  givenPublished(db, { ...reply, body: "Bei uns ist es anders, zum Glück für alle." });
  givenPublished(db, { place: somewhere(db, { nth: 2 }) });
  givenPublished(db, { place: somewhere(db, { nth: null }) });
  givenPending(db, { body: "Wartet noch auf die Moderation und ist geheim." });
  return { db, section: somewhere(db) };
}

describe("what is published", () => {
  test("stands as threads at its passage, in the order of the numbers", () => {
    const { db, section } = given();
    const groups = groupPublishedByPassage(db, section.section);
    const toNumbers = (passage: string) => groups.get(passage)?.map(({ number, replies }) => [number, ...replies.map((reply) => reply.number)]);
    expect(toNumbers(section.passage!.id)).toEqual([["B-001", "B-002", "B-003"]]);
    expect(toNumbers("")).toEqual([["B-005"]]);
  });

  test("is listed newest first, page by page, replies on their own", () => {
    const { db } = given();
    expect(listContributions(db, { filter: EVERYTHING, limit: 2 }).contributions.map(({ number }) => number)).toEqual(["B-005", "B-004"]);
    expect(listContributions(db, { filter: { ...EVERYTHING, after: [4] }, limit: 10 }).contributions.map(({ number }) => number)).toEqual(["B-003", "B-002", "B-001"]);
    expect(listNewestThreads(db, 10).map(({ number }) => number)).toEqual(["B-005", "B-004", "B-001"]);
  });

  test("is counted with its replies", () => {
    const { db, section } = given();
    expect(countPublished(db).get("")).toEqual({ total: 5, replies: 2 });
    expect(countPublished(db).get(section.section.id)).toEqual({ total: 5, replies: 2 });
    expect(countPublishedByPassage(db).get(section.passage!.id)).toBe(3);
    expect(readOutline(db, findSection(db, "stellen")!).map(({ key, total, replies, numbers }) => [key, total, replies, numbers?.first])).toEqual([
      ["einleitung", 0, 0, "1"], ["kurze-wege", 0, 0, "2"], ["stellen", 5, 2, "4"],
    ]);
  });

  test("carries the team's sign where the team wrote it", () => {
    const { db } = given();
    givenPublished(db, { author: givenTeamMember(db) as unknown as Practitioner, body: "Das Projektteam dankt für den Hinweis." });
    expect([findPublished(db, 7)?.isTeam, findPublished(db, 1)?.isTeam]).toEqual([true, false]);
  });
});

describe("nothing unpublished can be seen by others", () => {
  const hidden = (Object.keys(BEGINNINGS) as Beginning[]).filter((from) => !/^(published|cut)/.test(from));
  test.each(hidden)("%s", (from) => {
    const { db, people } = givenBeginning(from);
    const sections = [people.stranger, null].map((viewer) => readSection(db, { ...findSection(db, "stellen")!, viewer, mayWrite: true }));
    const everything = [...sections, sections.flatMap(({ parts }) => parts.map(({ bytes }) => bytes.toString())), listContributions(db, { filter: EVERYTHING, limit: 9 }), findPublished(db, 1), findTombstone(db, 1)];
    expect(JSON.stringify(everything)).not.toMatch(/zwei Stellen geschaffen/);
    expect(findOwn(db, { author: people.stranger, number: 1 })).toBeUndefined();
  });
});

describe("authors see their own, with its state and what was decided", () => {
  test.each<[Beginning, object]>([
    ["pending", { status: "pending", reason: null, isPublicBesides: false }],
    ["returned", { status: "returned", reason: "off-topic", explanation: "Bitte beim Absatz bleiben." }],
    ["rejected", { status: "rejected", reason: "off-topic" }],
    ["published", { status: "published", reason: null }],
    ["cut", { status: "published", reason: "off-topic" }],
    ["hidden", { status: "hidden", reason: "off-topic" }],
    ["published, edit waiting", { status: "pending", isPublicBesides: true, reason: null }],
    ["published, edit returned", { status: "returned", isPublicBesides: true, reason: "off-topic" }],
    ["hidden, edit waiting", { status: "pending", isPublicBesides: false, isHiddenBesides: true }],
    ["withdrawn after publication", { status: "withdrawn", isPublicBesides: false, isHiddenBesides: false }],
  ])("%s", (from, seen) => {
    const { db, people } = givenBeginning(from);
    expect(listOwn(db, people.author)).toMatchObject([{ number: "B-001", ...seen }]);
    const awaiting = readSection(db, { ...findSection(db, "stellen")!, viewer: people.author, mayWrite: true }).items.flatMap((item) => (item.type === "passage" ? item.own : []));
    expect(awaiting).toHaveLength(["published", "cut", "withdrawn after publication"].includes(from) ? 0 : 1);
  });

  test("after a cut was changed, their own words again", () => {
    const world = givenBeginning("cut");
    act(world, "reverse", "colleague");
    expect(listOwn(world.db, world.people.author)).toMatchObject([{ status: "published", html: expect.stringContaining("leider ohne jede Absprache") }]);
  });

  test("a cut leaves the author's own words to start from", () => {
    const { db, people } = givenBeginning("cut");
    expect(findOwn(db, { author: people.author, number: 1 })?.body).toContain("leider ohne jede Absprache");
  });
});

test("a place is a passage of the named section, or the whole of it, and nothing else", () => {
  const { db, section } = given();
  const place = (sectionKey: string | undefined, passage: string) => findPlace(db, { sectionKey, passage });
  expect(place("stellen", section.passage!.id)?.passage?.number).toBe("4");
  expect(place("stellen", "abschnitt")?.passage).toBeNull();
  for (const [key, passage] of [["stellen", "x"], ["einleitung", section.passage!.id], ["nirgends", "abschnitt"], [undefined, "abschnitt"]] as const) expect(place(key, passage)).toBeUndefined();
});

test("one's own contributions are all of them, newest first, and nobody else's", () => {
  const { db } = given();
  const author = givenPractitioner(db);
  for (const status of ["returned", "rejected", "published"] as const) givenDecided(db, status, { author, body: `Mein Beitrag, der ${status} ist, im Test.` });
  expect(listOwn(db, author).map(({ number }) => number)).toEqual(["B-009", "B-008", "B-007"]);
});
