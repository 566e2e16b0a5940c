import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { toPhaseSentence, type Phase } from "#app/discussion/phase.ts";
import { addPhase, findPhase, findPhaseState, isOpen } from "#app/discussion/phases.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { DAY_LENGTH, HOUR } from "#app/text/dates.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { givenDecided, givenModerator, givenOpenPhase, givenPaper, givenPending, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const CLOSES = NOW + DAY_LENGTH;

describe("the phase that counts", () => {
  test.each([
    ["before everything", NOW - 1, "Erste", "upcoming"],
    ["in the first", NOW, "Erste", "open"],
    ["in the last millisecond of the first", CLOSES - 1, "Erste", "open"],
    ["between two", CLOSES, "Zweite", "upcoming"],
    ["in the second", NOW + 2 * DAY_LENGTH, "Zweite", "open"],
    ["in one without an end", NOW + 400 * DAY_LENGTH, "Dritte", "open"],
  ])("%s", (_, now, title, state) => {
    const { db } = freshDatabase();
    addPhase(db, { title: "Zweite", opensAt: NOW + 2 * DAY_LENGTH, closesAt: NOW + 3 * DAY_LENGTH });
    addPhase(db, { title: "Erste", opensAt: NOW, closesAt: CLOSES });
    addPhase(db, { title: "Dritte", opensAt: NOW + 4 * DAY_LENGTH, closesAt: null });
    expect(findPhase(db, now)).toMatchObject({ title, state });
    expect(isOpen(db, now)).toBe(state === "open");
  });
});

test("without a phase nothing is open; after the last it is closed", () => {
  const { db } = freshDatabase();
  expect(findPhase(db, NOW)).toBeNull();
  expect(isOpen(db, NOW)).toBe(false);
  expect(findPhaseState(db, NOW)).toBe("upcoming");
  givenOpenPhase(db, { closesAt: CLOSES });
  expect(findPhase(db, CLOSES)).toMatchObject({ state: "closed" });
});

test.each<[Phase | null, string]>([
  [null, "Beiträge sind noch nicht möglich."],
  [{ title: "P", opensAt: NOW + DAY_LENGTH, closesAt: null, state: "upcoming" }, "Beiträge ab 2.\u00a0Oktober 2018. Lesen können Sie jetzt schon."],
  [{ title: "P", opensAt: NOW, closesAt: null, state: "open" }, "Beiträge sind möglich."],
  [{ title: "P", opensAt: NOW, closesAt: NOW + 12 * DAY_LENGTH, state: "open" }, "Beiträge bis 13.\u00a0Oktober 2018, noch 12 Tage."],
  [{ title: "P", opensAt: NOW, closesAt: NOW + HOUR, state: "open" }, "Beiträge bis 1.\u00a0Oktober 2018, noch 1 Tag."],
  [{ title: "P", opensAt: NOW - 9, closesAt: NOW - 1, state: "closed" }, "Beiträge waren bis 1.\u00a0Oktober 2018 möglich. Lesen können Sie weiterhin alles."],
])("%j is put into words", (phase, sentence) => {
  expect(toPhaseSentence(phase, NOW)).toBe(sentence);
});

describe("after the end", () => {
  function given() {
    const database = freshDatabase();
    givenPaper(database.db);
    givenOpenPhase(database.db, { closesAt: CLOSES });
    const edit = (given: { author: Parameters<typeof editContribution>[1]["author"]; number: number }, now: number) =>
      editContribution(database.db, { author: given.author, number: given.number, kind: "agreement", body: "Jetzt mit Beleg und in ruhigerem Ton.", now });
    return { database, db: database.db, edit };
  }

  test.each([
    ["at the end", CLOSES, true],
    ["in the last millisecond of the fortnight", CLOSES + 14 * DAY_LENGTH - 1, true],
    ["after a fortnight", CLOSES + 14 * DAY_LENGTH, false],
  ])("a returned one may come back %s: %s", (_, now, isAccepted) => {
    const { db, edit } = given();
    expect(edit(givenDecided(db, "returned"), now)).toEqual(isAccepted ? { ok: true, unchanged: false } : { ok: false, problem: "closed" });
  });

  test("the fortnight also counts when another phase is announced", () => {
    const { db, edit } = given();
    const returned = givenDecided(db, "returned");
    addPhase(db, { title: "Zweite", opensAt: CLOSES + 30 * DAY_LENGTH, closesAt: null });
    expect(edit(returned, CLOSES + DAY_LENGTH)).toEqual({ ok: true, unchanged: false });
  });

  test.each(["pending", "published", "rejected"] as const)("a %s one stays as it is", (status) => {
    const { database, db, edit } = given();
    const contribution = status === "pending" ? givenPending(db) : givenDecided(db, status);
    const before = everythingIn(database);
    expect(edit(contribution, CLOSES)).toEqual({ ok: false, problem: "closed" });
    expect(everythingIn(database)).toEqual(before);
  });

  test("what waits is still decided, and one may always withdraw", () => {
    const { db } = given();
    const pending = givenPending(db);
    expect(decide(db, { moderator: givenModerator(db), revisionId: pending.revisionId, outcome: "publish", now: CLOSES + DAY_LENGTH })).toMatchObject({ ok: true });
    expect(withdrawContribution(db, { author: pending.author, number: pending.number, now: CLOSES + 2 * DAY_LENGTH })).toEqual({ ok: true });
  });
});
