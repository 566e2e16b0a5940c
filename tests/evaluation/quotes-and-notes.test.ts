import { beforeEach, describe, expect, test } from "vitest";
import { recordConsent, withdrawConsent } from "#app/accounts/consents.server.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import { describePerson } from "#app/accounts/people.server.ts";
import { withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { markQuote, readMarkedQuotes, unmarkQuote } from "#app/evaluation/marked-quotes.server.ts";
import { readSectionWork } from "#app/evaluation/read-section-work.server.ts";
import { addTeamNote } from "#app/evaluation/team-notes.server.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import type { OpenDb } from "#db/open.ts";
import { countRows, everythingIn } from "#tests/db/contents.ts";
import { givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { editAndPublish } from "./answered.ts";

let database: OpenDb;
let author: TeamMember;
let first: ReturnType<typeof givenPublished>;
const db = () => database.db;
const NAMED = { shownName: "Rosa Beispiel", organisation: "Amt für Beispiele", municipality: "Musterhain", occupation: "municipal", sizeClass: "small", land: "HE" } as const;

/** B-001 by somebody with a name, B-002 long, B-003 waiting, B-004 elsewhere. */
beforeEach(() => {
  database = freshDatabase();
  givenDiscussion(db());
  author = givenTeamMember(db());
  first = givenPublished(db(), { author: givenPractitioner(db(), NAMED), body: "Ein **Anruf** genügt oft.\nManchmal   zwei & drei." });
  givenPublished(db(), { body: "Sehr lang. ".repeat(40), place: somewhere(db(), { nth: 2 }) });
  givenPending(db());
  givenPublished(db(), { body: "Woanders sagt man das ganz anders.", place: somewhere(db(), { section: "kurze-wege" }) });
});

const mark = (number: number, quote: string, { whole, section = "stellen", now = NOW }: { whole?: "ja"; section?: string; now?: number } = {}) => markQuote(db(), { author, sectionKey: section, number, quote, whole, now });
const read = () => [...readMarkedQuotes(db())].flatMap(([key, quotes]) => quotes.map(({ number, words, by }) => [key, number, words, by]));
const work = () => readSectionWork(db(), { sectionKey: "stellen", page: 1 })!.groups.flatMap(({ contributions }) => contributions);
const onDesk = () => work().flatMap(({ quotes }) => quotes.map(({ words }) => words));

describe("a quote", () => {
  test.each([["a sentence", "Ein Anruf genügt oft."], ["a few words", "genügt oft. Manchmal zwei & drei"], ["all of it", "Ein Anruf genügt oft. Manchmal zwei & drei."]])("can be %s, as one reads it", (_, words) => {
    expect(mark(1, words)).toEqual({ ok: true });
    expect(onDesk()).toEqual([words]);
    expect(read()).toEqual([["stellen", "B-001", words, "Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung"]]);
  });

  test("can be the whole of a short contribution, and of no long one", () => {
    expect([mark(1, "", { whole: "ja" }), mark(2, "", { whole: "ja" })]).toEqual([{ ok: true }, { ok: false, problem: "too-long" }]);
    expect([onDesk(), work().map(({ mayBeQuotedWhole }) => mayBeQuotedWhole)]).toEqual([["Ein Anruf genügt oft. Manchmal zwei & drei."], [true, false]]);
  });

  test.each([
    ["what was not said", 1, "Ein Anruf genügt immer.", "not-said"],
    ["signs that are not read", 1, "Ein **Anruf**", "not-said"],
    ["what waits", 3, "Das sehen wir", "gone"],
    ["what is elsewhere", 4, "Woanders", "gone"],
    ["what does not exist", 99, "Nichts", "gone"],
  ])("cannot be %s", (_, number, words, problem) => {
    const before = everythingIn(database);
    expect(mark(number, words)).toEqual({ ok: false, problem });
    expect(everythingIn(database)).toEqual(before);
  });

  test("is there once, however often it is marked, and can be taken off", () => {
    for (const _ of [1, 2]) mark(1, "genügt oft");
    expect(countRows(database, "marked_quotes")).toBe(1);
    const [quote] = work().flatMap(({ quotes }) => quotes);
    for (const _ of [1, 2]) unmarkQuote(db(), { id: quote!.id });
    expect([onDesk(), read()]).toEqual([[], []]);
  });

  test("stands in the order of the paper", () => {
    mark(4, "Woanders", { section: "kurze-wege" });
    mark(2, "Sehr lang.");
    mark(1, "genügt oft", { now: NOW + 1 });
    mark(1, "Ein Anruf");
    expect(read().map(([, number, words]) => [number, words])).toEqual([["B-004", "Woanders"], ["B-001", "Ein Anruf"], ["B-001", "genügt oft"], ["B-002", "Sehr lang."]]);
  });

  test.each([
    ["hidden", () => hideContribution(db(), { moderator: givenModerator(db()), number: 1, reason: "insult", explanation: "", now: NOW }), []],
    ["withdrawn", () => withdrawContribution(db(), { author: first.author, number: 1, now: NOW }), []],
    ["edited so that it says something else", () => editAndPublish(db(), first), [null]],
    ["edited and still says so", () => editAndPublish(db(), first, "Neu: Ein Anruf genügt oft."), ["Ein Anruf genügt oft."]],
  ])("of what is %s", (_, change, desk) => {
    mark(1, "Ein Anruf genügt oft.");
    change();
    expect([onDesk(), read().length]).toEqual([desk, desk.filter(Boolean).length]);
  });

  const PRACTICE = "Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung";
  test.each([
    ["shows the name and agreed", { showsName: 1, showsOrganisation: 1, showsMunicipality: 1 }, true, "Rosa Beispiel, Amt für Beispiele, Musterhain"],
    ["shows the name alone and agreed", { showsName: 1 }, true, "Rosa Beispiel, Kommunalverwaltung, Kleinstadt in Hessen"],
    ["shows all but did not agree", { showsName: 1, showsOrganisation: 1, showsMunicipality: 1 }, false, PRACTICE],
    ["agreed but shows no name", { showsOrganisation: 1, showsMunicipality: 1 }, true, PRACTICE],
    ["neither shows nor agreed", {}, false, PRACTICE],
  ])("by somebody who %s is attributed so", (_, shows, agrees, by) => {
    describePerson(db(), { person: first.author, context: shows });
    if (agrees) recordConsent(db(), { person: first.author, document: "citation", now: NOW });
    mark(1, "genügt oft");
    expect(read()[0]?.[3]).toBe(by);
    withdrawConsent(db(), { person: first.author, document: "citation" });
    expect(read()[0]?.[3]).toBe(PRACTICE);
  });

  test("outlives whoever marked it and whoever said it, without a name", () => {
    describePerson(db(), { person: first.author, context: { showsName: 1 } });
    recordConsent(db(), { person: first.author, document: "citation", now: NOW });
    mark(1, "genügt oft");
    for (const { id } of [author, first.author]) database.sqlite.prepare("delete from people where id = ?").run(id);
    expect(read()).toEqual([["stellen", "B-001", "genügt oft", PRACTICE]]);
  });
});

describe("a note of the team", () => {
  test("stands with its contribution, oldest first", () => {
    for (const [n, words] of ["Beim Kreis nachfragen.", "Ist erledigt."].entries()) expect(addTeamNote(db(), { author, sectionKey: "stellen", number: 1, words, now: NOW + n })).toBe(true);
    expect(work().map(({ number, notes }) => [number, notes.map(({ words }) => words)])).toEqual([["B-001", ["Beim Kreis nachfragen.", "Ist erledigt."]], ["B-002", []]]);
  });

  test.each([["waits", 3], ["is elsewhere", 4], ["does not exist", 99]])("cannot be about what %s", (_, number) => {
    expect(addTeamNote(db(), { author, sectionKey: "stellen", number, words: "Nachfragen.", now: NOW })).toBe(false);
    expect(countRows(database, "team_notes")).toBe(0);
  });

  test("outlives whoever wrote it", () => {
    addTeamNote(db(), { author, sectionKey: "stellen", number: 1, words: "Nachfragen.", now: NOW });
    database.sqlite.prepare("delete from people where id = ?").run(author.id);
    expect(database.sqlite.prepare("select words, written_by_id from team_notes").all()).toEqual([{ words: "Nachfragen.", written_by_id: null }]);
  });
});
