import { Marked, type Token } from "marked";
import { Refusal } from "./refusal.ts";

/** What the paper cannot hold: HTML, pictures, text set as code. */
export function refuseForeign(token: Token, line: number) {
  new Marked().walkTokens([token], (inner) => {
    if (inner.type === "html") throw new Refusal(line, `HTML wird nicht übernommen: ${inner.raw.trim().slice(0, 40)}`);
    if (inner.type === "image") throw new Refusal(line, "Bilder werden nicht übernommen. Beschreiben Sie in Worten, was das Bild zeigt.");
    if (inner.type === "code") throw new Refusal(line, "Dieser Absatz ist eingerückt und würde als Programmtext gesetzt. Entfernen Sie die Leerzeichen am Zeilenanfang.");
  });
}

/** The same for a single line: headings and footnotes. */
export function refuseForeignInline(words: string, line: number) {
  for (const token of new Marked().lexer(words.trim())) refuseForeign(token, line);
}
