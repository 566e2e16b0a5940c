import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { WORD_SENTENCES } from "#app/paper/open-word.server.ts";
import { inspectPaper, parsePaper } from "#app/paper/parse-paper.ts";
import { readWord } from "#app/paper/read-word.server.ts";
import { cell, COUNTED, FORTY_PAGES, heading, LOCKED_WORD, note, OLD_WORD, paragraph, picture, run, table, toLyingBomb, toParts, toWord, toZip } from "./word-files.ts";

const LINE = '<w:r><w:br/></w:r>';
const FLIPS = 200;
const MEGABYTE = 1024 * 1024;

async function read(...given: Parameters<typeof toWord>) {
  const word = await readWord(toWord(...given));
  if (!word.ok) throw new Error(word.sentences.join(" "));
  return word;
}

const bodyOf = async (...given: Parameters<typeof toWord>) => (await read(...given)).markdown.replace(/^---\n.*?\n---\n\n/s, "");
const sentencesOf = async (bytes: Buffer) => {
  const word = await readWord(bytes);
  return word.ok ? [] : word.sentences;
};

describe("forty pages written with LibreOffice", () => {
  test("keep every heading, list, table, footnote, link and emphasis", async () => {
    const word = await readWord(FORTY_PAGES);
    if (!word.ok) throw new Error(word.sentences.join(" "));
    const parsed = parsePaper(word.markdown);
    if (!parsed.ok) throw new Error(parsed.problem.sentence);
    const { sections, front } = parsed.paper;
    const html = sections.flatMap(({ passages }) => passages.map((passage) => passage.html)).join("\n");
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(front).toMatchObject({ title: "Vierzig Seiten über kleine Orte", subtitle: "Ein Fülltext zum Ausprobieren" });
    expect({
      sections: sections.length, second: sections.flatMap(({ subheadings }) => subheadings).filter(({ title }) => !title.startsWith("Im Einzelnen")).length, third: sections.flatMap(({ subheadings }) => subheadings).filter(({ title }) => title.startsWith("Im Einzelnen")).length,
      lists: sections.flatMap(({ passages }) => passages).filter((passage) => /^<[uo]l>/.test(passage.html)).length, points: count(/<li>/g), tables: count(/<table>/g), footnotes: sections.flatMap(({ footnotes }) => footnotes).length,
      bold: count(/<strong>/g), italic: count(/<em>/g), links: count(/<a href="https:/g),
    }).toEqual(COUNTED);
    expect(sections[2]!.footnotes[0]).toMatch(/^Anmerkung 7: /);
    expect(sections[2]!.title).toBe("3. Was im Ort Nummer 3 zählt");
    expect(word.remarks).toEqual([`Überschriften ab der dritten Ebene sind Zwischenüberschriften geworden: ${COUNTED.third}, die erste „Im Einzelnen 1“.`]);
  });

  test("say nothing of who wrote them and on what", () => {
    expect(FORTY_PAGES.length).toBeLessThan(200 * 1024);
    expect(FORTY_PAGES.toString("latin1")).not.toMatch(/LibreOffice/);
  });
});

describe("what Word says is said in our Markdown", () => {
  test.each([
    ["a heading and a paragraph", heading("Wege & Räume") + paragraph("Ein Satz."), "# Wege & Räume {#wege-raeume}\n\nEin Satz.\n"],
    ["keys that are taken or reserved", heading("Vergleich") + paragraph("a") + heading("1. Größe") + paragraph("b") + heading("Größe") + paragraph("c") + heading("Élan") + paragraph("d"), "# Vergleich {#vergleich-2}\n\na\n\n# 1. Größe {#groesse}\n\nb\n\n# Größe {#groesse-2}\n\nc\n\n# Élan {#elan}\n\nd\n"],
    ["levels", heading("A") + heading("B", 2) + paragraph("x") + heading("C", 3) + paragraph("y"), "# A {#a}\n\n## B\n\nx\n\n## C\n\ny\n"],
    ["two sub-headings without text between them", heading("A") + heading("B", 2) + heading("C", 3) + paragraph("x"), "# A {#a}\n\n## B – C\n\nx\n"],
    ["words that Word cut in the middle", heading("A") + paragraph(run("Das ist ", "<w:b/>") + run("fett", "<w:b/>") + run(" und das ") + run("schräg", "<w:i/>") + run(".")), "# A {#a}\n\n**Das ist fett** und das *schräg*.\n"],
    ["signs that mean something in Markdown", heading("A") + paragraph("# 5 * 3 _x_ [a](b) &lt;b&gt; | `c` ![d](e)"), "# A {#a}\n\n\\# 5 \\* 3 \\_x\\_ \\[a\\](b) \\<b\\> \\| \\`c\\` !\\[d\\](e)\n"],
    ["a line that begins like a list", heading("A") + paragraph("1. Oktober") + paragraph("- kein Punkt") + paragraph("+ auch"), "# A {#a}\n\n1\\. Oktober\n\n\\- kein Punkt\n\n\\+ auch\n"],
    ["a break of lines", heading("A") + paragraph(run("eins") + LINE + run("zwei")), "# A {#a}\n\neins\\\nzwei\n"],
    ["a quotation", heading("A") + paragraph("Gesagt.", "Quote") + paragraph("– Jemand", "Quote"), "# A {#a}\n\n> Gesagt.\n>\n> – Jemand\n"],
    ["a table", heading("A") + table([cell("Frage"), cell("Tage")], [cell("a | b"), cell("3")]), "# A {#a}\n\n| Frage | Tage |\n|---|---|\n| a \\| b | 3 |\n"],
    ["text before the first heading", paragraph("Vorweg.") + heading("A") + paragraph("x"), "# Einleitung {#einleitung}\n\nVorweg.\n\n# A {#a}\n\nx\n"],
    ["no list of contents", paragraph("A ..... 3", "toc 1") + heading("A") + paragraph("x"), "# A {#a}\n\nx\n"],
    ["accepted what is inserted, without what is deleted", heading("A") + paragraph(`${run("Neu ")}<w:ins w:id="1">${run("und besser")}</w:ins><w:del w:id="2"><w:r><w:delText>alt</w:delText></w:r></w:del>`), "# A {#a}\n\nNeu und besser\n"],
  ])("%s", async (_, body, markdown) => {
    expect(await bodyOf(body)).toBe(markdown);
  });

  test("footnotes keep their emphasis, also at a heading", async () => {
    expect(await bodyOf(heading("A") + `<w:p><w:pPr><w:pStyle w:val="heading2"/></w:pPr>${run("B")}${note(1)}</w:p>` + paragraph(run("x") + note(2)), { notes: ["Eins.", run("Zwei ") + run("betont", "<w:i/>") + run(".")] })).toBe("# A {#a}\n\n## B\n\nx[^1][^2]\n\n[^1]: Zwei *betont*.\n\n[^2]: Eins.\n");
  });

  test("title and subtitle become the front matter", async () => {
    const { markdown } = await read(paragraph("Titel: ein Papier", "Title") + paragraph("Darunter", "Subtitle") + heading("A") + paragraph("x"));
    expect(inspectPaper(markdown)).toMatchObject({ front: { title: "Titel: ein Papier", subtitle: "Darunter" }, problems: [] });
  });

  test("a section with a title that is known keeps its key and its part", async () => {
    const word = await readWord(toWord(heading("Kurze Wege") + paragraph("x") + heading("Neu") + paragraph("y")), { former: [{ key: "wege", title: "Kurze Wege", part: "preconditions" }] });
    expect(word).toMatchObject({ ok: true, markdown: expect.stringContaining("# Kurze Wege {#wege part=preconditions}\n\nx\n\n# Neu {#neu}") });
  });
});

test.each([
  ["tracked changes", paragraph(`<w:ins w:id="1">${run("x")}</w:ins>`), "nachverfolgte Änderungen"],
  ["comments", paragraph(`${run("x")}<w:r><w:commentReference w:id="1"/></w:r>`), "Kommentare sind weggelassen."],
  ["formulas", paragraph(`${run("x")}<m:oMath><m:r/></m:oMath>`), "Formeln werden nicht übernommen."],
  ["no title", paragraph("x"), "Keine Zeile hat die Formatvorlage „Titel“."],
  ["no first heading", paragraph("x"), "Er steht jetzt unter „Einleitung“."],
])("%s are remarked on", async (_, body, sentence) => {
  expect((await read(body)).remarks.join(" ")).toContain(sentence);
});

describe("what cannot come along is refused with its place", () => {
  test.each([
    ["a picture", heading("Wege") + paragraph("Der Platz am Abend.") + paragraph(picture), ["Bild unter „Wege“ nach „Der Platz am Abend.“: Bilder werden nicht übernommen. Entfernen Sie es in Word und laden Sie die Datei erneut hoch."]],
    ["two pictures", paragraph(picture) + heading("Wege") + paragraph(picture), [expect.stringMatching(/^Bild am Anfang: /), expect.stringMatching(/^Bild unter „Wege“: /)]],
    ["merged columns", heading("Wege") + table([cell("a", '<w:gridSpan w:val="2"/>')], [cell("b"), cell("c")]), [expect.stringMatching(/^Tabelle unter „Wege“: Verbundene Zellen/)]],
    ["merged rows", heading("Wege") + table([cell("a", '<w:vMerge w:val="restart"/>')], [cell("b", "<w:vMerge/>")]), [expect.stringMatching(/^Tabelle unter „Wege“: Verbundene Zellen/)]],
  ])("%s", async (_, body, sentences) => {
    expect(await sentencesOf(toWord(body))).toEqual(sentences);
  });
});

describe("a file that is not good is refused with a sentence", () => {
  const { "word/document.xml": text, ...others } = toParts(paragraph("x"));
  const locked = toWord(paragraph("x"));
  for (let at = locked.indexOf("PK\u0001\u0002"); at >= 0; at = locked.indexOf("PK\u0001\u0002", at + 4)) locked.writeUInt16LE(1, at + 8);

  test.each<[string, Buffer, string]>([
    ["empty", Buffer.alloc(0), WORD_SENTENCES.empty],
    ["more than ten megabytes", Buffer.alloc(10 * MEGABYTE + 1, "PK"), WORD_SENTENCES.large],
    ["an old .doc", OLD_WORD, WORD_SENTENCES.old],
    ["with a password", LOCKED_WORD, WORD_SENTENCES.locked],
    ["a ZIP with a password", locked, WORD_SENTENCES.locked],
    ["cut off", FORTY_PAGES.subarray(0, FORTY_PAGES.length / 2), WORD_SENTENCES.broken],
    ["a text", Buffer.from("# A {#a}\n\nText.\n"), WORD_SENTENCES.foreign],
    ["a ZIP without a text", toZip(others), WORD_SENTENCES.foreign],
    ["a text that is no XML", toZip({ ...others, "word/document.xml": "<w:document><w:body>" }), "Die Datei lässt sich nicht lesen. Speichern Sie sie in Word neu und laden Sie sie noch einmal hoch."],
    ["a text without words", toZip({ ...others, "word/document.xml": String(text).replace("x</w:t>", "</w:t>") }), "In der Datei steht kein Text."],
    ["a bomb that says so", toZip({ ...others, "word/document.xml": new Uint8Array(60 * MEGABYTE) }), WORD_SENTENCES.unpacked],
    ["a bomb beside the text", toZip({ ...others, "word/document.xml": String(text), "word/media/bild.png": new Uint8Array(60 * MEGABYTE) }), WORD_SENTENCES.unpacked],
    ["a bomb that lies", toLyingBomb(), WORD_SENTENCES.unpacked],
    ["a ZIP in a ZIP", toZip({ "word/innen.docx": toWord(paragraph("x")) }), WORD_SENTENCES.foreign],
    ["two thousand and one parts", toZip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`p${n}`, ""]))), WORD_SENTENCES.entries],
  ])("%s", async (_, bytes, sentence) => {
    expect(await sentencesOf(bytes)).toEqual([sentence]);
  });

  test("nesting without end ends in a sentence too", async () => {
    expect(await sentencesOf(toWord(`${"<w:customXml>".repeat(100_000)}${"</w:customXml>".repeat(100_000)}`))).toHaveLength(1);
  });
});

