import { LARGEST_FILE, WORD_SENTENCES } from "./open-word.server.ts";
import { readWordApart } from "./read-word-apart.server.ts";
import type { ReadWord } from "./read-word.server.ts";
import type { FormerSection } from "./word-markdown.ts";

const IS_WORD = /\.(docx?|docm|dotx?)$/i;
const ZIP = Buffer.from("PK");
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** A file with the paper, in Word or in Markdown, as our Markdown. What a file is called counts less than what it begins with. */
export async function readPaperFile(bytes: Buffer, { name, former }: { name: string; former: FormerSection[] }): Promise<ReadWord> {
  const isWord = IS_WORD.test(name) || bytes.subarray(0, ZIP.length).equals(ZIP) || bytes.subarray(0, OLE.length).equals(OLE);
  if (isWord) return readWordApart(bytes, { former });
  if (bytes.length > LARGEST_FILE) return { ok: false, sentences: [WORD_SENTENCES.large] };
  return readMarkdown(bytes);
}

function readMarkdown(bytes: Buffer): ReadWord {
  try {
    const markdown = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (markdown.includes("\0")) return { ok: false, sentences: [`Zeile ${markdown.slice(0, markdown.indexOf("\0")).split("\n").length}: Hier steht ein Zeichen, das in keinem Text vorkommt. Ist das eine Textdatei?`] };
    return { ok: true, markdown, remarks: [] };
  } catch {
    return { ok: false, sentences: [`Zeile ${findBadLine(bytes)}: Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie in Ihrem Textprogramm mit der Kodierung UTF-8.`] };
  }
}

function findBadLine(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split("\n");
  return lines.findIndex((line) => Buffer.from(line, "latin1").toString("utf8").includes("\ufffd")) + 1;
}
