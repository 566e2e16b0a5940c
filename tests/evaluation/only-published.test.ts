import { describe, expect, test } from "vitest";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { describePerson } from "#app/accounts/people.server.ts";
import { editContribution, withdrawContribution } from "#app/discussion/edit-contribution.server.ts";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { countReach, readFigures } from "#app/evaluation/figures.server.ts";
import { FORMATS } from "#app/evaluation/format.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import { logExport } from "#app/evaluation/log-export.server.ts";
import { PROFILES, toProfile } from "#app/evaluation/profile.ts";
import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { ALL, parseSelection } from "#app/evaluation/selection.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { countRows } from "#tests/db/contents.ts";
import { givenDraft, givenReleased, revise } from "./answered.ts";
import { readFile } from "./scene.ts";
import { currentRevision, givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";

const words = (canary: string) => `Kanarienvogel ${canary}, der nirgends singen darf.`;

/** One contribution for every way not to be public, each with a word of its own, beside two that are. */
function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const silent = { email: "kanarienvogel@stadt.example", shownName: "Kanarienvogel Still", organisation: "Kanarienvogel Amt", municipality: "Kanarienvogelstadt" };
  givenPublished(db, { author: givenPractitioner(db, silent), body: "Das Rathaus hat eine Stelle geschaffen.", kind: "objection", moderator });
  givenPending(db, { body: words("Wartend") });
  givenDecided(db, "returned", { body: words("Zurückgegeben"), moderator });
  givenDecided(db, "rejected", { body: words("Abgelehnt"), moderator });
  const hidden = givenPublished(db, { body: words("Ausgeblendet"), moderator });
  hideContribution(db, { moderator, number: hidden.number, reason: "insult", explanation: words("Erläuterung"), now: NOW });
  const withdrawn = givenPublished(db, { body: words("Zurückgezogen"), moderator });
  withdrawContribution(db, { author: withdrawn.author, number: withdrawn.number, now: NOW });
  const edited = givenPublished(db, { body: words("Ersetzt"), moderator, kind: "question" });
  editContribution(db, { author: edited.author, number: edited.number, kind: "question", body: "Wie halten es andere mit der Vertretung?", now: NOW });
  decide(db, { moderator, revisionId: currentRevision(db, edited.number).id, outcome: "publish", now: NOW });
  editContribution(db, { author: edited.author, number: edited.number, kind: "question", body: words("Überarbeitung"), now: NOW });
  const cut = givenPending(db, { body: `Der Kreis zahlt die Hälfte der Stelle. ${words("Gekürzt")}` });
  decide(db, { moderator, revisionId: cut.revisionId, outcome: "cut", reason: "insult", cutBody: "Der Kreis zahlt die Hälfte der Stelle.", now: NOW });
  const team = givenTeamMember(db);
  describePerson(db, { person: team as unknown as Practitioner, context: { shownName: "Kanarienvogel Team" } });
  givenReleased(db, { author: team, numbers: [edited.number], body: "Das nehmen wir so auf." });
  revise(db, { answerId: givenDraft(db, { author: team, numbers: [1], body: words("Erwiderung im Entwurf") }), author: team, numbers: [1], body: words("Erwiderung in Arbeit") });
  return { database, db };
}

const ORIGIN = "https://diskussion.example";

describe.each(PROFILES)("in the profile %s", (profile) => {
  test("words the team marked in what is not public any more, or was cut or changed since, stay in the house, too", () => {
    const { database, db } = given();
    const author = givenTeamMember(db);
    expect(markQuote(db, { author, sectionKey: "stellen", number: 7, quote: "Wie halten es andere", now: NOW })).toEqual({ ok: true });
    const mark = database.sqlite.prepare("insert into marked_quotes (id, contribution_id, words, marked_at) select 'z' || number, id, ?, 1 from contributions where number = ?");
    for (const number of [2, 3, 4, 5, 6, 7, 8]) mark.run(words("Markiert"), number);
    const marked = readFile([...writeExport(db, { format: "docx", profile, selection: ALL, publicOrigin: ORIGIN })]);
    expect(marked).toContain("„Wie halten es andere“");
    expect(marked).not.toMatch(/Kanarienvogel (?!Still)/);
  });

  test.each(FORMATS)("only published wordings leave the house as %s, and of people no more than the profile says, in no part of the file", (format) => {
    const words = readFile([...writeExport(given().db, { format, profile, selection: ALL, publicOrigin: ORIGIN })]);
    const shown = profile === "intern" ? words.replaceAll("Kanarienvogel Still", "") : words;
    expect(shown).not.toMatch(/Kanarienvogel|kanarienvogel/);
    expect(words.replaceAll(ORIGIN, "")).not.toMatch(/@|\.example/);
    expect(words.includes("Kanarienvogel Still")).toBe(profile === "intern");
    expect([...new Set(words.match(/B-\d{3}/g))].toSorted()).toEqual(["B-001", "B-007", "B-008"]);
  });
});