describe("two hundred flipped bytes never do more than say a sentence", () => {
  const small = toParts(heading("Wege") + paragraph(run("fett", "<w:b/>") + note(1)) + table([cell("a"), cell("b")], [cell("c"), cell("d")]), { notes: ["Eins."] });

  test.each<[string, (flip: (bytes: Buffer) => Buffer) => Buffer]>([
    ["of the file", (flip) => flip(FORTY_PAGES)],
    ["of the text in it", (flip) => toZip({ ...small, "word/document.xml": flip(Buffer.from(String(small["word/document.xml"]))) })],
    ["of its footnotes", (flip) => toZip({ ...small, "word/footnotes.xml": flip(Buffer.from(String(small["word/footnotes.xml"]))) })],
    ["of what leads from part to part", (flip) => toZip({ ...small, "word/_rels/document.xml.rels": flip(Buffer.from(String(small["word/_rels/document.xml.rels"]))) })],
  ])("%s", async (_, toFile) => {
    let seed = 20_181_001;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const flip = (whole: Buffer) => {
      const bytes = Buffer.from(whole);
      const at = next(bytes.length);
      bytes[at] = bytes[at]! ^ (1 << next(8));
      return bytes;
    };
    const odd: string[] = [];
    for (let turn = 0; turn < FLIPS; turn++) {
      const word = await readWord(toFile(flip));
      if (word.ok) inspectPaper(word.markdown);
      else odd.push(...word.sentences.filter((sentence) => !/^[A-ZÄÖÜ].*\.$/.test(sentence)));
    }
    expect(odd).toEqual([]);
  });
});

test("the Markdown of Word holds nothing that our text could not", async () => {
  const tokens = new Marked().lexer(await bodyOf(heading("A") + paragraph("&lt;script&gt;alert(1)&lt;/script&gt; https://stadt.example www.stadt.example")));
  expect(tokens.map(({ type }) => type)).toEqual(["heading", "space", "paragraph"]);
});
