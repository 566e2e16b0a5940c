import { Marked, type MarkedExtension, type Token, type Tokens } from "marked";
import { escapeHtml } from "#app/text/escape.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { setTypeInHtml } from "#app/text/typography.ts";
import { leadsSomewhere, refuseForeign } from "./refuse-foreign.ts";
import { countLines, Refusal } from "./refusal.ts";
import { withoutFootnoteMarks } from "./footnote-marks.ts";

export type ParsedPassage = { markdown: string; html: string; plain: string; weichenstellung: boolean; line: number; lastLine: number };

/** One block of the paper. Footnotes get their number in the order in which the section cites them. */
export function readPassage(token: Token, line: number, cited: string[], footnotes: Map<string, string> | null): ParsedPassage {
  refuseForeign(token, line);
  const marked = /\s*\{\.weichenstellung\}\s*$/.test(token.raw);
  const markdown = token.raw.replace(/\s*\{\.weichenstellung\}\s*$/, "").trim();
  if (markdown === "") throw new Refusal(line, "Dieser Absatz ist leer.");
  const html = renderWithFootnotes(markdown, line, cited, footnotes);
  return { markdown, html: setTypeInHtml(html), plain: toPlain(html), weichenstellung: marked, ...toLines(token.raw, line) };
}

/** Stands for a passage with a fault, so that the others can be read. */
export function toUnread(raw: string, line: number): ParsedPassage {
  return { markdown: raw.trim(), html: "", plain: raw.trim(), weichenstellung: false, ...toLines(raw, line) };
}

function toLines(raw: string, line: number) {
  return { line, lastLine: line + countLines(raw.trim()) };
}

function renderWithFootnotes(markdown: string, line: number, cited: string[], footnotes: Map<string, string> | null): string {
  const html = renderBlock(markdown);
  return html.replace(/\[\^([^\]\s]+)\]/g, (_, label: string) => {
    if (footnotes && !footnotes.has(label)) throw new Refusal(line, `Zur Fußnote „${label}“ fehlt der Text: eine eigene Zeile „[^${label}]: …“.`);
    if (!cited.includes(label)) cited.push(label);
    const number = cited.indexOf(label) + 1;
    return `<a class="fn" id="fn-${number}-ref" href="#fn-${number}" aria-label="Fußnote ${number}">${number}</a>`;
  });
}

/** Whatever slipped past the refusals is words. */
const HARMLESS: MarkedExtension = {
  renderer: {
    html({ text }: Tokens.HTML | Tokens.Tag) {
      return escapeHtml(text);
    },
    image({ text, href }) {
      return escapeHtml(text || href);
    },
    link({ href, tokens }) {
      return leadsSomewhere(href) ? false : this.parser.parseInline(tokens);
    },
  },
};

const inlineRenderer = new Marked(HARMLESS);
const blockRenderer = new Marked(HARMLESS);
blockRenderer.use({
  renderer: {
    table(token) {
      const head = token.header.map((cell) => `<th scope="col"${isRight(cell.align)}>${this.parser.parseInline(cell.tokens)}</th>`).join("");
      const rows = token.rows.map((row) => `<tr>${row.map((cell, column) => renderCell(this.parser.parseInline(cell.tokens), cell.align, column)).join("")}</tr>`);
      return `<div class="scroll" tabindex="0" role="region" aria-label="Tabelle"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>\n`;
    },
  },
});

function renderCell(words: string, align: string | null, column: number): string {
  return column === 0 ? `<th scope="row"${isRight(align)}>${words}</th>` : `<td${isRight(align)}>${words}</td>`;
}

function isRight(align: string | null): string {
  return align === "right" ? ' class="right"' : "";
}

function renderBlock(markdown: string): string {
  return blockRenderer.parse(markdown, { async: false }).trim();
}

/** One line of the paper as HTML, for footnotes. */
export function renderInline(markdown: string): string {
  return setTypeInHtml(String(inlineRenderer.parseInline(markdown, { async: false })));
}

function toPlain(html: string): string {
  return toPlainWords(withoutFootnoteMarks(html).replace(/<\/t[hd]>/g, " · "));
}
