import { Marked, type Tokens } from "marked";
import { describe, expect, test } from "vitest";
import { describePerson } from "#app/accounts/people.server.ts";
import { listDetails } from "#app/discussion/example-details.ts";
import { supportPassage } from "#app/discussion/support-passage.server.ts";
import { writeExport } from "#app/evaluation/export.server.ts";
import type { Profile } from "#app/evaluation/profile.ts";
import { toBar } from "#app/evaluation/report.ts";
import { parseSelection } from "#app/evaluation/selection.ts";
import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { FUNDING_NOTICE } from "#app/text/funding.ts";
import type { Db } from "#db/open.ts";
import { givenDiscussion, givenModerator, givenPractitioner, givenPublished, givenTeamMember, NOW, somewhere } from "#tests/support/builders.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { toStoredText } from "#app/text/code-points.ts";
import { HOSTILE } from "#tests/text/hostile.ts";
import { normal, toPageWords } from "#tests/text/page-words.ts";
import { givenReleased, WORDS } from "./answered.ts";
import { givenHostile, putMany, putPublished, toDetails } from "./scene.ts";

const marked = new Marked({ gfm: true });

function write(db: Db, profile: Profile = "oeffentlich", query = "") {
  const selection = parseSelection(new URLSearchParams(query), listFilterFields(db));
  return [...writeExport(db, { format: "md", profile, selection, publicOrigin: "https://diskussion.example" })].join("");
}
const read = (markdown: string) => marked.lexer(markdown);
const headings = (markdown: string) => read(markdown).flatMap((token) => (token.type === "heading" ? [`${"#".repeat((token as Tokens.Heading).depth)} ${plain(token as Tokens.Heading)}`] : []));
const plain = (token: { tokens?: Tokens.Generic[] | undefined; text?: string; type?: string }): string => (token.tokens ? token.tokens.map((inner) => plain(inner)).join(token.type === "blockquote" ? " " : "") : token.type === "br" || token.type === "space" ? " " : (token.text ?? ""));

function given() {
  const database = freshDatabase();
  const { db } = database;
  givenDiscussion(db);
  const moderator = givenModerator(db);
  const author = givenPractitioner(db, { shownName: "Rosa Offen", showsName: 1, occupation: "municipal", sizeClass: "small", land: "HE" });
  const silent = givenPractitioner(db, { shownName: "Karl Still", land: "SN" });
  const first = givenPublished(db, { author, moderator, kind: "objection", place: somewhere(db, { nth: 2 }), body: "Der Rat zahlt nicht, und das seit Jahren." });
  givenPublished(db, { author: silent, moderator, kind: "question", place: somewhere(db, { nth: 2 }), body: "Und wer soll das alles denn bezahlen?" });
  givenPublished(db, { author: silent, moderator, parent: { id: first.contributionId }, body: "Bei uns zahlt er schon, aber spät im Jahr." });
  givenPublished(db, { author, moderator, kind: "example", place: somewhere(db, { section: "einleitung", nth: null }), body: "Unser Beispiel aus dem Sommer des Jahres." });
  putPublished(database, { number: 5, authorId: author.id, body: "Wie geht es mit dem ganzen Papier weiter?", at: NOW });
  supportPassage(db, { person: silent, passage: somewhere(db, { nth: 2 }).passage!, now: NOW });
  return { database, db, author };
}

test("it follows the paper, and every contribution stands where it belongs, answers after what they answer", () => {
  expect(headings(write(given().db))).toEqual([
    "# Bericht zur Fachdiskussion", "## Inhalt", "## So kam der Bericht zustande", "## Beteiligung in Zahlen",
    "## Einleitung", "### Beiträge zum ganzen Abschnitt", "#### B-004 · Praxisbeispiel",
    "## Kurze Wege", "### Rathaus",
    "## Stellen ohne Auftrag", "### Beiträge zu Rn. 5 · Weichenstellung 1", "#### B-001 · Einwand", "#### B-003 · Antwort auf B-001", "#### B-002 · Frage",
    "## Zum ganzen Papier und zu früheren Fassungen", "#### B-005 · Frage",
  ]);
});

test("it carries the notice of the funders, the words of the paper, and how many live the same", () => {
  const markdown = write(given().db);
  for (const words of [FUNDING_NOTICE, "> Jede Stelle erhält einen schriftlichen Auftrag des Rates.", "1 Person sagt: „Das erleben wir auch“.", "| davon Antworten | 1 |"]) expect(markdown).toContain(words);
  expect(markdown).toContain("| Stand (letzte Änderung) | 1.\u00a0Oktober 2018, 10:01\u00a0Uhr |");
});

