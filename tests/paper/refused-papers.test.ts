import { expect, test } from "vitest";
import { parsePaper } from "#app/paper/parse-paper.ts";

const FRONT = "---\ntitle: Papier\n---\n";

/** What is wrong, the file after a front matter of three lines, the line that is named, and words of the sentence. */
const BAD: [what: string, body: string, line: number, sentence: string][] = [
  ["no heading at all", "\nNur ein Satz.\n", 5, "Vor diesem Text steht keine Überschrift."],
  ["nothing at all", "\n", 4, "Die Datei hat keine Überschrift."],
  ["text before the first heading", "\nVorweg.\n\n# A {#a}\n\nText.\n", 5, "Vor diesem Text steht keine Überschrift."],
  ["a sub-heading before the first heading", "## Unter\n\n# A {#a}\n\nText.\n", 4, "Vor diesem Text steht keine Überschrift."],
  ["a section without a key", "# Einleitung\n\nText.\n", 4, "Der Abschnitt „Einleitung“ braucht einen Schlüssel"],
  ["a key with capital letters", "# A {#Einleitung}\n\nText.\n", 4, "braucht einen Schlüssel aus Kleinbuchstaben"],
  ["a key with umlauts", "# A {#größe}\n\nText.\n", 4, "braucht einen Schlüssel aus Kleinbuchstaben"],
  ["a key that begins with a digit", "# A {#1a}\n\nText.\n", 4, "braucht einen Schlüssel aus Kleinbuchstaben"],
  ["two sections with one key", "# A {#a}\n\nText.\n\n# B {#a}\n\nText.\n", 8, "Der Schlüssel „a“ steht an zwei Abschnitten."],
  ["the key fassungen", "# A {#fassungen}\n\nText.\n", 4, "Der Schlüssel „fassungen“ ist für eine eigene Seite vergeben."],
  ["the key vergleich", "# A {#a}\n\nText.\n\n# B {#vergleich}\n\nText.\n", 8, "Der Schlüssel „vergleich“ ist für eine eigene Seite vergeben."],
  ["an unknown part", "# A {#a part=chances}\n\nText.\n", 4, "Den Teil „chances“ gibt es nicht. Möglich sind preconditions, potentials, obstacles, perspectives."],
  ["an empty section in between", "# A {#a}\n\n# B {#b}\n\nText.\n", 6, "Der Abschnitt „A“ hat keinen Text."],
  ["an empty section at the end", "# A {#a}\n\nText.\n\n# B {#b}\n", 9, "Der Abschnitt „B“ hat keinen Text."],
  ["a section of footnotes only", "# A {#a}\n\n[^1]: Nur eine Fußnote.\n", 7, "Der Abschnitt „A“ hat keinen Text."],
  ["a Weichenstellung without words", "# A {#a}\n\n{.weichenstellung}\n", 6, "Dieser Absatz ist leer."],
  ["a third level of headings", "# A {#a}\n\nText.\n\n### Zu tief\n", 8, "Es gibt nur zwei Ebenen von Überschriften"],
  ["a block of HTML", "# A {#a}\n\nText.\n\n<div>Kasten</div>\n", 8, "HTML wird nicht übernommen: <div>Kasten</div>"],
  ["HTML in a sentence", "# A {#a}\n\nEin <b>fetter</b> Satz.\n", 6, "HTML wird nicht übernommen: <b>"],
  ["an HTML comment", "# A {#a}\n\n<!-- Notiz -->\n\nText.\n", 6, "HTML wird nicht übernommen: <!-- Notiz -->"],
  ["HTML in a list", "# A {#a}\n\nText.\n\n- eins\n- <i>zwei</i>\n", 8, "HTML wird nicht übernommen: <i>"],
  ["HTML in a table", "# A {#a}\n\n| a |\n|---|\n| <br> |\n", 6, "HTML wird nicht übernommen: <br>"],
  ["HTML in a heading", "# Ein <b>fetter</b> Titel {#a}\n\nText.\n", 4, "HTML wird nicht übernommen"],
  ["HTML in a sub-heading", "# A {#a}\n\n## Ein <b>fetter</b> Titel\n\nText.\n", 6, "HTML wird nicht übernommen"],
  ["HTML in a footnote", "# A {#a}\n\nText.[^1]\n\n[^1]: Ein <b>fetter</b> Satz.\n\nNoch ein Absatz.\n", 8, "HTML wird nicht übernommen: <b>"],
  ["a link to a script", "# A {#a}\n\nEin [Link](javascript:alert(1)).\n", 6, "Dieser Link führt nirgendwohin: javascript:alert(1)."],
  ["a link to a script in a footnote", "# A {#a}\n\nText.[^1]\n\n[^1]: Ein [Link](data:text/html,x).\n\nNoch einer.\n", 8, "Dieser Link führt nirgendwohin: data:text/html,x."],
  ["a link that names no protocol", "# A {#a}\n\nEin [Link](//stadt.example).\n", 6, "Dieser Link führt nirgendwohin"],
  ["quotes within quotes", `# A {#a}\n\nText.\n\n${"> ".repeat(2000)}\n`, 8, "Dieser Absatz lässt sich nicht lesen"],
  ["lists within lists", `# A {#a}\n\n${"- ".repeat(500_000)}x\n`, 6, "Dieser Absatz lässt sich nicht lesen"],
  ["white space without end", `# A {#a}\n\nx${" ".repeat(900_000)}x\n`, 6, "Dieser Absatz lässt sich nicht lesen"],
  ["white space without end in a heading", `# A${" ".repeat(900_000)}x {#a}\n\nText.\n`, 1, "Dieser Absatz lässt sich nicht lesen"],
  ["nothing but signs", `# A {#a}\n\n${"_a_".repeat(300_000)}\n`, 6, "Dieser Absatz lässt sich nicht lesen"],
  ["a picture", "# A {#a}\n\nText.\n\n![Platz](platz.png)\n", 8, "Bilder werden nicht übernommen."],
  ["a picture in a sentence", "# A {#a}\n\nSo ![Platz](platz.png) sieht es aus.\n", 6, "Bilder werden nicht übernommen."],
  ["text set as code", "# A {#a}\n\nText.\n\n    eingerückt\n", 8, "Dieser Absatz ist eingerückt"],
  ["a footnote without text", "# A {#a}\n\nText.\n\nZwei.[^2]\n", 8, "Zur Fußnote „2“ fehlt der Text"],
  ["a footnote with two texts", "# A {#a}\n\nText.[^1]\n\n[^1]: Eins.\n[^1]: Zwei.\n", 9, "Die Fußnote „1“ hat zwei Texte."],
  ["a sub-heading right after another", "# A {#a}\n\n## Eins\n\n## Zwei\n\nText.\n", 8, "Zwischenüberschrift"],
  ["a sub-heading without text after it", "# A {#a}\n\nText.\n\n## Ohne Text\n", 8, "Zwischenüberschrift"],
];

