import { describe, expect, test } from "vitest";
import { grantPermission } from "#app/accounts/people.server.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { queueReminders } from "#app/moderation/queue-reminders.server.ts";
import { listNewestMails, oldMails } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH, HOUR, MINUTE } from "#app/text/dates.ts";
import { reports } from "#db/schema/moderation.ts";
import { givenDecided, givenModerator, givenOpenPhase, givenPaper, givenPending, givenPublished } from "#tests/support/builders.ts";
import { givenPostOffice, PUBLIC_ORIGIN } from "#tests/notifications/post-office.ts";
import { forget } from "#tests/support/forget.ts";

/** Friday, 28 September 2018, 5:00 in Germany: two hours before the reminder. */
const BEFORE = Date.UTC(2018, 8, 28, 3);
const FRIDAY = Date.UTC(2018, 8, 28, 5);
const DAYS = { saturday: FRIDAY + DAY_LENGTH, sunday: FRIDAY + 2 * DAY_LENGTH, monday: FRIDAY + 3 * DAY_LENGTH };

async function scene({ since = BEFORE - DAY_LENGTH }: { since?: number } = {}) {
  const office = await givenPostOffice();
  const { db } = office;
  givenPaper(db);
  givenOpenPhase(db, { opensAt: 0 });
  const addModerator = (email: string, now = since) => grantPermission(db, { email, permission: "moderator", now });
  addModerator("erste@institut.example");
  const queued = () => listNewestMails(db, 99).filter(({ kind }) => kind === "reminder").map(({ recipient, payload }) => ({ recipient, ...(JSON.parse(payload) as object) }));
  return { ...office, addModerator, queued };
}

describe("on which days and hours", () => {
  test.each([
    ["Friday, a millisecond before seven", FRIDAY - 1, 0],
    ["Friday at seven", FRIDAY, 1],
    ["Friday evening, if nothing ran before", FRIDAY + 12 * HOUR, 1],
    ["Friday, the last millisecond", FRIDAY + 17 * HOUR - 1, 1],
    ["Saturday, the first millisecond", FRIDAY + 17 * HOUR, 0],
    ["Saturday at seven", DAYS.saturday, 0],
    ["Sunday at seven", DAYS.sunday, 0],
    ["Monday, a millisecond before seven", DAYS.monday - 1, 0],
    ["Monday at seven", DAYS.monday, 1],
    ["the Monday after the clocks went back, a millisecond before seven", Date.UTC(2018, 9, 29, 6) - 1, 0],
    ["the Monday after the clocks went back, at seven", Date.UTC(2018, 9, 29, 6), 1],
    ["the Monday after the clocks went forward, a millisecond before seven", Date.UTC(2019, 3, 1, 5) - 1, 0],
    ["the Monday after the clocks went forward, at seven", Date.UTC(2019, 3, 1, 5), 1],
  ])("%s", async (_, now, expected) => {
    const { db } = await scene();
    givenPending(db, { now: BEFORE });
    expect(queueReminders(db, { now })).toBe(expected);
  });
});

describe("who is reminded", () => {
  test("every moderator, once a day, whoever asks how often", async () => {
    const { db, addModerator, queued, round } = await scene();
    addModerator("zweite@institut.example");
    grantPermission(db, { email: "team@institut.example", permission: "team", now: BEFORE });
    givenPending(db, { now: BEFORE });
    expect([queueReminders(db, { now: FRIDAY }), queueReminders(db, { now: FRIDAY })]).toEqual([2, 0]);
    await round(FRIDAY + MINUTE);
    forget(db, oldMails, FRIDAY + 16 * HOUR);
    expect(queueReminders(db, { now: FRIDAY + 16 * HOUR })).toBe(0);
    expect(queued().map(({ recipient }) => recipient).toSorted()).toEqual(["erste@institut.example", "zweite@institut.example"]);
    expect(queueReminders(db, { now: DAYS.monday })).toBe(2);
  });

  test("not who got the permission after seven, not for a day before the software was there", async () => {
    const { db, addModerator } = await scene({ since: FRIDAY + 1 });
    givenPending(db, { now: BEFORE });
    addModerator("spaeter@institut.example", FRIDAY + HOUR);
    expect([queueReminders(db, { now: FRIDAY + 2 * HOUR }), queueReminders(db, { now: DAYS.saturday }), queueReminders(db, { now: DAYS.monday })]).toEqual([0, 0, 2]);
  });

  test("a reminder that could not leave gives way to the next day's", async () => {
    const { db, queued } = await scene();
    givenPending(db, { now: BEFORE });
    queueReminders(db, { now: FRIDAY });
    queueReminders(db, { now: DAYS.monday });
    expect(queued()).toMatchObject([{ oldest: "3 Tagen" }]);
  });
});

describe("what it takes", () => {
  test("nothing waits: no mail", async () => {
    const { db } = await scene();
    givenDecided(db, "returned", { now: BEFORE });
    expect(queueReminders(db, { now: FRIDAY })).toBe(0);
  });

  test.each([["at seven", FRIDAY, 1], ["a millisecond later", FRIDAY + 1, 0]])("what comes %s", async (_, now, expected) => {
    const { db } = await scene();
    givenPending(db, { now });
    expect(queueReminders(db, { now: FRIDAY + HOUR })).toBe(expected);
    expect(queueReminders(db, { now: DAYS.monday })).toBe(1);
  });

  test("decided before the mail was queued, nothing waits any more", async () => {
    const { db } = await scene();
    const { revisionId } = givenPending(db, { now: BEFORE });
    decide(db, { moderator: givenModerator(db), revisionId, outcome: "publish", now: FRIDAY + MINUTE });
    expect(queueReminders(db, { now: FRIDAY + 2 * MINUTE })).toBe(0);
  });

  test("a complaint alone, a report alone", async () => {
    for (const what of ["complaint", "report"] as const) {
      const { db, queued } = await scene();
      if (what === "complaint") {
        const { author, number } = givenDecided(db, "rejected", { now: BEFORE });
        fileComplaint(db, { author, number, decisionId: findContestable(db, { author, number, now: BEFORE })!.decision.id, words: "Zu streng.", now: BEFORE });
      } else {
        const { contributionId, revisionId } = givenPublished(db, { now: BEFORE });
        db.insert(reports).values({ id: "m1", contributionId, revisionId, reason: "insult", words: "", filedAt: BEFORE }).run();
      }
      expect([queueReminders(db, { now: FRIDAY }), queued()]).toMatchObject([1, [{ waiting: 0, oldest: null, complaints: what === "complaint" ? 1 : 0, reported: what === "report" ? 1 : 0 }]]);
    }
  });
});

test("the mail that arrives says how many wait and since when, where to go, and no word of what was written", async () => {
  const { db, round, mailbox } = await scene();
  for (const hours of [26, 2, 1]) givenPending(db, { now: FRIDAY - hours * HOUR, body: `Ein Kanarienvogel, der seit ${hours} Stunden wartet.` });
  queueReminders(db, { now: FRIDAY });
  await round(FRIDAY);
  expect(mailbox.received).toMatchObject([{ to: "erste@institut.example", subject: "3 warten, ältester seit 26 Stunden" }]);
  const { text, raw } = mailbox.received[0]!;
  expect(text).toContain("- 3 Beiträge warten, der älteste seit 26 Stunden");
  expect(text).toContain(`${PUBLIC_ORIGIN}/moderation`);
  expect(raw).not.toMatch(/Kanarienvogel|List-Unsubscribe/);
});
