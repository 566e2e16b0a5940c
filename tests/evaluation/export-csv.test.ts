import { describe, expect, test } from "vitest";
import { describePerson } from "#app/accounts/people.server.ts";
import { editContribution } from "#app/discussion/edit-contribution.server.ts";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { listContributions } from "#app/discussion/list-contributions.server.ts";
import { findPublished } from "#app/discussion/published-contributions.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { writeCsv } from "#app/evaluation/export-csv.server.ts";
import type { Profile } from "#app/evaluation/profile.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { decide } from "#app/moderation/decide.server.ts";
import { toByteStream } from "#app/text/byte-stream.ts";
import { type Db, openSnapshot } from "#db/open.ts";
import { currentRevision, givenDiscussion, givenModerator, givenPending, givenPractitioner, givenPublished, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { readCsv, readTable } from "#tests/text/read-csv.ts";
import { putMany, readFile } from "./scene.ts";

const ORIGIN = "https://diskussion.example";
const write = (db: Db, profile: Profile) => [...writeCsv(db, { profile, selection: ALL, publicOrigin: ORIGIN })].join("");

const streamCsv = (snapshot: ReturnType<typeof openSnapshot>) => toByteStream(writeCsv(snapshot.db, { profile: "oeffentlich", selection: ALL, publicOrigin: ORIGIN }), () => snapshot.close());

const COLUMNS = [
  "Nr", "Abschnitt", "Teil", "Randnummer", "Weichenstellung", "Wortlaut des Absatzes", "Zitat", "Fassung", "Beitragsart", "Beitrag", "Gekürzt (Grund)", "Antwort auf",
  "Schlagworte", "Umgang", "Erwiderung", "Stand zur neuen Fassung", "Unterstützung", "Funktion", "Organisation", "Kommune", "Größenklasse", "Bundesland", "Person",
  "Eingereicht", "Veröffentlicht", "Zuletzt geändert", "Link",
  "Beispiel: Kommune", "Beispiel: Seit wann", "Beispiel: Was geholfen hat", "Beispiel: Was gehindert hat", "Beispiel: Kontakt",
];

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const open = givenPractitioner(db, {
    email: "offen@stadt.example", shownName: "Rosa Offen", organisation: "Amt Offen", municipality: "Offenstadt", occupation: "municipal", sizeClass: "small", land: "HE",
    showsName: 1, showsOrganisation: 1, showsMunicipality: 1,
  });
  const silent = givenPractitioner(db, { email: "still@stadt.example", shownName: "Karl Still", organisation: "Amt Still", municipality: "Stillstadt", occupation: "politics", sizeClass: "medium", land: "SN" });
  const first = givenPublished(db, { author: open, kind: "objection", place: somewhere(db, { nth: 2 }), body: "Der Rat „zahlt“ nicht;\nseit Jahren." });
  givenPublished(db, { author: silent, parent: { id: first.contributionId }, body: "=Bei uns zahlt er, aber spät." });
  return { ...database, open, silent };
}

test("begins with a byte order mark and the columns in their order", () => {
  const csv = write(given().db, "pseudonym");
  expect(csv.startsWith('\ufeff"Nr";"Abschnitt";')).toBe(true);
  expect(csv.lastIndexOf("\ufeff")).toBe(0);
  expect(readCsv(csv.slice(1))[0]).toEqual(COLUMNS);
});

test("has every line whole and every column filled from its own place", () => {
  const { db } = given();
  const csv = write(db, "pseudonym");
  expect(new Set(readCsv(csv.slice(1)).map((row) => row.length))).toEqual(new Set([COLUMNS.length]));
  expect(readTable(csv)).toMatchObject([
    {
      Nr: "B-001", Abschnitt: "Stellen ohne Auftrag", Teil: "Hemmnisse", Randnummer: "5", Weichenstellung: "1", "Wortlaut des Absatzes": "Jede Stelle erhält einen schriftlichen Auftrag des Rates.",
      Fassung: "1", Beitragsart: "Einwand", Beitrag: "Der Rat „zahlt“ nicht;\nseit Jahren.", "Antwort auf": "", Funktion: "Kommunalverwaltung", Größenklasse: "Kleinstadt", Bundesland: "Hessen",
      Eingereicht: "2018-10-01 10:00:00", Veröffentlicht: "2018-10-01 10:00:00", Link: `${ORIGIN}/beitraege/B-001`,
    },
    { Nr: "B-002", Randnummer: "4", Weichenstellung: "", Beitragsart: "Antwort", Beitrag: "'=Bei uns zahlt er, aber spät.", "Antwort auf": "B-001", Bundesland: "Sachsen" },
  ]);
});

