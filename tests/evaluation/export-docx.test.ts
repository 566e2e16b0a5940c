import { beforeEach, describe, expect, test } from "vitest";
import { recordConsent } from "#app/accounts/consents.server.ts";
import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { listDetails } from "#app/discussion/example-details.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import { markQuote } from "#app/evaluation/marked-quotes.server.ts";
import type { Profile } from "#app/evaluation/profile.ts";
import { parseSelection } from "#app/evaluation/selection.ts";
import { hideContribution } from "#app/moderation/change-decision.server.ts";
import { FUNDING_NOTICE } from "#app/text/funding.ts";
import { toDay } from "#app/text/dates.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { toStoredText } from "#app/text/code-points.ts";
import { HOSTILE } from "#tests/text/hostile.ts";
import { normal, toPageWords } from "#tests/text/page-words.ts";
import { all, readDocx, type ReadParagraph } from "#tests/text/read-docx.ts";
import { editAndPublish, givenDraft, givenReleased, WORDS } from "./answered.ts";
import { givenReleasedSummary, givenSummary } from "./summarised.ts";
import { givenHostile, putMany, putPublished, toBytes, toDetails } from "./scene.ts";

function write(db: Db, { profile = "oeffentlich" as Profile, query = "" } = {}) {
  const selection = parseSelection(new URLSearchParams(query), listFilterFields(db));
  return toBytes(writeExport(db, { format: "docx", profile, selection, publicOrigin: "https://diskussion.example" }));
}
const open = (db: Db, asked: Parameters<typeof write>[1] = {}) => readDocx(write(db, asked));
const styled = ({ paragraphs }: ReturnType<typeof open>, ...styles: string[]) => paragraphs.filter(({ style }) => styles.includes(style));
const headings = (docx: ReturnType<typeof open>) => styled(docx, "Title", "Heading1", "Heading2", "Heading3", "PaperHeading").map(({ style, words }) => `${style.replace("Heading", "")} ${words}`);

/** What stands under each heading of a contribution, up to the next heading of any kind. */
function readContributions({ paragraphs }: ReturnType<typeof open>) {
  const read: { number: string; section: string; place: string; paragraphs: ReadParagraph[] }[] = [];
  let [section, place, isOpen] = ["", "", false];
  for (const paragraph of paragraphs) {
    if (paragraph.style === "Heading1") [section, place] = [paragraph.words, ""];
    if (paragraph.style === "Heading2") place = paragraph.words;
    if (paragraph.style.startsWith("Heading")) isOpen = paragraph.style === "Heading3";
    if (paragraph.style === "Heading3") read.push({ number: paragraph.words.split(" ")[0]!, section, place, paragraphs: [] });
    else if (isOpen) read.at(-1)!.paragraphs.push(paragraph);
  }
  return read;
}
const wordsOf = ({ paragraphs }: { paragraphs: ReadParagraph[] }) => normal(paragraphs.filter(({ style }) => style === "Normal").map(({ words }) => words).join("\n"));

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const author = givenPractitioner(db, { shownName: "Rosa Offen", showsName: 1, occupation: "municipal", sizeClass: "small", land: "HE" });
  const silent = givenPractitioner(db, { shownName: "Karl Still", land: "SN" });
  const first = givenPublished(db, { author, moderator, kind: "objection", place: somewhere(db, { nth: 2 }), body: "Der Rat zahlt **nicht**, und das seit Jahren." });
  const second = givenPublished(db, { author: silent, moderator, kind: "question", place: somewhere(db, { nth: 2 }), body: "Und wer soll das alles denn bezahlen?" });
  givenPublished(db, { author: silent, moderator, parent: { id: first.contributionId }, place: somewhere(db, { nth: 2 }), body: "Bei uns zahlt er schon, aber spät im Jahr." });
  givenPublished(db, { author, moderator, kind: "example", place: somewhere(db, { section: "einleitung", nth: null }), body: "Unser Beispiel aus dem Sommer des Jahres." });
  putPublished(database, { number: 5, authorId: author.id, body: "Wie geht es mit dem ganzen Papier weiter?", at: NOW });
  supportPassage(db, { person: silent, passage: somewhere(db, { nth: 2 }).passage!, now: NOW });
  return { database, db, author, moderator, first, second };
}

