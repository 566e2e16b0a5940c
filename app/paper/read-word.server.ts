import { openWord, packAgain, WORD_SENTENCES } from "./open-word.server.ts";
import type { WordDocument } from "./word-elements.ts";
import { type FormerSection, toPaperMarkdown } from "./word-markdown.ts";

export type ReadWord = { ok: true; markdown: string; remarks: string[] } | { ok: false; sentences: string[] };

const UNREADABLE = "Die Datei lässt sich nicht lesen. Speichern Sie sie in Word neu und laden Sie sie noch einmal hoch.";
const WORDLESS = "In der Datei steht kein Text.";

/** What mammoth passes over without a word, by what it is called in the file. */
const PASSED_OVER: [name: RegExp, sentence: string][] = [
  [/<w:(ins|del|moveFrom|moveTo)[ >]/, "Die Datei enthält nachverfolgte Änderungen. Übernommen ist der Text, als wären alle angenommen."],
  [/<w:commentReference[ /]/, "Kommentare sind weggelassen."],
  [/<m:oMath[ >]/, "Formeln werden nicht übernommen. Schreiben Sie sie in Worten."],
  [/<(c:chart|dgm:relIds)[ /]/, "Diagramme werden nicht übernommen. Beschreiben Sie in Worten, was sie zeigen."],
  [/<w:txbxContent[ >]/, "Die Datei enthält Textfelder. Prüfen Sie, ob ihr Text an der richtigen Stelle steht."],
];

/** Reads a Word file (.docx) into our Markdown. Nothing of it is written to disk. */
export async function readWord(bytes: Buffer, { former = [] }: { former?: FormerSection[] } = {}): Promise<ReadWord> {
  const opened = openWord(bytes);
  if (!opened.ok) return { ok: false, sentences: [opened.sentence] };
  const document = await readDocument(packAgain(opened.parts));
  if (!document) return { ok: false, sentences: [UNREADABLE] };
  const { markdown, remarks, refusals } = toPaperMarkdown(document, { former, title: readTitle(opened.parts) });
  if (refusals.length > 0) return { ok: false, sentences: refusals };
  if (!/^#/m.test(markdown)) return { ok: false, sentences: [WORDLESS] };
  const xml = opened.parts.get("word/document.xml")?.toString("utf8") ?? "";
  return { ok: true, markdown, remarks: [...remarks, ...PASSED_OVER.flatMap(([name, sentence]) => (name.test(xml) ? [sentence] : []))] };
}

/** The reader is loaded when the first file comes; most days none does. It throws whatever it likes at what it cannot read. */
async function readDocument(buffer: Buffer): Promise<WordDocument | null> {
  const { default: mammoth } = await import("mammoth");
  let found: WordDocument | null = null;
  const transformDocument = (document: WordDocument) => {
    found = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer }, { transformDocument, externalFileAccess: false, includeEmbeddedStyleMap: false });
  } catch {
    return null;
  }
  return found;
}

/** What the file's properties name as its title. */
function readTitle(parts: Map<string, Buffer>): string {
  const words = /<dc:title>([^<]*)<\/dc:title>/.exec(parts.get("docProps/core.xml")?.toString("utf8") ?? "")?.[1] ?? "";
  return words.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!).trim();
}

export { WORD_SENTENCES };
