import { describe, expect, test } from "vitest";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { listDueMails, listNewestMails } from "#app/notifications/outbox.server.ts";
import { SECOND } from "#app/text/dates.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, givenPractitioner, NOW } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";

const EXPLANATION = "Das gehört zu Randnummer zwei, dort passt es gut.";

function givenQueue() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return { database, db: database.db, moderator: givenModerator(database.db), pending: givenPending(database.db) };
}

describe("state, log and mail are one", () => {
  test("the log says what was decided about which wording, and a row beside it who did and why", () => {
    const { db, moderator, pending } = givenQueue();
    const decided = decide(db, { moderator, revisionId: pending.revisionId, outcome: "return", reason: "off-topic", explanation: EXPLANATION, now: NOW });
    expect(decided).toMatchObject({ ok: true });
    expect(db.select().from(decisions).all()).toMatchObject([
      { contributionId: pending.contributionId, revisionId: pending.revisionId, outcome: "return", fromStatus: "pending", toStatus: "returned", reason: "off-topic", refersToId: null, decidedAt: NOW },
    ]);
    expect(db.select().from(decisionDetails).all()).toMatchObject([{ decidedById: moderator.id, explanation: EXPLANATION, legalGround: null }]);
  });

  test("the mail goes to the author and waits for the minute in which the decision can be taken back", () => {
    const { db, moderator, pending } = givenQueue();
    decide(db, { moderator, revisionId: pending.revisionId, outcome: "publish", now: NOW });
    expect(listNewestMails(db, 10)).toMatchObject([{ kind: "published", recipient: pending.author.email, personId: pending.author.id, sentAt: null }]);
    expect([NOW, NOW + 60 * SECOND - 1, NOW + 60 * SECOND].map((now) => listDueMails(db, now).length)).toEqual([0, 0, 1]);
  });

  test("a decision that cannot be logged leaves nothing behind: no state, no mail", () => {
    const { database, db, moderator, pending } = givenQueue();
    const before = everythingIn(database);
    expect(() => decide(db, { moderator, revisionId: pending.revisionId, outcome: "reject", reason: null, now: NOW })).toThrow(/CHECK/);
    expect(everythingIn(database)).toEqual(before);
  });

  test("a mail that cannot be queued leaves nothing behind either", () => {
    const { database, db, moderator, pending } = givenQueue();
    database.sqlite.exec("create trigger no_mail before insert on outbox begin select raise(abort, 'disk full'); end");
    const before = everythingIn(database);
    expect(() => decide(db, { moderator, revisionId: pending.revisionId, outcome: "publish", now: NOW })).toThrow(/disk full/);
    expect(everythingIn(database)).toEqual(before);
  });
});

describe("a cut", () => {
  test("keeps the author's words beside the shortened ones, with their practice context and kind", () => {
    const { db, moderator } = givenQueue();
    const author = givenPractitioner(db, { occupation: "politics", sizeClass: "medium", land: "SN" });
    const pending = givenPending(db, { author, kind: "objection", body: "Der Rat hat das beschlossen. Herr Beispiel war dagegen." });
    decide(db, { moderator, revisionId: pending.revisionId, outcome: "cut", reason: "personal-data", cutBody: "Der Rat hat das beschlossen.", now: NOW });
    const cut = currentRevision(db, pending.number);
    expect(cut).toMatchObject({ n: 2, byModeration: 1, status: "published", kind: "objection", occupation: "politics", sizeClass: "medium", land: "SN" });
    expect(cut.html).toBe('<p>Der Rat hat das beschlossen. <span class="cut">[gekürzt: personenbezogene Daten Dritter]</span></p>');
  });

  test.each([
    ["adds words", "Der Rat hat das leider beschlossen.", "adds-words"],
    ["changes nothing", "Der Rat hat das beschlossen. Alle waren dafür.", "cuts-nothing"],
    ["leaves nothing", "  ", "cuts-all"],
  ])("that %s is refused and changes nothing", (_, cutBody, detail) => {
    const { database, db, moderator } = givenQueue();
    const pending = givenPending(db, { body: "Der Rat hat das beschlossen. Alle waren dafür." });
    const before = everythingIn(database);
    expect(decide(db, { moderator, revisionId: pending.revisionId, outcome: "cut", reason: "off-topic", cutBody, now: NOW })).toEqual({ ok: false, problem: "cut", field: "cutBody", detail });
    expect(everythingIn(database)).toEqual(before);
  });
});

test("whoever asked for a second opinion may decide the author's next wording", () => {
  const { db, moderator, pending } = givenQueue();
  decide(db, { moderator, revisionId: pending.revisionId, outcome: "second", explanation: "Ist das noch Kritik?", now: NOW });
  editContribution(db, { author: pending.author, number: pending.number, kind: "addition", body: "Eine mildere Fassung derselben Beobachtung.", now: NOW });
  expect(decide(db, { moderator, revisionId: currentRevision(db, pending.number).id, outcome: "publish", now: NOW }).ok).toBe(true);
});

test("a contribution whose author is gone can still be decided, and no mail is written", () => {
  const { database, db, moderator, pending } = givenQueue();
  database.sqlite.prepare("delete from people where id = ?").run(pending.author.id);
  expect(decide(db, { moderator, revisionId: pending.revisionId, outcome: "publish", now: NOW }).ok).toBe(true);
  expect(listNewestMails(db, 10)).toEqual([]);
});