test("figures count what the exports hold", () => {
  const { db } = given();
  expect(countReach(db)).toEqual({ total: 3, replies: 0, people: 3, municipalities: 0, answered: 1 });
  expect(readFigures(db, EVERYTHING).sections.map(({ key, total, byKind, replies }) => [key, total, byKind, replies])).toEqual([
    ["einleitung", 0, {}, 0],
    ["kurze-wege", 0, {}, 0],
    ["stellen", 3, { objection: 1, question: 1, agreement: 1 }, 0],
  ]);
});

test("figures count people once, replies apart, and municipalities only where people show them", () => {
  const { db } = freshDatabase();
  givenDiscussion(db);
  const shown = givenPractitioner(db, { municipality: "Musterhain", showsMunicipality: 1 });
  const first = givenPublished(db, { author: shown, place: somewhere(db, { section: "einleitung" }) });
  givenPublished(db, { author: shown, parent: { id: first.contributionId }, body: "Noch eine Antwort an mich selbst gerichtet." });
  givenPublished(db, { author: givenPractitioner(db, { municipality: "Verborgen" }) });
  expect(countReach(db)).toEqual({ total: 3, replies: 1, people: 2, municipalities: 1, answered: 0 });
  expect(readFigures(freshDatabase().db, EVERYTHING).sections).toEqual([]);
});

describe("the log of exports", () => {
  const asked = (database: ReturnType<typeof given>["database"], query: string) => parseSelection(new URLSearchParams(query), listFilterFields(database.db));

  test("notes who took data with names or pseudonyms, in which format, by which filter, and how many rows", () => {
    const { database, db } = given();
    const person = givenTeamMember(db);
    logExport(db, { person, profile: "pseudonym", format: "csv", selection: ALL, rows: 3, now: NOW });
    logExport(db, { person: null, profile: "intern", format: "xlsx", selection: asked(database, "art=frage&von=2018-10-01&suche=a%26b&seite=2"), rows: 2, now: NOW + 1 });
    expect(database.sqlite.prepare("select person_id, profile, format, filter, rows, exported_at from export_log order by exported_at").all()).toEqual([
      { person_id: person.id, profile: "pseudonym", format: "csv", filter: "", rows: 3, exported_at: NOW },
      { person_id: null, profile: "intern", format: "xlsx", filter: "suche=a%26b&art=frage&von=2018-10-01", rows: 2, exported_at: NOW + 1 },
    ]);
  });

  test("keeps what it says, even where whoever it was is erased", () => {
    const { database, db } = given();
    const person = givenTeamMember(db);
    logExport(db, { person, profile: "intern", format: "csv", selection: ALL, rows: 3, now: NOW });
    for (const statement of ["update export_log set rows = 1", "update export_log set filter = 'art=frage'", "delete from export_log"]) expect(() => database.sqlite.exec(statement)).toThrow(/append-only/);
    database.sqlite.prepare("delete from people where id = ?").run(person.id);
    expect(database.sqlite.prepare("select person_id, profile, rows from export_log").all()).toEqual([{ person_id: null, profile: "intern", rows: 3 }]);
  });

  test("does not note what is public anyway", () => {
    const { database, db } = given();
    logExport(db, { person: null, profile: "oeffentlich", format: "csv", selection: ALL, rows: 3, now: NOW });
    expect(countRows(database, "export_log")).toBe(0);
  });
});

test.each([["intern", "intern"], ["pseudonym", "pseudonym"], ["oeffentlich", "oeffentlich"], ["öffentlich", undefined], ["constructor", undefined], ["", undefined], [null, undefined]])("the profile %j is %j", (name, profile) => {
  expect(toProfile(name)).toBe(profile);
});