test("every link of the contents leads to an anchor", () => {
  const markdown = write(given().db);
  const links = [...markdown.matchAll(/\]\(#([\w-]+)\)/g)].map(([, anchor]) => anchor);
  expect(links).toEqual(["verfahren", "beteiligung", "abschnitt-einleitung", "abschnitt-kurze-wege", "abschnitt-stellen", "papier"]);
  expect([...markdown.matchAll(/<a id="([\w-]+)"><\/a>/g)].map(([, anchor]) => anchor).filter((anchor) => !anchor!.startsWith("B-"))).toEqual(links);
});

test("figures are tables with bars, whoever did not say is counted, too", () => {
  const tables = read(write(given().db)).filter((token): token is Tokens.Table => token.type === "table");
  expect(tables.map(({ header }) => header[0]!.text)).toEqual(["Angabe", "Angabe", "Abschnitt", "Funktion", "Größenklasse", "Bundesland", "Beitragsart", "Beitragsart"]);
  expect(tables[3]!.rows.map((row) => row.map(({ text }) => text))).toEqual([["Kommunalverwaltung", "2", toBar(2, 3)], ["keine Angabe", "3", toBar(3, 3)]]);
});

test("formatting stays formatting, footnotes follow their passage, the team's answer stands once", () => {
  const { db } = given();
  givenPublished(db, { body: "Das ist **wichtig** und steht im [Protokoll](https://stadt.example/p).\n\n- eins\n- zwei" });
  givenReleased(db, { author: givenTeamMember(db), numbers: [1, 2] });
  const markdown = write(db);
  for (const words of ["> Das ist **wichtig** und steht im [Protokoll](<https://stadt.example/p>).\n>\n> - eins\n> - zwei", "**Rn. 4**\n\n> Wer zuständig ist, hat oft keinen Auftrag.[^1]\n>\n> [^1]: Eigene Beobachtung.", "> - Ein Amt weiß vom anderen.\n> - Ein Anruf genügt oft.", `**Umgang: berücksichtigt**\n\n${WORDS}`, "Erwiderung: siehe [B-001](#B-001)"]) expect(markdown).toContain(words);
  expect(markdown.split(WORDS).length).toBe(2);
});

test("what an example tells besides stands under its words, also after a list, a paragraph each", () => {
  const { db } = given();
  givenPublished(db, { kind: "example", body: "Jeden Samstag ist dort offen, für:\n\n- alle", details: { municipality: "Auental", helped: "1. Ein Beschluss\n- und Zeit", contact: "markt@auental.example" } });
  const told = "> - alle\n>\n> **Kommune:** Auental\n>\n> **Was geholfen hat:** 1. Ein Beschluss\\\n> \\- und Zeit\n>\n> **Kontakt für Nachfragen:** markt\\@auental.example\n";
  expect(write(db)).toContain(told);
  expect(write(db, "pseudonym")).toContain(told.split(">\n> **Kontakt")[0]);
  expect(write(db, "pseudonym")).not.toContain("Kontakt für Nachfragen");
});

test.each([[0, 0, 0], [0, 5, 0], [1, 1000, 1], [500, 1000, 10], [1000, 1000, 20]])("a bar for %i beside %i is %i long", (value, highest, length) => {
  expect(toBar(value, highest).length).toBe(length);
});

test("hostile texts come back as the page shows them, and none of them does more", () => {
  const tokens = read(write(givenHostile().db));
  const quotes = tokens.filter((token): token is Tokens.Blockquote => token.type === "blockquote").map(({ text }) => toPageWords(text));
  for (const [n, body] of HOSTILE.entries()) expect(quotes).toContain(normal([toPageWords(body), ...(n % 3 ? [] : listDetails(toDetails(body)).map(([term, words]) => `${term}: ${toStoredText(words)}`))].join(" ")));
  expect(tokens.filter((token) => token.type === "html").map(({ raw }) => raw.trim()).filter((html) => !/^<a id="[\w-]+"><\/a>$/.test(html))).toEqual([]);
  expect(headings(write(givenHostile().db)).filter((heading) => heading.startsWith("#### ")).length).toBe(HOSTILE.length);
});

describe("of a person", () => {
  test.each<[Profile, string[]]>([
    ["intern", ["Rosa Offen, Kommunalverwaltung, Kleinstadt in Hessen", "Karl Still, Sachsen"]],
    ["pseudonym", ["P-002 · ", "P-003 · "]],
    ["oeffentlich", ["Rosa Offen, Kommunalverwaltung, Kleinstadt in Hessen", "Fachperson aus Sachsen"]],
  ])("the profile %s shows %j", (profile, people) => {
    const markdown = write(given().db, profile);
    for (const person of people) expect(markdown).toContain(person);
    expect(markdown.includes("Karl Still")).toBe(profile === "intern");
  });

  test("a name switched off is gone", () => {
    const { db, author } = given();
    describePerson(db, { person: author, context: { showsName: 0 } });
    expect(write(db)).not.toContain("Rosa Offen");
  });
});

test("a selection keeps to itself, the paper stays whole", () => {
  const found = headings(write(given().db, "oeffentlich", "art=antwort"));
  expect(found.filter((heading) => heading.startsWith("#### "))).toEqual(["#### B-003 · Antwort auf B-001"]);
  expect(found).toContain("## Kurze Wege");
});

test("many contributions come whole and in order, the same twice; nothing at all is still a report", () => {
  const database = freshDatabase();
  givenDiscussion(database.db);
  putMany(database, { from: 1, until: 1203 });
  const markdown = write(database.db);
  expect(markdown).toBe(write(database.db));
  expect([...markdown.matchAll(/^#### B-(\d+)/gm)].map(([, number]) => Number(number))).toEqual(Array.from({ length: 1203 }, (_, n) => n + 1));
  expect(headings(write(freshDatabase().db))).toContain("# Bericht zur Fachdiskussion");
});
