import type { Token } from "marked";
import { refuseForeignInline } from "./refuse-foreign.ts";
import { Refusal } from "./refusal.ts";

const FOOTNOTE = /^\[\^([^\]\s]+)\]:[ \t]+(.+)$/;

/** All footnote texts of the file by their label. A text goes on until a blank line or the next footnote. */
export function collectFootnotes(body: string, firstLine: number): Map<string, string> {
  const footnotes = new Map<string, string>();
  let open: string | undefined;
  body.split("\n").forEach((row, index) => {
    const match = FOOTNOTE.exec(row);
    if (match?.[1] && match[2]) {
      if (footnotes.has(match[1])) throw new Refusal(firstLine + index, `Die Fußnote „${match[1]}“ hat zwei Texte.`);
      open = match[1];
      footnotes.set(open, match[2]);
    } else if (row.trim() === "") open = undefined;
    else if (open !== undefined) footnotes.set(open, `${footnotes.get(open)} ${row.trim()}`);
    if (open !== undefined) refuseForeignInline(row, firstLine + index);
  });
  return footnotes;
}

export function isFootnoteBlock(token: Token): boolean {
  return token.type === "paragraph" && FOOTNOTE.test(token.raw.trim().split("\n")[0] ?? "");
}
