import { describe, expect, test } from "vitest";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { drawDetails, type ExampleDetails } from "#app/discussion/example-details.ts";
import { forgetInDiscussion } from "#app/discussion/forget-discussion.server.ts";
import { findOwn } from "#app/discussion/own-contributions.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { submitContribution } from "#app/discussion/submit-contribution.server.ts";
import { listOwnWordings, listPublicWordings } from "#app/discussion/wordings.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import type { Shortened } from "#app/moderation/cut-example.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { findSeenBody } from "#app/moderation/desk.server.ts";
import { readDesk } from "#app/moderation/read-desk.server.ts";
import { readQueue } from "#app/moderation/read-queue.server.ts";
import { EVERYTHING as filter } from "#app/moderation/queue-filter.ts";
import { undoDecision } from "#app/moderation/undo.server.ts";
import { transact } from "#db/open.ts";
import { publicExamples } from "#db/schema/discussion-views.ts";
import { countRows } from "#tests/db/contents.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPractitioner, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { XSS_CORPUS } from "#tests/text/xss-corpus.ts";

const BODY = "Wir treffen uns jeden ersten Montag. Der Laden stand lange leer.";
const DETAILS: ExampleDetails = { municipality: "Auental", since: "seit 2016", helped: "Ein Ratsbeschluss\nund viel Zeit", hindered: "Die Heizkosten", contact: "markt@auental.example" };
const WORDS = ["Auental", "seit 2016", "Ein Ratsbeschluss\nund viel Zeit", "Die Heizkosten", "markt@auental.example"];

function given(details: ExampleDetails | null = DETAILS) {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const [author, moderator] = [givenPractitioner(db), givenModerator(db)];
  const submit = (told: ExampleDetails | null = details) => submitContribution(db, { author, place: somewhere(db), kind: "example", body: BODY, details: told, now: NOW });
  submit();
  const decideIt = (outcome: "publish" | "cut" | "reject", cutBody = "", shortened: Shortened = {}) => {
    const decided = decide(db, { moderator, revisionId: currentRevision(db, 1).id, outcome, reason: outcome === "publish" ? null : "insult", cutBody, ...shortened, now: NOW });
    if (!decided.ok) throw new Error(decided.problem);
    return decided.decisionId;
  };
  const edit = (told: ExampleDetails | null, kind: "example" | "question" = "example") => editContribution(db, { author, number: 1, kind, body: BODY, details: told, now: NOW });
  const desk = () => readDesk(db, { number: 1, moderator, filter, now: NOW })!;
  const drawing = () => findPublished(db, 1)?.drawing ?? "";
  const examples = () => db.select().from(publicExamples).all();
  return { database, db, author, moderator, submit, decideIt, edit, desk, drawing, examples };
}

describe("through the life of an example, its details", () => {
  test("wait with it, for its author and the moderation alone", () => {
    const { db, author, desk, drawing, examples } = given();
    expect([drawing(), examples()]).toEqual(["", []]);
    expect(findOwn(db, { author, number: 1 })).toMatchObject({ details: DETAILS, html: expect.stringContaining(drawDetails(DETAILS)) });
    for (const words of WORDS) expect(desk().revision.html.replace(/<\/?mark[^>]*>/g, "")).toContain(words);
  });

  test("are public with it, wherever it is drawn", () => {
    const { decideIt, drawing, examples } = given();
    decideIt("publish");
    expect(drawing()).toContain(`${drawDetails(DETAILS)}</div>`);
    expect(examples()).toEqual([{ number: 1, revisionId: expect.any(String), ...DETAILS }]);
  });

  test("change with a new wording only once that is published; what follows the contact is not kept in public", () => {
    const { db, author, decideIt, edit, desk, drawing } = given();
    decideIt("publish");
    edit({ ...DETAILS, hindered: "Der Denkmalschutz", contact: null });
    expect(drawing()).toContain("Die Heizkosten");
    expect(desk().formerBody).toContain("Was gehindert hat: Die Heizkosten");
    expect(desk().revision.whole).toContain("Was gehindert hat: Der Denkmalschutz");
    decideIt("publish");
    expect([drawing().includes("Der Denkmalschutz"), drawing().includes("Die Heizkosten"), drawing().includes("markt@")]).toEqual([true, false, false]);
    const [publicly, own] = [JSON.stringify(listPublicWordings(db, 1)), JSON.stringify(listOwnWordings(db, { author, number: 1 }))];
    expect([publicly.includes("Heizkosten"), publicly.includes("markt@")]).toEqual([true, false]);
    expect(own).toContain("markt@");
  });

  test("stay when its words are cut, and are what they were when that is taken back", () => {
    const { db, author, moderator, decideIt, drawing, examples } = given();
    const decisionId = decideIt("cut", "Wir treffen uns jeden ersten Montag.");
    expect([drawing().includes(drawDetails(DETAILS)), drawing().includes("lange leer")]).toEqual([true, false]);
    expect(examples()).toMatchObject([DETAILS]);
    expect(findOwn(db, { author, number: 1 })).toMatchObject({ body: BODY, details: DETAILS });
    undoDecision(db, { moderator, decisionId, now: NOW + 1 });
    expect([drawing(), findOwn(db, { author, number: 1 })?.details]).toEqual(["", DETAILS]);
  });

  test("can be cut with its words or without: each gap shows, the author's own stay theirs, and what is struck is nowhere public", () => {
    const { database, db, author, decideIt, desk, drawing, examples } = given();
    expect(desk().revision.details).toEqual(DETAILS);
    const cut = { municipality: "Auental", since: "seit 2016", helped: "Ein Ratsbeschluss\nund [gekürzt: Beleidigung] Zeit", hindered: "Die Heizkosten", contact: "[gekürzt: Beleidigung]" };
    decideIt("cut", BODY, { cutMunicipality: "Auental", cutHelped: "Ein Ratsbeschluss\nund Zeit", cutContact: "" });
    expect(drawing()).toContain(drawDetails(cut));
    expect(examples()).toMatchObject([cut]);
    expect(findOwn(db, { author, number: 1 })).toMatchObject({ body: BODY, details: DETAILS });
    const published = database.sqlite.prepare("select html, drawing, folded from revisions where status = 'published'").all();
    expect(JSON.stringify([published, listPublicWordings(db, 1)])).not.toMatch(/markt@|viel Zeit/);
  });

  test.each([
    ["hidden", ({ db, moderator }: ReturnType<typeof given>) => hideContribution(db, { moderator, number: 1, reason: "insult", now: NOW })],
    ["withdrawn", ({ db, author }: ReturnType<typeof given>) => withdrawContribution(db, { author, number: 1, now: NOW })],
  ])("are gone from everything public when it is %s", (_, act) => {
    const scene = given();
    scene.decideIt("publish");
    act(scene);
    expect([scene.drawing(), scene.examples(), listPublicWordings(scene.db, 1)]).toEqual(["", [], []]);
  });

  test("may be none: then nothing is kept and nothing is shown", () => {
    const { database, decideIt, drawing, edit } = given(null);
    decideIt("publish");
    expect([countRows(database, "example_details"), drawing().includes("details")]).toEqual([0, false]);
    edit(DETAILS);
    edit(null, "question");
    expect(countRows(database, "example_details")).toBe(1);
  });
});