describe("what an example tells besides", () => {
  const DETAILS = { municipality: "Auental", since: "=2016+1", helped: "Ein Beschluss;\nund „Zeit“", hindered: "@Heizkosten", contact: "markt@auental.example" };
  const givenExamples = () => {
    const { db } = given();
    const { author } = givenPublished(db, { kind: "example", body: "Der Laden am Markt ist jeden Samstag offen.", details: DETAILS });
    givenPublished(db, { author, kind: "example", body: "Im Rathaus gibt es seither eine Stelle.", details: { since: "seit 2017" } });
    return { db, author };
  };
  const told = (db: Db, profile: Profile) => readTable(write(db, profile)).slice(2).map((line) => COLUMNS.slice(27).map((title) => line[title]));

  test.each(["oeffentlich", "intern"] as const)("stands in the profile %s as the page shows it, and calculates nothing", (profile) => {
    expect(told(givenExamples().db, profile)).toEqual([["Auental", "'=2016+1", "Ein Beschluss;\nund „Zeit“", "'@Heizkosten", "markt@auental.example"], ["", "seit 2017", "", "", ""]]);
  });

  test("says in the profile pseudonym what the place did, and not how to reach who wrote it", () => {
    const { db } = givenExamples();
    expect(told(db, "pseudonym")[0]).toEqual(["Auental", "'=2016+1", "Ein Beschluss;\nund „Zeit“", "'@Heizkosten", ""]);
    for (const format of ["csv", "json", "md", "docx", "xlsx"] as const) expect(readFile([...writeExport(db, { format, profile: "pseudonym", selection: ALL, publicOrigin: ORIGIN })]), format).not.toContain("auental.example");
  });

  test("is that of the public wording, until the next one is published", () => {
    const { db, author } = givenExamples();
    editContribution(db, { author, number: 3, kind: "example", body: "Der Laden am Markt ist jeden Samstag offen.", details: { ...DETAILS, since: "seit 2018", contact: null }, now: NOW });
    expect(told(db, "oeffentlich")[0]).toContain("markt@auental.example");
    decide(db, { moderator: givenModerator(db), revisionId: currentRevision(db, 3).id, outcome: "publish", now: NOW });
    expect(told(db, "oeffentlich")[0]).toEqual(["Auental", "seit 2018", "Ein Beschluss;\nund „Zeit“", "'@Heizkosten", ""]);
  });
});

describe("the profile pseudonym", () => {
  test("has no address and no name, and of organisations and municipalities only what a person made public", () => {
    const csv = write(given().db, "pseudonym");
    expect(csv).not.toMatch(/@stadt\.example|Rosa|Karl|Still/);
    expect(readTable(csv).map(({ Person, Organisation, Kommune }) => [Person, Organisation, Kommune])).toEqual([["P-001", "Amt Offen", "Offenstadt"], ["P-002", "", ""]]);
  });

  test("calls the same person the same, whatever their name is now", () => {
    const { db, open } = given();
    describePerson(db, { person: open, context: { shownName: "Anders", showsName: 0 } });
    givenPublished(db, { author: open, body: "Noch ein Gedanke zur Sache, etwas später." });
    expect(readTable(write(db, "pseudonym")).map(({ Person }) => Person)).toEqual(["P-001", "P-002", "P-001"]);
  });
});

describe("the profile öffentlich", () => {
  test("holds exactly what the pages show: the same contributions, the same words about people", () => {
    const { db } = given();
    const rows = readTable(write(db, "oeffentlich"));
    expect(rows.map(({ Nr }) => Nr).toSorted()).toEqual(listContributions(db, { filter: EVERYTHING, limit: 100 }).contributions.map(({ number }) => number).toSorted());
    for (const { Nr, Person, Randnummer, Abschnitt } of rows) {
      expect(findPublished(db, Number(Nr!.slice(2)))).toMatchObject({ who: Person, passageNumber: Randnummer, sectionTitle: Abschnitt });
    }
    expect(JSON.stringify(rows)).not.toMatch(/@stadt\.example|Still|P-00/);
  });

  test("forgets a name as soon as it is switched off", () => {
    const { db, open } = given();
    expect(write(db, "oeffentlich")).toContain("Rosa Offen");
    describePerson(db, { person: open, context: { showsName: 0, showsOrganisation: 0, showsMunicipality: 0 } });
    expect(write(db, "oeffentlich")).not.toMatch(/Offen/);
  });
});

test("a cut is exported as it can be read: with its reason, and no sign of Markdown about the gap", () => {
  const { db } = given();
  const { number, revisionId } = givenPending(db, { body: "Der Bürgermeister ist ein Lump und tut nichts." });
  decide(db, { moderator: givenModerator(db), revisionId, outcome: "cut", reason: "insult", cutBody: "Der Bürgermeister tut nichts.", now: NOW });
  expect(currentRevision(db, number).status).toBe("published");
  expect(readTable(write(db, "oeffentlich")).at(-1)).toMatchObject({ "Gekürzt (Grund)": "Beleidigung", Beitrag: "Der Bürgermeister [gekürzt: Beleidigung] tut nichts." });
});

test("the same data gives the same bytes, and more than one batch comes whole and in order", () => {
  const database = given();
  const { db } = database;
  putMany(database, { from: 3, until: 1203 });
  expect(write(db, "pseudonym")).toBe(write(db, "pseudonym"));
  expect(readTable(write(db, "pseudonym")).map(({ Nr }) => Number(Nr!.slice(2)))).toEqual(Array.from({ length: 1203 }, (_, n) => n + 1));
});

test("as a stream of bytes it is the same, from one moment of the data, and closes its snapshot", async () => {
  const { db, path } = given();
  const snapshot = openSnapshot(path);
  const bytes = await new Response(streamCsv(snapshot)).bytes();
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(write(db, "oeffentlich"));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(snapshot.sqlite.open).toBe(false);
});

test("a reader who goes away closes the snapshot too", async () => {
  const snapshot = openSnapshot(given().path);
  const reader = streamCsv(snapshot).getReader();
  await reader.read();
  await reader.cancel();
  expect(snapshot.sqlite.open).toBe(false);
});
