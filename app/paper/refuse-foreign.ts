import { Marked, type Token } from "marked";
import { Refusal } from "./refusal.ts";

/** A page, a mail address, or a place on this site. */
const LEADS = /^(https?:\/\/|mailto:|#|\/(?![/\\]))/i;

export const leadsSomewhere = (href: string) => LEADS.test(href);

/** What the paper cannot hold: HTML, pictures, text set as code, links that are none. */
export function refuseForeign(token: Token, line: number) {
  new Marked().walkTokens([token], (inner) => {
    if (inner.type === "html") throw new Refusal(line, `HTML wird nicht übernommen: ${inner.raw.trim().slice(0, 40)}`);
    if (inner.type === "image") throw new Refusal(line, "Bilder werden nicht übernommen. Beschreiben Sie in Worten, was das Bild zeigt.");
    if (inner.type === "link" && !leadsSomewhere(inner.href)) throw new Refusal(line, `Dieser Link führt nirgendwohin: ${inner.href.slice(0, 40)}. Beginnen Sie ihn mit „https://“ oder „mailto:“.`);
    if (inner.type === "code") throw new Refusal(line, "Dieser Absatz ist eingerückt und würde als Programmtext gesetzt. Entfernen Sie die Leerzeichen am Zeilenanfang.");
  });
}

/** The same for a single line: headings and footnotes. */
export function refuseForeignInline(words: string, line: number) {
  for (const token of new Marked().lexer(words.trim())) refuseForeign(token, line);
}