test("go without the contact when their author leaves and lets the words stay", () => {
  const { database, db, author, decideIt, edit, drawing, examples } = given();
  decideIt("cut", "Wir treffen uns jeden ersten Montag.");
  edit({ ...DETAILS, since: "seit 2017" });
  decideIt("publish");
  transact(db, (tx) => forgetInDiscussion(tx, { person: author, choice: "keep" }));
  expect(drawing()).toContain(drawDetails({ ...DETAILS, since: "seit 2017", contact: null }));
  expect(examples()).toMatchObject([{ ...DETAILS, since: "seit 2017", contact: null }]);
  for (const table of ["revisions", "example_details"]) expect(JSON.stringify(database.sqlite.prepare(`select * from ${table}`).all()), table).not.toContain("markt@");
});

describe("what counts as the same", () => {
  test("sent twice it is stored once; with other details it is another one, for none may be lost", () => {
    const { database, submit } = given();
    expect(submit()).toMatchObject({ number: 1, repeated: true });
    expect(submit({ ...DETAILS, since: "seit 2017" })).toMatchObject({ number: 2, repeated: false });
    expect(countRows(database, "example_details")).toBe(2);
  });

  test("a waiting wording with other details is a new one, with the same it is not", () => {
    const { edit } = given();
    expect([edit(DETAILS), edit({ ...DETAILS, since: null })]).toEqual([{ ok: true, unchanged: true }, { ok: true, unchanged: false }]);
  });
});

describe("the moderation", () => {
  test("is told of what stands in the details as of what stands in the words", () => {
    const { db, moderator, desk } = given();
    const flag = expect.objectContaining({ word: "E-Mail-Adresse", matches: ["markt@auental.example"] });
    expect(desk().flags).toContainEqual(flag);
    expect(desk().revision.html).toContain(">markt@auental.example</mark>");
    const { entries } = readQueue(db, { filter, moderator, now: NOW, after: null });
    expect(entries[0]!.flags).toContainEqual(flag);
    expect(Object.keys(entries[0]!)).not.toContain("besides");
  });

  test("sees in what it looked at the details, too, when they have changed under its hands", () => {
    const { db, edit, desk } = given();
    const seen = desk().revision.id;
    edit({ ...DETAILS, hindered: null });
    expect([findSeenBody(db, seen)?.includes("Heizkosten"), desk().revision.whole.includes("Heizkosten")]).toEqual([true, false]);
  });
});

test("no detail is more than plain text, whatever is typed", () => {
  for (const attack of XSS_CORPUS) expect(drawDetails({ ...DETAILS, contact: attack })).toMatch(/^<dl class="details">(<div><dt>[\p{L} ]+<\/dt><dd>[^<>"']*<\/dd><\/div>){5}<\/dl>$/u);
});
