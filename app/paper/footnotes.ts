import { refuseForeignInline } from "./refuse-foreign.ts";
import { Refusal } from "./refusal.ts";

const FOOTNOTE = /^\[\^([^\]\s]+)\]:[ \t]+(.+)$/;

/** All footnote texts of the file by their label. A text goes on until a blank line or the next footnote. */
export function collectFootnotes(body: string, firstLine: number): Map<string, string> {
  const footnotes = new Map<string, string>();
  for (const { row, index, label, begins } of listFootnoteRows(body)) {
    if (begins && footnotes.has(label)) throw new Refusal(firstLine + index, `Die Fußnote „${label}“ hat zwei Texte.`);
    footnotes.set(label, begins ? (FOOTNOTE.exec(row)?.[2] ?? "") : `${footnotes.get(label)} ${row.trim()}`);
    refuseForeignInline(row, firstLine + index);
  }
  return footnotes;
}

/** The same text with blank lines where footnotes stood, so that every line keeps its number. */
export function withoutFootnotes(body: string): string {
  const rows = body.split("\n");
  for (const { index } of listFootnoteRows(body)) rows[index] = "";
  return rows.join("\n");
}

function listFootnoteRows(body: string): { row: string; index: number; label: string; begins: boolean }[] {
  let label: string | undefined;
  return body.split("\n").flatMap((row, index) => {
    const begun = FOOTNOTE.exec(row)?.[1];
    label = begun ?? (row.trim() === "" ? undefined : label);
    return label === undefined ? [] : [{ row, index, label, begins: begun !== undefined }];
  });
}
