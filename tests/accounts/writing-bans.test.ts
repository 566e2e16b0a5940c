import { describe, expect, test } from "vitest";
import { toBanEnd } from "#app/accounts/writing-ban.ts";
import { banFromWriting, findBan, liftBan, listBans } from "#app/accounts/writing-bans.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { givenModerator, givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const ENDS = NOW + DAY_LENGTH;
const grounds = { reason: "insult" as const, explanation: "Drei Beiträge griffen Personen an." };

function scene() {
  const { db } = freshDatabase();
  const [person, moderator] = [givenPractitioner(db, { shownName: "Hanna Brandt", sizeClass: "small" }), givenModerator(db)];
  const ban = (more: { endsAt?: number | null; now?: number } = {}) => banFromWriting(db, { person, imposedBy: moderator, ...grounds, endsAt: ENDS, now: NOW, ...more });
  const id = () => listBans(db, NOW)[0]!.id;
  return { db, person, ban, id };
}

describe("a writing ban", () => {
  test.each([
    ["in its first millisecond", NOW, true],
    ["a millisecond before its end", ENDS - 1, true],
    ["at its end", ENDS, false],
    ["a millisecond later", ENDS + 1, false],
  ])("%s stands: %s, %s", (_, now, stands) => {
    const { db, person, ban } = scene();
    ban();
    expect(findBan(db, person, now)).toEqual(stands ? { ...grounds, endsAt: ENDS } : undefined);
  });

  test("without an end stands until it is lifted, and then at once no more", () => {
    const { db, person, ban, id } = scene();
    ban({ endsAt: null });
    expect(findBan(db, person, NOW + 1000 * DAY_LENGTH)).toMatchObject({ endsAt: null });
    expect(liftBan(db, { id: id(), now: NOW + 5 })).toMatchObject({ liftedAt: NOW + 5 });
    expect(findBan(db, person, NOW + 5)).toBeUndefined();
  });

  test("is not imposed on top of one that stands, but after it ended or was lifted", () => {
    const { ban, id, db } = scene();
    expect([ban(), ban({ endsAt: null }), ban({ now: ENDS - 1, endsAt: null })]).toEqual([true, false, false]);
    expect(ban({ now: ENDS, endsAt: ENDS + 9 })).toBe(true);
    liftBan(db, { id: id(), now: ENDS + 1 });
    expect(listBans(db, NOW)).toHaveLength(2);
  });

  test("is for one person", () => {
    const { db, ban } = scene();
    ban();
    expect(findBan(db, givenPractitioner(db), NOW)).toBeUndefined();
  });

  test.each([["twice", 0], ["after its end", DAY_LENGTH]])("is not lifted %s", (which, later) => {
    const { db, ban, id } = scene();
    ban();
    if (which === "twice") liftBan(db, { id: id(), now: NOW });
    expect(liftBan(db, { id: id(), now: NOW + later })).toBeUndefined();
  });
});

test("the list begins with what stands, and shows of a person what everybody may see", () => {
  const { db, person, ban } = scene();
  ban({ now: NOW - 9 * DAY_LENGTH, endsAt: NOW - DAY_LENGTH });
  ban({ now: NOW - 8 * DAY_LENGTH, endsAt: null });
  banFromWriting(db, { person, imposedBy: person, ...grounds, endsAt: null, now: NOW });
  ban();
  const listed = listBans(db, NOW);
  expect(listed.map(({ stands, who }) => [stands, who])).toEqual([[true, "Fachperson aus einer Kleinstadt"], [false, "Fachperson aus einer Kleinstadt"]]);
  expect(JSON.stringify(listed)).not.toMatch(/Hanna|@/);
});

test.each([
  [null, "bis die Moderation sie aufhebt"],
  [Date.UTC(2018, 9, 31, 23), "bis einschließlich 31.\u00a0Oktober 2018"],
  [Date.UTC(2018, 9, 27, 22), "bis einschließlich 27.\u00a0Oktober 2018"],
])("a ban to %s lasts %s", (endsAt, words) => {
  expect(toBanEnd(endsAt)).toBe(words);
});
