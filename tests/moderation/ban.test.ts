import { describe, expect, test } from "vitest";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { grantPermission } from "#app/accounts/people.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { addPhase } from "#app/discussion/phases.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { banAuthor, findAuthorsBan, liftWritingBan, listBanned } from "#app/moderation/ban.server.ts";
import { fileComplaint, findContestable } from "#app/moderation/complaints.server.ts";
import { toMail } from "#app/notifications/deliver.server.ts";
import { listNewestMails, markSent } from "#app/notifications/outbox.server.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import type { Permission } from "#db/schema/sets.ts";
import { everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { surroundings } from "#tests/notifications/post-office.ts";
import { freshDatabase } from "#tests/support/database.ts";

const ENDS = NOW + DAY_LENGTH;
const grounds = { reason: "insult" as const, explanation: "Drei Beiträge griffen Personen an." };
const BODY = "Das sage ich noch einmal, und zwar deutlicher.";

function scene() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const { author, number } = givenDecided(db, "rejected", { moderator });
  const ban = (more: { endsAt?: number | null; now?: number; number?: number } = {}) => banAuthor(db, { moderator, number, ...grounds, endsAt: ENDS, now: NOW, ...more });
  const id = () => listBanned(db, { now: NOW })[0]!.id;
  const mails = () => listNewestMails(db, 9).filter(({ kind }) => kind.startsWith("writing-ban"));
  const submit = (now = NOW, body = BODY) => submitContribution(db, { author, place: somewhere(db), kind: "objection", body, now });
  return { database, db, moderator, author, number, ban, id, mails, submit };
}

describe("banning an author", () => {
  test("is told by mail: why, until when, what still works and whom to ask", () => {
    const { ban, mails, author } = scene();
    expect(ban({ endsAt: Date.UTC(2018, 9, 31, 23) })).toEqual({ ok: true });
    const [mail] = mails();
    expect(mail).toMatchObject({ recipient: author.email, notBefore: NOW });
    const { text } = toMail(mail!, surroundings)!;
    for (const words of ["bis einschließlich 31.\u00a0Oktober 2018", "Grund: Beleidigung (Netiquette, Ziffer 1)", grounds.explanation, "Beiträge zurückziehen", "/impressum"]) expect(text).toContain(words);
  });

  test("who is banned already is 'already', and nothing changes", () => {
    const { database, ban } = scene();
    ban();
    const before = everythingIn(database);
    expect([ban({ endsAt: null }), everythingIn(database)]).toEqual([{ ok: false, problem: "already" }, before]);
  });

  test.each<Permission>(["moderator", "team", "admin"])("with the permission %s is refused, and nothing changes", (permission) => {
    const { database, db, ban, author, moderator, number } = scene();
    grantPermission(db, { email: author.email, permission, now: NOW });
    const before = everythingIn(database);
    expect([ban(), findAuthorsBan(db, { number, moderator, now: NOW }).obstacle]).toEqual([{ ok: false, problem: "staff" }, "staff"]);
    expect(everythingIn(database)).toEqual(before);
  });

  test("nobody bans themselves, nobody whose author is gone, nothing that does not exist", () => {
    const { database, ban, moderator } = scene();
    expect(ban({ number: 99 })).toEqual({ ok: false, problem: "unknown" });
    database.sqlite.prepare("update contributions set author_id = ?").run(moderator.id);
    expect(ban()).toEqual({ ok: false, problem: "own" });
    database.sqlite.prepare("update contributions set author_id = null").run();
    expect(ban()).toEqual({ ok: false, problem: "unknown" });
  });

  test("is listed with the line beside their words and the numbers of these, never with a name or an address", () => {
    const { db, ban, author } = scene();
    givenPublished(db, { author, body: "Ein zweiter Beitrag derselben Person." });
    ban();
    expect(listBanned(db, { now: NOW })).toMatchObject([{ who: "Fachperson", numbers: ["B-002", "B-001"], stands: true }]);
    expect(JSON.stringify(listBanned(db, { now: NOW }))).not.toMatch(new RegExp(`@|${author.id}`));
  });
});