test.each(BAD)("%s", (_, body, line, sentence) => {
  const parsed = parsePaper(FRONT + body);
  expect(parsed).toEqual({ ok: false, problem: { line, sentence: expect.stringContaining(sentence) } });
});

test.each([
  ["a tag on two lines", "Text.[^1]\n\n[^1]: Ein <img src=x\nonerror=alert(1)> Bild.\n"],
  ["a tag as the target of a reference", "Text.[^1]\n\n[^1]: Ein\n[a]: <img src=x onerror=alert(1)>\n"],
])("HTML that a footnote smuggles in as %s is words", (_, body) => {
  const parsed = parsePaper(`${FRONT}# A {#a}\n\n${body}`);
  expect(parsed.ok && parsed.paper.sections[0]?.footnotes[0]).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test.each([
  ["none", "# A {#a}\n\nText.\n", 1, "Der Vorspann fehlt."],
  ["one that does not end", "---\ntitle: A\n\n# A {#a}\n\nText.\n", 1, "Der Vorspann fehlt."],
  ["one that does not come first", "\n---\ntitle: A\n---\n\n# A {#a}\n\nText.\n", 1, "Der Vorspann fehlt."],
  ["an empty one", "---\n\n---\n\n# A {#a}\n\nText.\n", 2, "Im Vorspann fehlt der Titel"],
  ["one without a title", "---\nversion: Fassung 1\n---\n\n# A {#a}\n\nText.\n", 2, "Im Vorspann fehlt der Titel"],
  ["one with an empty title", '---\ntitle: ""\n---\n\n# A {#a}\n\nText.\n', 2, "Im Vorspann fehlt der Titel"],
  ["one that is no YAML", "---\ntitle: [A\n---\n\n# A {#a}\n\nText.\n", 2, "Der Vorspann lässt sich nicht lesen."],
  ["one without end", `---\ntitle: ${"[".repeat(900_000)}\n---\n\n# A {#a}\n\nText.\n`, 1, "Dieser Absatz lässt sich nicht lesen"],
  ["one that is too long", `---\ntitle: A\n${"author: B\n".repeat(500)}---\n\n# A {#a}\n\nText.\n`, 2, "Der Vorspann ist zu lang"],
  ["one with a list of authors", "---\ntitle: A\nauthors:\n  - Ada Kern\n---\n\n# A {#a}\n\nText.\n", 2, "authors"],
])("a front matter that is not good: %s", (_, source, line, sentence) => {
  expect(parsePaper(source)).toEqual({ ok: false, problem: { line, sentence: expect.stringContaining(sentence) } });
});

test("every sentence is German and ends as one", () => {
  const sentences = BAD.map(([, body]) => parsePaper(FRONT + body)).flatMap((parsed) => (parsed.ok ? [] : [parsed.problem.sentence]));
  expect(sentences.filter((sentence) => !/^[A-ZÄÖÜ„]/.test(sentence) || /\b(the|expected|invalid|must)\b/i.test(sentence))).toEqual([]);
});