describe("of hostile texts", () => {
  let db: Db;
  let docx: ReturnType<typeof open>;
  let rows: Record<string, string | number | null>[];
  beforeEach(() => {
    const hostile = givenHostile();
    db = hostile.db;
    docx = open(db);
    rows = hostile.sqlite.prepare("select * from public_contributions order by number").all() as typeof rows;
  });

  test("every contribution is there with its number, at its place, in the words the page shows", () => {
    const read = readContributions(docx).toSorted((a, b) => a.number.localeCompare(b.number));
    expect(read.length).toBe(HOSTILE.length);
    for (const [index, row] of rows.entries()) {
      const setting = row.weichenstellung === null ? "" : ` · Weichenstellung ${row.weichenstellung}`;
      expect([read[index]!.number, read[index]!.section, read[index]!.place]).toEqual([`B-${String(row.number).padStart(3, "0")}`, row.section_title, `Beiträge zu Rn. ${row.passage_number}${setting}`]);
      expect(wordsOf(read[index]!)).toBe(toPageWords(String(row.body)));
      const told = index % 3 ? [] : listDetails(toDetails(String(row.body)));
      expect(read[index]!.paragraphs.filter(({ style }) => style === "Detail").map(({ words }) => normal(words))).toEqual(told.map(([term, words]) => normal(`${term}\t${words}`)));
      if (!/[*_`<&[\]]/.test(String(row.body))) expect(wordsOf(read[index]!)).toBe(normal(toStoredText(String(row.body))));
    }
  });

  test("the parts of the file fit together, and nothing in it asks to be updated or runs", () => {
    expect(docx.problems).toEqual([]);
    for (const xml of Object.values(docx.parts)) expect(xml).not.toMatch(/updateFields|w:dirty|DDE|INCLUDE|attachedTemplate|[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u);
    expect(new Set(all(docx.documents["word/document.xml"]!, "w:instrText").map((field) => field.textContent))).toEqual(new Set([' TOC \\o "1-1" \\h \\z \\u ']));
  });

  test("links lead only where links may", () => {
    const links = all(docx.documents["word/_rels/document.xml.rels"]!, "Relationship").filter((relation) => relation.getAttribute("TargetMode") === "External").map((relation) => relation.getAttribute("Target")!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^(https?|mailto):[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
  });

  test("the same data gives the same bytes, whenever it is written", () => {
    expect(write(db).equals(write(db))).toBe(true);
    expect(docx.parts["docProps/core.xml"]).toContain("<dcterms:modified xsi:type=\"dcterms:W3CDTF\">2018-");
  });
});

test("it follows the paper: text, figures, then every contribution where it belongs, answers after what they answer", () => {
  expect(headings(open(given().db))).toEqual([
    "Title Bericht zur Fachdiskussion", "1 So kam der Bericht zustande", "1 Beteiligung in Zahlen",
    "1 Einleitung", "2 Beiträge zum ganzen Abschnitt", "3 B-004 · Praxisbeispiel",
    "1 Kurze Wege", "Paper Rathaus",
    "1 Stellen ohne Auftrag", "2 Beiträge zu Rn. 5 · Weichenstellung 1", "3 B-001 · Einwand", "3 B-003 · Antwort auf B-001", "3 B-002 · Frage",
    "1 Zum ganzen Papier und zu früheren Fassungen", "3 B-005 · Frage",
  ]);
});

test("the first page says what it is, of when, for whom and who paid for it", () => {
  const docx = open(given().db, { profile: "pseudonym", query: "art=einwand" });
  const front = docx.paragraphs.slice(0, docx.paragraphs.findIndex(({ style }) => style === "TOCHeading")).map(({ words }) => words);
  for (const words of ["Bericht zur Fachdiskussion", "Kleines Papier", FUNDING_NOTICE, "pseudonym", "Beitragsart: Einwand", "Fassung 1 vom 3.\u00a0September 2018", "Demotext"]) expect(front).toContain(words);
  expect(docx.tables[0]!.rows).toContainEqual(["Stand (letzte Änderung)", "1.\u00a0Oktober 2018, 10:01\u00a0Uhr"]);
  expect(Object.fromEntries(docx.tables[1]!.rows)).toMatchObject({ "Beiträge in dieser Auswahl": "1", "Personen haben geschrieben": "1", "Nicht enthalten, ohne Rücksicht auf die Auswahl": "0 ungeprüft, 0 abgelehnt, 0 zurückgezogen, 0 zurückgegeben, 0 ausgeblendet" });
});

test("the table of contents is filled in, and each entry leads to its heading", () => {
  const docx = open(given().db);
  const entries = styled(docx, "TOC1");
  expect(entries.map(({ words }) => words)).toEqual(["So kam der Bericht zustande", "Beteiligung in Zahlen", "Einleitung · Rn.\u00a01", "Kurze Wege · Rn.\u00a02–3", "Stellen ohne Auftrag · Rn.\u00a04–5", "Zum ganzen Papier und zu früheren Fassungen"]);
  const places = new Map(styled(docx, "Heading1").map(({ words, anchors }) => [anchors[0], words]));
  for (const { words, runs } of entries) expect(words.startsWith(places.get(runs.find(({ to }) => to)!.to!)!)).toBe(true);
});

test("headings are Word's own, the language is German, pages are numbered and the first is not", () => {
  const { parts } = open(given().db);
  for (const level of [1, 2, 3]) expect(parts["word/styles.xml"]).toMatch(new RegExp(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>.*?<w:outlineLvl w:val="${level - 1}"/>`));
  expect(parts["word/styles.xml"]).toContain('<w:lang w:val="de-DE"');
  expect(parts["word/footer.xml"]).toMatch(/Seite .*PAGE.* von .*NUMPAGES/s);
  expect(parts["word/document.xml"]).toContain("<w:titlePg/>");
  expect(parts["docProps/core.xml"]).toMatch(/<dc:title>Integration in Bewegung – Bericht zur Fachdiskussion \(oeffentlich\)<.*<dc:language>de-DE</s);
  expect(parts["docProps/core.xml"]).not.toMatch(/creator|lastModifiedBy/);
});

test("the paper is whole: number before the passage, footnote at its place, lists as lists", () => {
  const docx = open(given().db);
  const paper = styled(docx, "Paper", "Label");
  expect(paper.find(({ words }) => words.startsWith("Rn. 5"))?.words).toBe("Rn. 5\tJede Stelle erhält einen schriftlichen Auftrag des Rates.");
  expect(paper.filter(({ item }) => item).map(({ words, item }) => [words, item])).toEqual([["Ein Amt weiß vom anderen.", { id: "1", level: 0 }], ["Ein Anruf genügt oft.", { id: "1", level: 0 }]]);
  expect(paper.find(({ words }) => words.startsWith("Rn. 4"))?.notes).toEqual(["1"]);
  expect(docx.parts["word/footnotes.xml"]).toContain("Eigene Beobachtung.");
  expect(styled(docx, "Setting", "PaperMeta").map(({ words }) => words)).toEqual(["Weichenstellung 1", "1 Person sagt: „Das erleben wir auch“."]);
});

test("charts are tables that can be read out: headed, described, and every bar beside its number", () => {
  const { tables, documents } = open(given().db);
  for (const { repeats, title, description } of tables) expect([repeats, title === "", description === ""]).toEqual([true, false, false]);
  const chart = tables.at(-1)!;
  expect([chart.title, chart.description]).toEqual(["Beitragsart: am häufigsten Einwand und Frage", "Balkendiagramm als Tabelle. Zustimmung: 0, Ergänzung: 0, Einwand: 1, Praxisbeispiel: 0, Frage: 1, Antwort: 1."]);
  expect(chart.rows.slice(1).map(([word, count]) => [word, count])).toEqual([["Zustimmung", "0"], ["Ergänzung", "0"], ["Einwand", "1"], ["Praxisbeispiel", "0"], ["Frage", "1"], ["Antwort", "1"]]);
  const bars = all(all(documents["word/document.xml"]!, "w:tbl").at(-1)!, "w:p").filter((paragraph) => all(paragraph, "w:pStyle")[0]?.getAttribute("w:val") === "Bar");
  expect(bars.map((bar) => all(bar, "w:shd").length)).toEqual([0, 0, 1, 0, 1, 1]);
});

test("formatting is Word's, not Markdown's", () => {
  const { db, moderator } = given();
  const body = "Ganz **fett**, *schräg* und ~~weg~~ mit [Protokoll](https://stadt.example/p?a=1&b=ö).\n\n1. eins\n2. zwei\n   - innen\n\n1. von vorn\n\n> ein Zitat\n\nשלום לכולם";
  givenPublished(db, { moderator, body });
  const said = readContributions(open(db)).find(({ number }) => number === "B-006")!.paragraphs.filter(({ style }) => style === "Normal");
  expect(said[0]!.runs.filter(({ marks, href }) => marks.length > 0 || href).map(({ words, marks, href }) => [words, marks.join(), href])).toEqual([["fett", "w:b", null], ["schräg", "w:i", null], ["weg", "w:strike", null], ["Protokoll", "", "https://stadt.example/p?a=1&b=%C3%B6"]]);
  const items = said.filter(({ item }) => item);
  expect(items.map(({ words, item }) => [words, item!.level])).toEqual([["eins", 0], ["zwei", 0], ["innen", 1], ["von vorn", 0]]);
  expect([items[0]!.item!.id === items[1]!.item!.id, items[2]!.item!.id]).toEqual([true, "1"]);
  expect(said.find(({ words }) => words === "ein Zitat")!.indent).toBeGreaterThan(0);
  expect(said.map(({ words }) => words).join("\n")).not.toMatch(/[*~[\]]/);
});

test("what an example tells besides stands under its words, each with its term, and before the team's answer", () => {
  const { db } = given();
  givenPublished(db, { kind: "example", body: "Der Laden am Markt ist jeden Samstag offen.", details: { since: "seit 2016", hindered: "Die Heizkosten\nund der Lärm", contact: "markt@auental.example" } });
  givenReleased(db, { author: givenTeamMember(db), numbers: [6] });
  const told = (profile: Profile) => readContributions(open(db, { profile })).find(({ number }) => number === "B-006")!.paragraphs.filter(({ style }) => /Normal|Detail|TeamHeading/.test(style)).map(({ words, runs }) => [words, runs[0]!.marks.join()]);
  const begin = [["Der Laden am Markt ist jeden Samstag offen.", ""], ["Seit wann\tseit 2016", "w:b"], ["Was gehindert hat\tDie Heizkosten\nund der Lärm", "w:b"]];
  const end = ["Umgang: berücksichtigt", ""];
  expect(told("oeffentlich")).toEqual([...begin, ["Kontakt für Nachfragen\tmarkt@auental.example", "w:b"], end]);
  expect(told("pseudonym")).toEqual([...begin, end]);
});

describe("the team's answer", () => {
  const answers = (db: Db) => readContributions(open(db)).flatMap(({ number, paragraphs }) => paragraphs.filter(({ style }) => style.startsWith("Team")).map(({ words }) => `${number}: ${words}`));

  test("stands under the first contribution it is to, and the others lead there", () => {
    const { db } = given();
    givenReleased(db, { author: givenTeamMember(db), numbers: [1, 2], disposition: "partly" });
    expect(answers(db)).toEqual(["B-001: Umgang: teilweise berücksichtigt", `B-001: ${WORDS}`, "B-002: Umgang: teilweise berücksichtigt", "B-002: Erwiderung: siehe B-001"]);
    const narrowed = readContributions(open(db, { query: "art=frage" })).find(({ number }) => number === "B-002")!;
    expect(narrowed.paragraphs.map(({ words }) => words)).toContain(WORDS);
  });

  test("is not there while it is a draft, says when it was to other words, and goes with its contribution", () => {
    const { db, first, moderator } = given();
    const author = givenTeamMember(db);
    givenDraft(db, { author, numbers: [1] });
    expect(answers(db)).toEqual([]);
    givenReleased(db, { author, numbers: [2] });
    expect(answers(db)).toEqual(["B-001: Umgang: berücksichtigt", `B-001: ${WORDS}`, "B-002: Umgang: berücksichtigt", `B-002: ${WORDS}`]);
    editAndPublish(db, first);
    expect(answers(db)[0]).toBe("B-001: Umgang: berücksichtigt · zu einem früheren Wortlaut des Beitrags");
    hideContribution(db, { moderator, number: 1, reason: "insult", explanation: "", now: NOW });
    expect(answers(db)).toEqual(["B-002: Umgang: berücksichtigt", `B-002: ${WORDS}`]);
  });
});

describe("what the team adds to a section", () => {
  function givenTeamWords() {
    const scene = given();
    const { db } = scene;
    const author = givenTeamMember(db);
    givenReleasedSummary(db, { author, body: "Viele sehen es **ebenso** [B-001], andere zahlen schon [B-003]." });
    for (const [number, quote] of [[1, "seit Jahren"], [3, "aber spät"]] as const) expect(markQuote(db, { author, sectionKey: "stellen", number, quote, now: NOW })).toEqual({ ok: true });
    return scene;
  }
  const quoted = (docx: ReturnType<typeof open>) => styled(docx, "Quoted", "QuotedBy").map(({ words }) => words);

  test("is its summary after the text, and words out of public contributions, each leading to it, with no more of a person than the profile says", () => {
    const docx = open(givenTeamWords().db, { profile: "pseudonym" });
    expect(headings(docx).slice(9, 14)).toEqual(["2 Zusammenfassung des Projektteams", "2 Stimmen, die das Projektteam hervorhebt", "2 Beiträge zu Rn. 5 · Weichenstellung 1", "3 B-001 · Einwand", "3 B-003 · Antwort auf B-001"]);
    expect(quoted(docx)).toEqual([`Die Zusammenfassung stützt sich auf 2 Beiträge. Stand: ${toDay(NOW)}.`, "„seit Jahren“", expect.stringMatching(/^B-001 · P-\d+$/), "„aber spät“", expect.stringMatching(/^B-003 · P-\d+$/)]);
    expect(docx.problems).toEqual([]);
  });

  test("leads from the summary to the contributions it cites", () => {
    const summed = styled(open(givenTeamWords().db), "Team")[0]!;
    expect(summed.words).toBe("Viele sehen es ebenso B-001, andere zahlen schon B-003.");
    expect(summed.runs.flatMap(({ href }) => href ?? [])).toEqual(["https://diskussion.example/beitraege/B-001", "https://diskussion.example/beitraege/B-003"]);
  });

  test("names people in public only if they agreed to be cited", () => {
    const { db, author } = givenTeamWords();
    expect(quoted(open(db))[2]).toBe("B-001 · Fachperson aus einer Kleinstadt in Hessen, Kommunalverwaltung");
    recordConsent(db, { person: author, document: "citation", now: NOW });
    expect(quoted(open(db))[2]).toBe("B-001 · Rosa Offen, Kommunalverwaltung, Kleinstadt in Hessen");
  });

  test("is left out with the contribution it came from, and where a selection leaves it out", () => {
    const { db, moderator } = givenTeamWords();
    hideContribution(db, { moderator, number: 1, reason: "insult", explanation: "", now: NOW });
    expect(quoted(open(db)).filter((words) => words.startsWith("„"))).toEqual(["„aber spät“"]);
    expect(quoted(open(db, { query: "art=frage" })).filter((words) => words.startsWith("„"))).toEqual([]);
  });

  test("is public once it is released", () => {
    const { db } = given();
    givenSummary(db, { author: givenTeamMember(db), body: "Noch im Entwurf [B-001]." });
    expect(headings(open(db))).not.toContain("2 Zusammenfassung des Projektteams");
  });
});

test("a selection keeps to itself, the paper stays whole", () => {
  const found = headings(open(given().db, { query: "art=antwort" }));
  expect(found.filter((heading) => heading.startsWith("3 "))).toEqual(["3 B-003 · Antwort auf B-001"]);
  expect(found).toContain("1 Kurze Wege");
});

test("two thousand contributions come whole and in order; nothing at all is still a report", () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  putMany(database, { from: 1, until: 2000 });
  expect(readContributions(open(database.db)).map(({ number }) => Number(number.slice(2)))).toEqual(Array.from({ length: 2000 }, (_, n) => n + 1));
  const empty = open(freshDatabase().db);
  expect([headings(empty)[0], empty.problems]).toEqual(["Title Bericht zur Fachdiskussion", []]);
});
