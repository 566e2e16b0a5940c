import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listDeadReferences, listDocuments, listParagraphs } from "./documents.ts";
import { isGerman, listMisspelt, listNeedless, WORD_LIST } from "./spelling.ts";
import { listUnset } from "./typesetting.ts";
import { listVisibleWords } from "./visible-words.ts";
import { listFaultsOfWords, listMisspeltInDocuments, listMisspeltInSources } from "./words.ts";

test("README.md and docs/ lead to files, headings and commands that are there", () => {
  expect([...listDocuments()].flatMap(([file, markdown]) => listDeadReferences(file, markdown))).toEqual([]);
});

test("README.md, docs/, mails and messages are spelt as the dictionary does", () => {
  expect([...listMisspeltInDocuments(), ...listMisspeltInSources()]).toEqual([]);
});

test("the list of words is sorted, each word once, and names none that the dictionary knows", () => {
  const words = readFileSync(WORD_LIST, "utf8").trimEnd().split("\n");
  expect(words).toEqual([...new Set(words)].toSorted(new Intl.Collator("de").compare));
  expect(listNeedless()).toEqual([]);
});

describe("a reference that leads nowhere is found:", () => {
  test.each([
    ["a file", "[Betrieb](betriebe.md)", "docs/x.md: nichts unter betriebe.md"],
    ["a heading", "[Betrieb](betrieb.md#gibt-es-nicht)", "docs/x.md: nichts unter betrieb.md#gibt-es-nicht"],
    ["a command", "Führen Sie `npm run backups` aus.", "docs/x.md: kein Befehl npm run backups"],
  ])("%s", (_, markdown, fault) => {
    expect(listDeadReferences("docs/x.md", markdown)).toEqual([fault]);
  });

  test.each(["[Betrieb](betrieb.md)", "[Lesen](../README.md#wo-ist-was)", "[Beispiele](beispiele/)", "`npm run backup`, `npm test`", "[fremd](https://example.org/x)", "`[Code](nichts.md)`"])("%s is right", (markdown) => {
    expect(listDeadReferences("docs/x.md", markdown)).toEqual([]);
  });
});

describe("spelling", () => {
  test.each([
    ["Ihr Beitrag ist veröffendlicht.", ["veröffendlicht"]],
    ["Die Anmeldunk gilt 30 Minuten.", ["Anmeldunk"]],
    ["Straße und Strasse", ["Strasse"]],
    ["Erfahrunggen, Erfahrunggen", ["Erfahrunggen"]],
    ["Verwaltunks-Spitze", ["Verwaltunks"]],
  ])("%s", (words, misspelt) => {
    expect(listMisspelt(words)).toEqual(misspelt);
  });

  test.each(["Fachpersonenverzeichnis", "Ein Forschungs-Praxis-Projekt", "DIE ÖFFENTLICHE DISKUSSION", "B-012 steht unter https://stadt.example/beitraege", "„npm run backup“ schreibt diskussion.sqlite", "better-sqlite3 liest /papier/daten"])("%s is right", (words) => {
    expect(listMisspelt(words)).toEqual([]);
  });

  test.each([
    ["Wer hier schreibt, tut es unter seinem Namen.", true],
    ["A discussion platform for a position paper", false],
    ["select contribution_id from public_topics where slug", false],
  ])("%s is German: %s", (words, is) => {
    expect(isGerman(words)).toBe(is);
  });

  test("each cell of a table is judged by itself, code and addresses not at all", () => {
    expect(listParagraphs("# Titel\n\n| `paper` | [Papier](x.md) |\n\nEin\nSatz.")).toEqual(["# Titel", "[Papier]", "Ein Satz."]);
  });
});

describe("words of a page", () => {
  const PAGE = '<!doctype html><p title="Hinweis">Eins<br/>zwei, <strong>d</strong>rei</p><script>let x</script><pre class="plain">vier</pre><p class="quote">fünf</p><img alt="sechs"/>';

  test("are all that is seen or read out", () => {
    expect(listVisibleWords(PAGE).toSorted()).toEqual(["Eins", "Hinweis", "fünf", "sechs", "vier", "zwei, drei"]);
    expect(listVisibleWords(PAGE, { classes: ["quote"], elements: ["pre"] }).toSorted()).toEqual(["Eins", "Hinweis", "sechs", "zwei, drei"]);
  });

  test.each([
    ['<p>Das "Papier"</p>', "gerade Anführungszeichen"],
    ["<p>Lesen - und schreiben</p>", "Bindestrich"],
    ["<p>Weiter...</p>", "drei Punkte"],
    ["<p>So geht's</p>", "gerader Apostroph"],
    ["<p>Zu Rn. 12</p>", "vor der Zahl"],
    ["<p>am 4. Oktober 2018</p>", "im Datum"],
    ['<input placeholder="z. B. Goslar"/>', "in der Abkürzung"],
  ])("%s is not set as German is", (html, fault) => {
    expect(listUnset(html)).toEqual([expect.stringContaining(fault)]);
    expect(listFaultsOfWords("/", html)).toEqual(listUnset(html));
  });

  test.each(["<p>„Papier“ – so geht’s … Rn.&nbsp;12, z.\u202fB. hier</p>", '<div class="contribution__body"><p>So geht\'s, Rn. 12 - "ja"...</p></div>', "<textarea>- eins ...</textarea>"])("%s is right, or not ours", (html) => {
    expect(listUnset(html)).toEqual([]);
  });
});
