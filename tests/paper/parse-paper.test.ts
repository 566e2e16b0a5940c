import { describe, expect, test } from "vitest";
import { parsePaper } from "#app/paper/parse-paper.ts";
import { SMALL_PAPER } from "#tests/support/builders.ts";

const FRONT = "---\ntitle: Kleines Papier\n---\n\n";

function parse(body: string, front = FRONT) {
  const parsed = parsePaper(front + body);
  if (!parsed.ok) throw new Error(`${parsed.problem.line}: ${parsed.problem.sentence}`);
  return parsed.paper;
}

const passagesOf = (body: string) => parse(`# Abschnitt {#abschnitt}\n\n${body}`).sections[0]!.passages;
const htmlOf = (body: string) => passagesOf(body)[0]!.html;

test("the small paper has its sections, keys and parts", () => {
  const { front, sections } = parse(SMALL_PAPER, "");
  expect(front).toMatchObject({ title: "Kleines Papier", version: "Fassung 1", date: "2018-09-03", source: "Demotext" });
  expect(sections.map(({ key, title, part, passages }) => [key, title, part, passages.length])).toEqual([
    ["einleitung", "Einleitung", null, 1],
    ["kurze-wege", "Kurze Wege", "preconditions", 2],
    ["stellen", "Stellen ohne Auftrag", "obstacles", 2],
  ]);
});

describe("the front matter", () => {
  test.each([
    ["a year as title", "title: 2018", { title: "2018" }],
    ["a date stays as it is written", 'title: A\ndate: "Herbst 2018"', { date: "Herbst 2018" }],
    ["a label of its own", "title: A\nversion: Entwurf 3", { version: "Entwurf 3" }],
    ["no label", "title: A", { title: "A" }],
    ["umlauts and a colon", 'title: "Über Größe: ein Papier"', { title: "Über Größe: ein Papier" }],
  ])("%s", (_, front, expected) => {
    expect(parse("# A {#a}\n\nText.\n", `---\n${front}\n---\n`).front).toMatchObject(expected);
  });
});

describe("every block is a passage", () => {
  test.each([
    ["a paragraph", "Ein *betonter* Satz.", "<p>Ein <em>betonter</em> Satz.</p>", "Ein betonter Satz."],
    ["a list", "- eins\n- zwei", "<ul>\n<li>eins</li>\n<li>zwei</li>\n</ul>", "eins zwei"],
    ["a numbered list", "1. eins\n2. zwei", "<ol>\n<li>eins</li>\n<li>zwei</li>\n</ol>", "eins zwei"],
    ["a quote", "> Gesagt.\n>\n> – Aus einem Gespräch", "<blockquote>\n<p>Gesagt.</p>\n<p>– Aus einem Gespräch</p>\n</blockquote>", "Gesagt. – Aus einem Gespräch"],
    ["signs that HTML knows", "5 < 7 & „gut“", "<p>5 &lt; 7 &amp; „gut“</p>", "5 < 7 & „gut“"],
  ])("%s", (_, markdown, html, plain) => {
    expect(passagesOf(markdown)).toMatchObject([{ markdown, html, plain, weichenstellung: false }]);
  });

  test("a table has heads for columns and rows, and can be scrolled by keyboard", () => {
    const [passage] = passagesOf("| Stadt | Tage |\n|---|---:|\n| Zittau | 45 |");
    expect(passage?.html).toContain('<th scope="col">Stadt</th><th scope="col" class="right">Tage</th>');
    expect(passage?.html).toContain('<th scope="row">Zittau</th><td class="right">45</td>');
    expect(passage?.html).toContain('<div class="scroll" tabindex="0" role="region" aria-label="Tabelle">');
    expect(passage?.plain).toBe("Stadt · Tage · Zittau · 45 ·");
  });
});

test.each([
  ["at the end of a paragraph", "Jede Stadt entscheidet. {.weichenstellung}", true],
  ["on a line of its own", "Jede Stadt entscheidet.\n{.weichenstellung}", true],
  ["nowhere", "Jede Stadt entscheidet.", false],
])("a Weichenstellung is marked %s", (_, markdown, weichenstellung) => {
  expect(passagesOf(markdown)).toMatchObject([{ markdown: "Jede Stadt entscheidet.", html: "<p>Jede Stadt entscheidet.</p>", weichenstellung }]);
});

test("sub-headings stand before the next passage and have anchors", () => {
  const [section] = parse("# A {#a}\n\n## Zuerst\n\nEins.\n\nZwei.\n\n## Größe & Übersicht\n\nDrei.\n").sections;
  expect(section?.subheadings).toMatchObject([
    { before: 0, title: "Zuerst", anchor: "a-zuerst" },
    { before: 2, title: "Größe & Übersicht", anchor: "a-groesse-uebersicht" },
  ]);
});

describe("footnotes", () => {
  test("are numbered per section in the order in which they are cited", () => {
    const { sections } = parse("# A {#a}\n\nEins.[^z] Zwei.[^y]\n\nWieder.[^z]\n\n[^y]: Ypsilon *kursiv*.\n[^z]: Zett.\n\n# B {#b}\n\nDrei.[^y]\n");
    expect(sections.map((section) => section.footnotes)).toEqual([["Zett.", "Ypsilon <em>kursiv</em>."], ["Ypsilon <em>kursiv</em>."]]);
    expect(sections[0]?.passages[0]?.html).toContain('<a class="fn" id="fn-1-ref" href="#fn-1" aria-label="Fußnote 1">1</a>');
    expect(sections[0]?.passages[0]?.plain).toBe("Eins. Zwei.");
  });

  test("are no passages, whether of one word or many", () => {
    expect(passagesOf("Eins.[^1] Zwei.[^2]\n\n[^1]: Beobachtung\n\n[^2]: Eigene Beobachtung vor Ort.").map((passage) => passage.plain)).toEqual(["Eins. Zwei."]);
  });

  test.each([
    ["indented", "Eine lange Fußnote,\n    die weitergeht."],
    ["not indented", "Eine lange Fußnote,\ndie weitergeht."],
    ["after a single word", "Ebenda,\ndie weitergeht."],
    ["before the next one", "Eine lange Fußnote,\ndie weitergeht.\n[^2]: Die nächste."],
  ])("may run over several lines, %s", (_, text) => {
    const [section] = parse(`# A {#a}\n\nEins.[^1]\n\n[^1]: ${text}\n\nZwei.\n`).sections;
    expect(section?.passages.map(({ plain }) => plain)).toEqual(["Eins.", "Zwei."]);
    expect(section?.footnotes).toEqual([expect.stringMatching(/, die weitergeht\.$/)]);
  });
});

test.each([
  ["lines of Windows", SMALL_PAPER.replaceAll("\n", "\r\n")],
  ["a byte order mark", `\ufeff${SMALL_PAPER}`],
  ["no line end at the end", SMALL_PAPER.trimEnd()],
])("a file with %s reads the same", (_, source) => {
  expect(parsePaper(source)).toEqual(parsePaper(SMALL_PAPER));
});

test("German typography is set in titles and passages", () => {
  expect(htmlOf("Siehe Rn. 12.")).toBe("<p>Siehe Rn.\u00a012.</p>");
  expect(parse("# Am 4. Oktober {#a}\n\nText.\n").sections[0]?.title).toBe("Am 4.\u00a0Oktober");
});
