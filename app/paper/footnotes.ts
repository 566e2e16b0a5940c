import type { Token } from "marked";
import { Refusal } from "./refusal.ts";

const FOOTNOTE = /^\[\^([^\]\s]+)\]:[ \t]+(.+)$/;

/** All footnote texts of the file by their label. */
export function collectFootnotes(body: string, firstLine: number): Map<string, string> {
  const footnotes = new Map<string, string>();
  body.split("\n").forEach((row, index) => {
    const match = FOOTNOTE.exec(row);
    if (!match?.[1] || !match[2]) return;
    if (footnotes.has(match[1])) throw new Refusal(firstLine + index, `Die Fußnote „${match[1]}“ hat zwei Texte.`);
    footnotes.set(match[1], match[2]);
  });
  return footnotes;
}

export function isFootnoteBlock(token: Token): boolean {
  return token.type === "paragraph" && token.raw.trim().split("\n").every((row) => FOOTNOTE.test(row));
}
