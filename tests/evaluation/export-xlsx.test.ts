import { describe, expect, test } from "vitest";
import { EVERYTHING, type ContributionFilter } from "#app/discussion/contribution-filter.ts";
import { countContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import type { Profile } from "#app/evaluation/profile.ts";
import { readRows, rowsNumbered } from "#app/evaluation/select.server.ts";
import { ALL, parseSelection } from "#app/evaluation/selection.ts";
import { decide } from "#app/moderation/decide.server.ts";
import type { Db } from "#db/open.ts";
import { givenDecided, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { editAndPublish, givenDraft, givenReleased } from "./answered.ts";
import { givenHostile, putPublished, toBytes } from "./scene.ts";
import { withoutIllegal } from "#tests/text/hostile.ts";
import { readXlsx, toRecords } from "#tests/text/read-xlsx.ts";

const ORIGIN = "https://diskussion.example";

function open(db: Db, profile: Profile = "oeffentlich", query = "") {
  const selection = parseSelection(new URLSearchParams(query), listFilterFields(db));
  return readXlsx(toBytes(writeExport(db, { format: "xlsx", profile, selection, publicOrigin: ORIGIN })));
}
const info = (book: ReturnType<typeof open>) => Object.fromEntries(toRecords(book.sheets.Info!).map(({ Angabe, Wert }) => [Angabe, Wert]));
const rows = (book: ReturnType<typeof open>) => toRecords(book.sheets["Beiträge"]!);

const LOCAL = new Intl.DateTimeFormat("de-DE", { timeZone: "Europe/Berlin", day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" });
const toShown = (at: number) => LOCAL.format(at).replace(",", "");
const read = (words: unknown) => (typeof words === "string" ? withoutIllegal(words).replaceAll("\r\n", "\n") : words);
const KINDS: Record<string, string> = { objection: "Einwand", example: "Praxisbeispiel" };

test("every cell is what the database has, typed, and none is a formula", () => {
  const { db, sqlite } = givenHostile();
  const book = open(db);
  const grid = book.sheets["Beiträge"]!;
  const stored = sqlite.prepare("select * from public_contributions order by number").all() as Record<string, string | number | null>[];
  expect(grid.length).toBe(stored.length + 1);
  for (const [index, row] of stored.entries()) {
    const cells = grid[index + 1]!;
    const words = [
      `B-${String(row.number).padStart(3, "0")}`, row.section_title, "Hemmnisse", row.passage_number, row.weichenstellung, row.passage_plain, row.quote, row.version_number, KINDS[String(row.kind)], row.body,
      null, null, null, null, null, null, row.supports, "Kommunalverwaltung", row.organisation, row.municipality, row.size_class && "Kleinstadt", "Hessen",
      `${row.shown_name}, ${row.organisation}, ${row.municipality}`,
    ];
    expect(cells.slice(0, 23).map((cell) => cell?.v ?? null)).toEqual(words.map(read));
    expect(cells.slice(23, 26).map((cell) => [cell?.t, cell?.w])).toEqual([row.submitted_at, row.first_published_at, row.published_at].map((at) => ["n", toShown(at as number)]));
    expect(cells[26]?.v).toBe(`${ORIGIN}/beitraege/B-${String(row.number).padStart(3, "0")}`);
    const told = sqlite.prepare("select municipality, since, helped, hindered, contact from example_details where revision_id = ?").raw().get(row.revision_id) as string[] | undefined;
    expect(cells.slice(27).map((cell) => cell?.v ?? null)).toEqual(told?.map(read) ?? Array(5).fill(null));
    expect(cells.filter((cell) => cell?.f !== undefined)).toEqual([]);
    expect([4, 7, 16].map((column) => cells[column]?.t ?? "none")).toEqual([row.weichenstellung === null ? "none" : "n", "n", "n"]);
  }
});

test("the same data gives the same bytes", () => {
  const { db } = givenHostile();
  const write = () => toBytes(writeExport(db, { format: "xlsx", profile: "intern", selection: parseSelection(new URLSearchParams(), []), publicOrigin: ORIGIN }));
  expect(write().equals(write())).toBe(true);
});

function givenMixed() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const open = givenPractitioner(db, { shownName: "Rosa Offen", municipality: "Offenstadt", showsName: 1, showsMunicipality: 1, land: "HE", sizeClass: "small" });
  const silent = givenPractitioner(db, { shownName: "Karl Still", organisation: "Amt Still", municipality: "Stillstadt", land: "SN" });
  const first = givenPublished(db, { author: open, moderator, kind: "objection", place: somewhere(db, { nth: 2 }), body: "Der Rat zahlt nicht, und das seit Jahren." });
  givenPublished(db, { author: silent, moderator, parent: { id: first.contributionId }, body: "Bei uns zahlt er schon, aber spät im Jahr.", now: NOW + 86_400_000 });
  givenPublished(db, { author: silent, moderator, kind: "example", place: somewhere(db, { section: "einleitung" }), body: "Unser Beispiel aus dem Sommer des Jahres.", now: NOW + 2 * 86_400_000 });
  putPublished(database, { number: 4, authorId: open.id, body: "Wie geht es mit dem ganzen Papier weiter?", at: NOW + 2 * 86_400_000, land: "HE", sizeClass: "small" });
  supportPassage(db, { person: silent, passage: somewhere(db, { nth: 2 }).passage!, now: NOW + 3 * 86_400_000 });
  return { db, database, moderator, open, silent };
}

describe("the sheets", () => {
  test("are these, in this order", () => {
    expect(open(givenMixed().db).names).toEqual(["Info", "Beiträge", "Abschnitte", "Weichenstellungen", "Schlagworte", "Erwiderungen"]);
  });

  test("Info says of when, of what and of whom it is, and what is not in it", () => {
    const { db, moderator } = givenMixed();
    givenPending(db);
    givenPending(db);
    givenDecided(db, "rejected", { moderator, now: NOW + 4 * 86_400_000 });
    const book = open(db, "pseudonym");
    expect(info(book)).toMatchObject({
      Profil: "pseudonym", Auswahl: "alle veröffentlichten Beiträge", Papier: "Kleines Papier", Fassung: "Fassung 1 vom 3.\u00a0September 2018", "Hinweis zum Papier": "Demotext",
      "Beiträge in dieser Auswahl": 4, "davon Antworten": 1, "Personen haben geschrieben": 2, "Kommunen wurden genannt": 1,
      "Nicht enthalten, ohne Rücksicht auf die Auswahl": "2 ungeprüft, 1 abgelehnt, 0 zurückgezogen, 0 zurückgegeben, 0 ausgeblendet",
    });
    expect(book.sheets.Info![1]![1]).toMatchObject({ t: "n", w: "05.10.2018 10:00" });
  });

  test("Abschnitte count what the sheet Beiträge holds, to the last one", () => {
    const sections = toRecords(open(givenMixed().db).sheets.Abschnitte!);
    expect(sections.map(({ Abschnitt, Teil, Einwand, Antworten, Beiträge }) => [Abschnitt, Teil, Einwand, Antworten, Beiträge])).toEqual([
      ["Einleitung", null, 0, 0, 1], ["Kurze Wege", "Voraussetzungen", 0, 0, 0], ["Stellen ohne Auftrag", "Hemmnisse", 1, 1, 2], ["Zum ganzen Papier oder zu früheren Fassungen", null, null, 0, 1],
    ]);
    expect(sections[2]).toMatchObject({ "Erste Randnummer": "4", "Letzte Randnummer": "5" });
  });

  test("Weichenstellungen carry their words, how many live the same, and what was said", () => {
    expect(toRecords(open(givenMixed().db).sheets.Weichenstellungen!)).toMatchObject([
      { Weichenstellung: 1, Randnummer: "5", Abschnitt: "Stellen ohne Auftrag", Wortlaut: "Jede Stelle erhält einen schriftlichen Auftrag des Rates.", "„Das erleben wir auch“": 1, Einwand: 1, Frage: 0, Antworten: 0, Beiträge: 1 },
    ]);
  });

  test("Schlagworte count the contributions of the selection that have them", () => {
    const { db } = givenMixed();
    for (const [number, name] of [[1, "Rat"], [2, "Rat"], [2, "Haushalt"]] as const) addTopic(db, { sectionKey: "stellen", number, name, now: NOW });
    expect(toRecords(open(db).sheets.Schlagworte!)).toMatchObject([{ Schlagwort: "Haushalt", Einwand: 0, Antworten: 1, Beiträge: 1 }, { Schlagwort: "Rat", Einwand: 1, Antworten: 1, Beiträge: 2 }]);
    expect(toRecords(open(db, "oeffentlich", "art=einwand").sheets.Schlagworte!)).toMatchObject([{ Schlagwort: "Rat", Einwand: 1, Antworten: 0, Beiträge: 1 }]);
  });

  test("Erwiderungen stand once each with what they answer; drafts are not among them", () => {
    const { db } = givenMixed();
    const author = givenTeamMember(db);
    givenReleased(db, { author, numbers: [1, 2], disposition: "partly", body: "=Das *übernehmen* wir zum Teil." });
    givenDraft(db, { author, numbers: [3], section: "einleitung" });
    const [head, ...answers] = open(db).sheets.Erwiderungen!;
    expect(head!.map((cell) => cell?.v)).toEqual(["Abschnitt", "Antwortet auf", "Beiträge", "Umgang", "Erwiderung", "Veröffentlicht", "Seither geändert"]);
    expect(answers.map((cells) => cells.map((cell) => cell?.w ?? cell?.v ?? null))).toEqual([["Stellen ohne Auftrag", "B-001, B-002", "2", "teilweise berücksichtigt", "=Das *übernehmen* wir zum Teil.", toShown(NOW), null]]);
    expect(answers.flat().filter((cell) => cell?.f !== undefined)).toEqual([]);
    expect(toRecords(open(db, "oeffentlich", "art=einwand").sheets.Erwiderungen!)).toMatchObject([{ "Antwortet auf": "B-001", Beiträge: 1 }]);
  });

  test("an answer says which of its contributions read differently since", () => {
    const { db, open: author } = givenMixed();
    givenReleased(db, { author: givenTeamMember(db), numbers: [1, 2] });
    editAndPublish(db, { number: 1, author });
    expect(toRecords(open(db).sheets.Erwiderungen!)).toMatchObject([{ "Antwortet auf": "B-001, B-002", "Seither geändert": "B-001" }]);
  });

  test("without a paper and without a contribution it is still a whole file", () => {
    const book = open(freshDatabase().db);
    expect(rows(book)).toEqual([]);
    expect(info(book)).toMatchObject({ "Stand (letzte Änderung)": "noch keine Beiträge", Papier: "noch nicht veröffentlicht", "Beiträge in dieser Auswahl": 0 });
  });
});

describe("a selection", () => {
  test.each<[string, string[], Partial<ContributionFilter>]>([
    ["art=einwand", ["B-001"], {}],
    ["abschnitt=stellen", ["B-001", "B-002"], {}],
    ["suche=zahlt", ["B-001", "B-002"], {}],
    ["weichenstellung=1", ["B-001"], {}],
    ["kommune=offenstadt", ["B-001", "B-004"], {}],
    ["land=sachsen&art=antwort", ["B-002"], {}],
    ["sortierung=geteilt&ab=1.2", ["B-001", "B-002", "B-003", "B-004"], {}],
    ["art=zustimmung", [], {}],
  ])("%s holds %j, as many as the list of the pages", (query, numbers) => {
    const { db } = givenMixed();
    const book = open(db, "oeffentlich", query);
    const { filter } = parseSelection(new URLSearchParams(query), listFilterFields(db));
    expect(rows(book).map(({ Nr }) => Nr)).toEqual(numbers);
    expect(countContributions(db, { ...EVERYTHING, ...filter }).total).toBe(numbers.length);
    expect(info(book)["Beiträge in dieser Auswahl"]).toBe(numbers.length);
    expect(toRecords(book.sheets.Abschnitte!).reduce((sum, { Beiträge }) => sum + Number(Beiträge), 0)).toBe(numbers.length);
  });

  test.each([
    ["von=2018-10-01&bis=2018-10-01", ["B-001"]],
    ["von=2018-10-02", ["B-002", "B-003", "B-004"]],
    ["bis=2018-10-02", ["B-001", "B-002"]],
    ["von=2018-10-02&bis=2018-10-03&art=frage", ["B-004"]],
  ])("the days %s hold %j", (query, numbers) => {
    expect(rows(open(givenMixed().db, "oeffentlich", query)).map(({ Nr }) => Nr)).toEqual(numbers);
  });

  test("is named in the file", () => {
    expect(info(open(givenMixed().db, "oeffentlich", "teil=hemmnisse&suche=zahlt&von=2018-10-01&bis=2018-10-04")).Auswahl).toBe("Suche: zahlt; Teil: Hemmnisse; eingereicht ab 1.\u00a0Oktober 2018; eingereicht bis 4.\u00a0Oktober 2018");
  });
});

describe("of a person", () => {
  test.each<[Profile, string[]]>([
    ["intern", ["Rosa Offen, Offenstadt", "Karl Still, Sachsen", "Karl Still, Sachsen", "Rosa Offen, Offenstadt"]],
    ["pseudonym", ["P-002", "P-003", "P-003", "P-002"]],
    ["oeffentlich", ["Rosa Offen, Offenstadt", "Fachperson aus Sachsen", "Fachperson aus Sachsen", "Rosa Offen, Offenstadt"]],
  ])("the profile %s shows %j", (profile, people) => {
    const book = open(givenMixed().db, profile);
    expect(rows(book).map(({ Person }) => Person)).toEqual(people);
    expect(rows(book).map(({ Organisation, Kommune }) => [Organisation, Kommune])).toEqual([[null, "Offenstadt"], [null, null], [null, null], [null, "Offenstadt"]]);
  });
});

test("with pseudonyms no name is even read", () => {
  const { db } = givenMixed();
  const namesOf = (profile: Profile) => [...readRows(db, { profile, selection: ALL })].map(({ shownName }) => shownName);
  expect([namesOf("pseudonym"), namesOf("oeffentlich"), namesOf("intern")]).toEqual([[null, null, null, null], ["Rosa Offen", null, null, "Rosa Offen"], ["Rosa Offen", "Karl Still", "Karl Still", "Rosa Offen"]]);
});

test("rows are looked up by their numbers, so that a long file is no slower at its end", () => {
  const { db, sqlite } = givenMixed().database;
  const plan = sqlite.prepare(`explain query plan ${rowsNumbered(db, { selection: ALL, profile: "intern" }).getQuery().sql}`).all("[1,2,3]") as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(/^SEARCH c USING INDEX contributions_number_unique \(number=\?\)/));
  expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith("SCAN") && !detail.includes("json_each"))).toEqual([]);
});

test("a cut is there with its reason", () => {
  const { db, moderator } = givenMixed();
  const { revisionId } = givenPending(db, { body: "Der Bürgermeister ist ein Lump und tut nichts." });
  decide(db, { moderator, revisionId, outcome: "cut", reason: "insult", cutBody: "Der Bürgermeister tut nichts.", now: NOW });
  expect(rows(open(db)).at(-1)).toMatchObject({ "Gekürzt (Grund)": "Beleidigung", Beitrag: "Der Bürgermeister [gekürzt: Beleidigung] tut nichts." });
});
