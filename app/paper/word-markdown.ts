import { stringify } from "yaml";
import { toBeginning } from "#app/text/beginning.ts";
import { RichMarkdown } from "#app/text/rich-markdown.ts";
import type { Rich, Span } from "#app/text/rich-text.ts";
import type { Part } from "#db/schema/sets.ts";
import { toSectionKey } from "./section-key.ts";
import { isContents, isQuotation, isSubtitle, isTitle, toHeadingLevel, toLine, type WordDocument, type WordElement } from "./word-elements.ts";
import { findForeign, WordRemarks } from "./word-remarks.ts";
import { toSpans } from "./word-spans.ts";
import { toTable } from "./word-tables.ts";

/** Sections of the version before: who keeps a title keeps its key and its part. */
export type FormerSection = { key: string; title: string; part: Part | null };
export type WrittenWord = { markdown: string; remarks: string[]; refusals: string[] };

/** A Word document as our Markdown. What cannot come along is named with its place. */
export function toPaperMarkdown(document: WordDocument, { former = [], title = "" }: { former?: FormerSection[]; title?: string }): WrittenWord {
  const writer = new WordWriter(document, former);
  for (const element of document.children ?? []) writer.take(element);
  return writer.end(title);
}

class WordWriter {
  readonly #document: WordDocument;
  readonly #former: FormerSection[];
  readonly #markdown = new RichMarkdown();
  readonly #remarks = new WordRemarks();
  readonly #pieces: string[] = [];
  readonly #keys = new Set<string>();
  readonly #front: { title?: string; subtitle?: string } = {};
  #rich: Rich = [];
  #subheading = "";
  #notes: Span[] = [];

  constructor(document: WordDocument, former: FormerSection[]) {
    this.#document = document;
    this.#former = former;
  }

  take(element: WordElement) {
    this.#remarks.refuse(findForeign(element));
    if (element.type === "table") return this.#takeTable(element);
    if (element.type !== "paragraph") return;
    if (isContents(element)) return this.#remarks.count("contents", "");
    const line = toLine(element);
    const level = toHeadingLevel(element);
    if (line === "" && level > 0) return;
    if (isTitle(element) && this.#keys.size === 0) return this.#takeFront("title", line);
    if (isSubtitle(element) && this.#keys.size === 0) return this.#takeFront("subtitle", line);
    if (level > 0) return this.#takeHeading(element, line, level);
    this.#takeParagraph(element);
  }

  end(title: string): WrittenWord {
    this.#closeSubheading();
    this.#flush();
    const front = { ...this.#front, title: this.#front.title ?? title };
    if (!this.#front.title) this.#remarks.count("title", title);
    const markdown = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${this.#pieces.join("\n\n")}\n`;
    return { markdown, remarks: this.#remarks.list(), refusals: this.#remarks.listRefusals() };
  }

  #takeFront(name: "title" | "subtitle", line: string) {
    if (line !== "") this.#front[name] = [this.#front[name], line].filter(Boolean).join(" ");
  }

  #takeHeading(element: WordElement, line: string, level: number) {
    const notes = toSpans(element, this.#document).filter((span) => span.note);
    if (notes.length > 0) this.#remarks.count("noted", line);
    if (level === 1) this.#openSection(line);
    else this.#openSubheading(line, level);
    this.#notes.push(...notes);
    this.#remarks.place = { heading: line, words: "" };
  }

  #openSection(title: string) {
    this.#closeSubheading();
    this.#flush();
    const former = this.#former.find((section) => section.title.replace(/\s/g, " ") === title && !this.#keys.has(section.key));
    const key = former?.key ?? toSectionKey(title, this.#keys);
    this.#keys.add(key);
    this.#pieces.push(`# ${title} {#${key}${former?.part ? ` part=${former.part}` : ""}}`);
  }

  /** Two sub-headings without a word between them are one: the paper has a single level of them. */
  #openSubheading(title: string, level: number) {
    this.#begin();
    if (level > 2) this.#remarks.count("deep", title);
    if (this.#subheading !== "" && this.#rich.length === 0) {
      this.#remarks.count("joined", title);
      this.#subheading = `${this.#subheading} – ${title}`;
      return;
    }
    this.#closeSubheading();
    this.#flush();
    this.#subheading = title;
  }

  #closeSubheading() {
    if (this.#subheading === "") return;
    this.#pieces.push(`## ${this.#subheading}`);
    this.#subheading = "";
  }

  #takeParagraph(element: WordElement) {
    const spans = [...toSpans(element, this.#document), ...this.#notes];
    if (spans.length === this.#notes.length) return;
    this.#notes = [];
    this.#begin();
    this.#closeSubheading();
    const before = this.#rich.at(-1);
    const room = before?.kind === "paragraph" && before.item ? before.item.level + 1 : 0;
    const { numbering } = element;
    const item = numbering ? { list: { start: numbering.isOrdered ? 1 : null }, level: Math.min(Number(numbering.level) || 0, room), isFirst: true } : null;
    this.#rich.push({ kind: "paragraph", spans, quoted: isQuotation(element) ? 1 : 0, item, isCode: false });
    this.#remarks.place = { ...this.#remarks.place, words: toBeginning(toLine(element), 40) };
  }

  #takeTable(element: WordElement) {
    const { table, problem } = toTable(element, this.#document);
    if (problem) return this.#remarks.refuse([problem]);
    if (table.rows.length === 0) return;
    this.#begin();
    this.#closeSubheading();
    this.#rich.push(table);
  }

  /** Words before the first heading get one. */
  #begin() {
    if (this.#keys.size > 0) return;
    this.#remarks.count("begun", "");
    this.#openSection("Einleitung");
    this.#remarks.place = { ...this.#remarks.place, heading: "Einleitung" };
  }

  #flush() {
    if (this.#rich.length > 0) this.#pieces.push(this.#markdown.write(this.#rich));
    this.#rich = [];
  }
}
