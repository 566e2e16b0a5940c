import type { Item, List, Notes, Rich, Span, Table } from "./rich-text.ts";

const PIECE = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g;
const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const MARKS: Record<string, "isBold" | "isItalic" | "isStruck" | "isCode"> = { strong: "isBold", em: "isItalic", del: "isStruck", code: "isCode" };
const NO_NOTES: Notes = new Map();

/** Our own finished HTML (what our renderers let through, well formed) as words with their formatting. */
export function readHtml(html: string, notes: Notes = NO_NOTES): Rich {
  const reader = new Reader(notes);
  for (const [piece, slash, name, attributes = ""] of html.matchAll(PIECE)) {
    if (!name) reader.say(toSigns(piece));
    else if (slash) reader.close(name);
    else reader.open(name, attributes);
  }
  return reader.end();
}

/** The same of a line: a footnote, a title. */
export function readInlineHtml(html: string): Span[] {
  return readHtml(html).flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
}

class Reader {
  readonly #notes: Notes;
  readonly #rich: Rich = [];
  readonly #lists: List[] = [];
  readonly #marks = { isBold: 0, isItalic: 0, isStruck: 0, isCode: 0 };
  #spans: Span[] = [];
  #item: Item | null = null;
  #quoted = 0;
  #isPre = false;
  #href: string | undefined;
  #table: Table | null = null;
  #isNote = false;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  say(words: string) {
    if (this.#isNote || (this.#spans.length === 0 && !this.#isPre && words.trim() === "")) return;
    const shown = this.#isPre ? words : words.replace(/\s*\n\s*/g, " ");
    const marks = Object.fromEntries(Object.entries(this.#marks).filter(([name, depth]) => depth > 0 && !(this.#isPre && name === "isCode")).map(([name]) => [name, true]));
    this.#spans.push({ words: shown, ...marks, ...(this.#href === undefined ? {} : { href: this.#href }) });
  }

  open(name: string, attributes: string) {
    if (name === "br") this.#spans.push({ words: "\n" });
    else if (name === "a") this.#openLink(attributes);
    else if (MARKS[name]) this.#marks[MARKS[name]]++;
    else if (name === "table") this.#table = { kind: "table", rows: [], right: [] };
    else if (name === "tr") this.#table?.rows.push([]);
    else if (name === "th" || name === "td") this.#openCell(attributes);
    else this.#openBlock(name, attributes);
  }

  close(name: string) {
    if (name === "a") [this.#href, this.#isNote] = [undefined, false];
    else if (MARKS[name]) this.#marks[MARKS[name]]--;
    else if (name === "th" || name === "td") this.#closeCell();
    else if (name === "table") this.#closeTable();
    else if (!/^(tr|thead|tbody|div|span)$/.test(name)) this.#closeBlock(name);
  }

  end(): Rich {
    this.#flush();
    return this.#rich;
  }

  #openLink(attributes: string) {
    const note = /class="fn"[^>]*href="#fn-(\d+)"/.exec(attributes)?.[1];
    this.#isNote = note !== undefined;
    if (note !== undefined) this.#spans.push({ words: "", note: this.#notes.get(Number(note)) ?? [] });
    else this.#href = toSigns(/href="([^"]*)"/.exec(attributes)?.[1] ?? "") || undefined;
  }

  #openBlock(name: string, attributes: string) {
    if (/^(thead|tbody|div|span)$/.test(name)) return;
    this.#flush();
    if (name === "blockquote") this.#quoted++;
    if (name === "pre") this.#isPre = true;
    if (name === "ul") this.#lists.push({ start: null });
    if (name === "ol") this.#lists.push({ start: Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1) });
    if (name === "li") this.#item = { list: this.#lists.at(-1) ?? { start: null }, level: Math.max(0, this.#lists.length - 1), isFirst: true };
  }

  #closeBlock(name: string) {
    this.#flush();
    if (name === "blockquote") this.#quoted--;
    if (name === "pre") this.#isPre = false;
    if (name === "ul" || name === "ol") this.#lists.pop();
    if (name === "li") this.#item = null;
    if ((name === "ul" || name === "ol") && this.#lists.length > 0) this.#item = { list: this.#lists.at(-1)!, level: this.#lists.length - 1, isFirst: false };
  }

  #openCell(attributes: string) {
    this.#spans = [];
    if (this.#table?.rows.length === 1) this.#table.right.push(attributes.includes('class="right"'));
  }

  #closeCell() {
    const row = this.#table?.rows.at(-1);
    row?.push(trim(this.#spans));
    this.#spans = [];
  }

  #closeTable() {
    if (this.#table) this.#rich.push(this.#table);
    this.#table = null;
  }

  #flush() {
    const spans = trim(this.#spans);
    this.#spans = [];
    if (spans.length === 0) return;
    this.#rich.push({ kind: "paragraph", spans, quoted: this.#quoted, item: this.#item, isCode: this.#isPre });
    if (this.#item) this.#item = { ...this.#item, isFirst: false };
  }
}

/** Without what a browser would not show at the end. */
function trim(spans: Span[]): Span[] {
  const last = spans.at(-1);
  if (!last || last.note) return spans;
  const words = last.words.replace(/\s+$/, "");
  return words === "" ? trim(spans.slice(0, -1)) : [...spans.slice(0, -1), { ...last, words }];
}

function toSigns(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name]!);
}