describe("lifting a ban", () => {
  test("lets the person write at once and tells them; a mail about the ban that has not left never does", () => {
    const { db, ban, id, mails, submit } = scene();
    ban();
    expect(liftWritingBan(db, { id: id(), now: NOW })).toBe(true);
    expect(mails().map(({ kind }) => kind)).toEqual(["writing-ban-lifted"]);
    expect(submit()).toMatchObject({ ok: true });
  });

  test("happens once, and never after its end", () => {
    const { db, ban, id, mails } = scene();
    ban();
    markSent(db, mails()[0]!, NOW);
    expect(liftWritingBan(db, { id: id(), now: ENDS })).toBe(false);
    expect([liftWritingBan(db, { id: id(), now: NOW }), liftWritingBan(db, { id: id(), now: NOW }), liftWritingBan(db, { id: "gibt-es-nicht", now: NOW })]).toEqual([true, false, false]);
    expect(mails()).toHaveLength(2);
  });
});

describe("while a ban stands", () => {
  test.each([["a millisecond before its end", ENDS - 1, false], ["at its end", ENDS, true]])("%s nothing is handed in; then it is", (_, now, ok) => {
    const { ban, submit } = scene();
    ban();
    expect(submit(now).ok).toBe(ok);
  });

  test("what was written becomes the draft it began as, and neither number nor consent is used up", () => {
    const { database, db, ban, author } = scene();
    ban();
    const consents = everythingIn(database).consents;
    const submitted = submitContribution(db, { author, place: somewhere(db), kind: "objection", body: BODY, consents: ["terms", "citation"], draftId: "entwurf-nummer-1", now: NOW });
    expect([submitted, listDrafts(db, author)]).toMatchObject([{ ok: false, problem: "banned" }, [{ id: "entwurf-nummer-1", body: BODY, kind: "objection", passageNumber: "4" }]]);
    expect([everythingIn(database).consents, everythingIn(database).contributions]).toEqual([consents, [expect.anything()]]);
    submitContribution(db, { author, place: somewhere(db), kind: "objection", body: BODY, draftId: "entwurf-nummer-1", now: NOW });
    expect(listDrafts(db, author)).toHaveLength(1);
  });

  test("neither a reply nor a new wording comes in; both become drafts at their place", () => {
    const { db, ban, author, number } = scene();
    const { contributionId } = givenPublished(db);
    ban();
    expect(submitContribution(db, { author, place: somewhere(db), kind: null, parent: { id: contributionId }, body: BODY, now: NOW })).toEqual({ ok: false, problem: "banned" });
    expect(editContribution(db, { author, number, kind: "objection", body: BODY, now: NOW + 1 })).toEqual({ ok: false, problem: "banned" });
    expect(listDrafts(db, author)).toMatchObject([{ answers: { act: "bearbeiten", number: "B-001" } }, { answers: { act: "antworten", number: "B-002" } }]);
    expect(currentRevision(db, number)).toMatchObject({ n: 1, status: "rejected" });
  });

  test("a returned one is kept as a draft, too, when it comes back after the end of the discussion", () => {
    const { db, database, moderator } = scene();
    database.sqlite.prepare("delete from phases").run();
    addPhase(db, { title: "Phase 1", opensAt: NOW - 1, closesAt: ENDS });
    const returned = givenDecided(db, "returned", { moderator, body: "Dieser Beitrag kommt noch einmal zurück." });
    banAuthor(db, { moderator, number: returned.number, ...grounds, endsAt: null, now: NOW });
    expect(editContribution(db, { ...returned, kind: "agreement", body: BODY, now: ENDS + 1 })).toEqual({ ok: false, problem: "banned" });
    expect(listDrafts(db, returned.author)).toMatchObject([{ body: BODY }]);
    expect(editContribution(db, { ...returned, kind: "agreement", body: BODY, now: ENDS + 15 * DAY_LENGTH })).toEqual({ ok: false, problem: "closed" });
  });

  test("one may withdraw, complain and support, and others are not concerned", () => {
    const { db, ban, author, number } = scene();
    ban();
    const decisionId = findContestable(db, { author, number, now: NOW })!.decision.id;
    expect(fileComplaint(db, { author, number, decisionId, words: "Das war keine Beleidigung.", now: NOW })).toEqual({ ok: true });
    expect(withdrawContribution(db, { author, number, now: NOW })).toEqual({ ok: true });
    expect(supportPassage(db, { person: author, passage: somewhere(db).passage!, now: NOW })).toEqual({ ok: true });
    expect([findBan(db, author, NOW) !== undefined, givenPublished(db).number]).toEqual([true, 2]);
  });
});
