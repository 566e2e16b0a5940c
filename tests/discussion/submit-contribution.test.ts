import { describe, expect, test } from "vitest";
import { describePerson, findPersonByEmail } from "#app/accounts/people.server.ts";
import { hasAcceptedTerms } from "#app/accounts/consents.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { saveDraft } from "#app/discussion/drafts.server.ts";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import { submitContribution, type Submission } from "#app/discussion/submit-contribution.server.ts";
import type { Db } from "#db/open.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { currentRevision, givenDecided, givenDiscussion, givenOpenPhase, givenPaper, givenPending, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const BODY = "Bei uns sitzt die Integrationsbeauftragte am anderen Ende des Flurs.";

function given() {
  const database = freshDatabase();
  givenDiscussion(database.db);
  return { database, db: database.db, author: givenPractitioner(database.db) };
}

function submit(db: Db, submission: Partial<Submission> & Pick<Submission, "author">) {
  return submitContribution(db, { place: somewhere(db), kind: "example", body: BODY, now: NOW, ...submission });
}

describe("numbers", () => {
  test("run from B-001, whoever writes and whatever became of those before", () => {
    const { db } = given();
    const numbers = [givenPending(db), givenDecided(db, "rejected"), givenDecided(db, "published"), givenPending(db)].map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  test("are not given to what is refused", () => {
    const { db, author } = given();
    submit(db, { author, body: `${"> ".repeat(100)}${BODY}` });
    expect(submit(db, { author })).toMatchObject({ number: 1 });
  });
});

describe("sent twice", () => {
  test("ten times is once", () => {
    const { database, db, author } = given();
    const answers = Array.from({ length: 10 }, () => submit(db, { author }));
    expect(answers[0]).toEqual({ ok: true, number: 1, repeated: false });
    expect(answers.slice(1)).toEqual(Array(9).fill({ ok: true, number: 1, repeated: true }));
    expect([countRows(database, "contributions"), countRows(database, "revisions")]).toEqual([1, 1]);
  });

  test.each<[string, (db: Db) => Partial<Submission>]>([
    ["by somebody else", (db) => ({ author: givenPractitioner(db) })],
    ["at another passage", (db) => ({ place: somewhere(db, { nth: 2 }) })],
    ["about the whole section", (db) => ({ place: somewhere(db, { nth: null }) })],
    ["as another kind", () => ({ kind: "question" })],
    ["in other words", () => ({ body: `${BODY} Immerhin.` })],
  ])("%s is another contribution", (_, change) => {
    const { db, author } = given();
    submit(db, { author });
    expect(submit(db, { author, ...change(db) })).toEqual({ ok: true, number: 2, repeated: false });
  });

  test("after publication it is still the same one", () => {
    const { db, author } = given();
    const place = somewhere(db);
    givenDecided(db, "published", { author, body: BODY, kind: "example", place });
    expect(submit(db, { author, place })).toEqual({ ok: true, number: 1, repeated: true });
  });
});

describe("the phase", () => {
  test.each([
    ["before it opens", NOW - 1, "closed"],
    ["when it opens", NOW, undefined],
    ["in its last millisecond", NOW + 999, undefined],
    ["when it closes", NOW + 1000, "closed"],
  ])("%s", (_, now, problem) => {
    const database = freshDatabase();
    givenPaper(database.db);
    givenOpenPhase(database.db, { opensAt: NOW, closesAt: NOW + 1000 });
    const author = givenPractitioner(database.db);
    saveDraft(database.db, { author, place: somewhere(database.db), kind: "example", body: BODY, now });
    const before = everythingIn(database);
    expect(submit(database.db, { author, now })).toEqual(problem ? { ok: false, problem } : { ok: true, number: 1, repeated: false });
    expect(JSON.stringify(everythingIn(database)) === JSON.stringify(before)).toBe(problem !== undefined);
  });
});

test("submitting deletes the draft it was and no other", () => {
  const { db, author } = given();
  const other = givenPractitioner(db);
  for (const nth of [1, 2]) saveDraft(db, { author, place: somewhere(db, { nth }), kind: null, body: `Entwurf zu Absatz ${nth}`, now: NOW });
  saveDraft(db, { author: other, place: somewhere(db), kind: null, body: "Entwurf einer anderen Person", now: NOW });
  const draftId = listDrafts(db, author).find(({ body }) => body === "Entwurf zu Absatz 1")!.id;
  submit(db, { author: other, draftId });
  expect(listDrafts(db, author)).toHaveLength(2);
  submit(db, { author, draftId });
  expect(listDrafts(db, author).map((draft) => draft.body)).toEqual(["Entwurf zu Absatz 2"]);
  expect(listDrafts(db, other)).toHaveLength(1);
});

test("a reply leaves a draft to the passage itself where it is", () => {
  const { db, author } = given();
  const { contributionId } = givenDecided(db, "published");
  saveDraft(db, { author, place: somewhere(db), kind: "question", body: "Eine Frage zum Absatz, noch unfertig.", now: NOW });
  submit(db, { author, kind: null, parent: { id: contributionId }, body: "Das können wir nur bestätigen, leider." });
  expect(listDrafts(db, author)).toHaveLength(1);
});

test("occupation, size class and land stay what they were when it was submitted", () => {
  const { db } = given();
  const email = "wechsel@stadt.example";
  const author = givenPractitioner(db, { email, occupation: "municipal", sizeClass: "small", land: "HE" });
  const { number } = givenPending(db, { author });
  describePerson(db, { person: author, context: { occupation: "politics", sizeClass: "large", land: "BE" } });
  expect(currentRevision(db, number)).toMatchObject({ occupation: "municipal", sizeClass: "small", land: "HE" });
  givenPending(db, { author: findPersonByEmail(db, email) as Practitioner, body: "Eine spätere Beobachtung aus Berlin." });
  expect(currentRevision(db, 2)).toMatchObject({ occupation: "politics", sizeClass: "large", land: "BE" });
});

test("consents come with the contribution or not at all", () => {
  const { database, db, author } = given();
  database.sqlite.exec("delete from consents");
  submit(db, { author, consents: ["terms"], body: `${"> ".repeat(100)}${BODY}` });
  expect(hasAcceptedTerms(db, author)).toBe(false);
  submit(db, { author, consents: ["terms", "citation"] });
  expect(hasAcceptedTerms(db, author)).toBe(true);
  expect(countRows(database, "consents")).toBe(2);
});
