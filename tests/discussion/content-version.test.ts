import { describe, expect, test } from "vitest";
import { describePerson, grantPermission } from "#app/accounts/people.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { addPhase } from "#app/discussion/phases.server.ts";
import { requestCodeHoldingText } from "#app/discussion/sign-in-with-text.server.ts";
import { supportPassage, withdrawSupport } from "#app/discussion/support-passage.server.ts";
import { contentVersion } from "#tests/db/contents.ts";
import { givenPaper, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { act, type Act, type Beginning, givenBeginning, type Who, type World } from "./life.ts";

/** What anybody can see has changed: the page cache must forget what it knows. */
const PUBLIC: [Beginning, Act, Who][] = [
  ["pending", "publish", "moderator"], ["pending", "cut", "moderator"], ["published, edit waiting", "publish", "moderator"],
  ["published", "hide", "moderator"], ["hidden", "reverse", "moderator"], ["rejected", "reverse", "moderator"], ["cut", "reverse", "moderator"],
  ["published", "withdraw", "author"], ["hidden", "withdraw", "author"], ["published", "undo", "moderator"], ["hidden", "undo", "moderator"],
];

/** Only the author and the moderation see a difference. */
const NOT_PUBLIC: [Beginning, Act, Who][] = [
  ["nothing", "submit", "author"], ["pending", "edit", "author"], ["pending", "return", "moderator"], ["pending", "reject", "moderator"],
  ["pending", "second", "moderator"], ["pending", "withdraw", "author"], ["returned", "edit", "author"], ["returned", "undo", "moderator"],
  ["published", "edit", "author"], ["published, edit waiting", "reject", "moderator"], ["hidden", "edit", "author"],
];

describe("the content version rises with every public change", () => {
  test.each(PUBLIC)("%s · %s", (from, what, who) => {
    const world = givenBeginning(from);
    const before = contentVersion(world);
    expect(act(world, what, who)).toMatchObject({ ok: true });
    expect(contentVersion(world)).toBeGreaterThan(before);
  });

  const CHANGES: [string, (world: World) => void][] = [
    ["support", ({ db, people }) => supportPassage(db, { person: people.stranger, passage: somewhere(db).passage!, now: NOW })],
    ["a name shown", ({ db, people }) => describePerson(db, { person: people.author, context: { shownName: "Ute Falk", showsName: 1 } })],
    ["a person of the team", ({ db, people }) => grantPermission(db, { email: people.author.email, permission: "team", now: NOW })],
    ["a phase", ({ db }) => addPhase(db, { title: "Zweite", opensAt: NOW - 5000, closesAt: NOW - 4000 })],
  ];
  test.each(CHANGES)("%s", (_, change) => {
    const world = givenBeginning("published");
    const before = contentVersion(world);
    change(world);
    expect(contentVersion(world)).toBeGreaterThan(before);
  });

  test("a paper", () => {
    const database = freshDatabase();
    const before = contentVersion(database);
    givenPaper(database.db);
    expect(contentVersion(database)).toBeGreaterThan(before);
  });

  test("support taken back", () => {
    const world = givenBeginning("nothing");
    const support = { person: world.people.author, passage: somewhere(world.db).passage! };
    supportPassage(world.db, { ...support, now: NOW });
    const before = contentVersion(world);
    withdrawSupport(world.db, support);
    expect(contentVersion(world)).toBeGreaterThan(before);
  });
});

describe("it does not rise with what is nobody else's business", () => {
  test.each(NOT_PUBLIC)("%s · %s", (from, what, who) => {
    const world = givenBeginning(from);
    const before = contentVersion(world);
    expect(act(world, what, who)).toMatchObject({ ok: true });
    expect(contentVersion(world)).toBe(before);
  });

  test("a draft, a request for a code", () => {
    const { db, people, ...world } = givenBeginning("published");
    const before = contentVersion(world);
    saveDraft(db, { author: people.author, place: somewhere(db), kind: null, body: "Entwurf", now: NOW });
    requestCodeHoldingText(db, { email: "neu@stadt.example", browser: null, now: NOW, text: { place: somewhere(db), kind: null, body: "Entwurf" } });
    expect(contentVersion(world)).toBe(before);
  });
});

test("it rises with the change or not at all", () => {
  const world = givenBeginning("pending");
  world.sqlite.exec("create trigger no_mail before insert on outbox begin select raise(abort, 'disk full'); end");
  const before = contentVersion(world);
  expect(() => act(world, "publish", "moderator")).toThrow(/disk full/);
  expect(contentVersion(world)).toBe(before);
});
