import { toLinkTarget } from "./link-target.ts";
import type { Item, List, Span } from "./rich-text.ts";
import { toXml } from "./xml.ts";

const BREAK = /(\r\n|[\n\r\t])/;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The links of a part, each once; the part's relations list them after those that are always there. */
export class Links {
  readonly targets: string[] = [];
  readonly #ids = new Map<string, string>();
  readonly #before: number;

  constructor(before: number) {
    this.#before = before;
  }

  idOf(target: string): string {
    const known = this.#ids.get(target);
    if (known) return known;
    const id = `rId${this.#before + this.targets.push(target)}`;
    this.#ids.set(target, id);
    return id;
  }
}

/** Word counts nine levels, from nought. */
export const DEEPEST_LEVEL = 8;

/** What the runs of a document refer to elsewhere in the file. */
export class Register {
  readonly links = new Links(5);
  readonly noteLinks = new Links(0);
  readonly lists: { start: number; level: number }[] = [];
  readonly notes: Span[][] = [];
  readonly #anchors = new Map<string, number>();
  readonly #listIds = new WeakMap<List, number>();

  /** Names of places may be no longer than forty signs; those that begin with a low line are not shown to people. */
  placeOf(anchor: string): { id: number; name: string } {
    const id = this.#anchors.get(anchor) ?? this.#anchors.size + 1;
    this.#anchors.set(anchor, id);
    return { id, name: `_Toc${String(id).padStart(6, "0")}` };
  }

  /** The number of a list: 1 has bullets, each other one counts for itself. */
  listOf({ list, level }: Item): number {
    if (list.start === null) return 1;
    const id = this.#listIds.get(list) ?? this.lists.push({ start: list.start, level: Math.min(level, DEEPEST_LEVEL) }) + 1;
    this.#listIds.set(list, id);
    return id;
  }
}

export function isRightToLeft(spans: Span[]): boolean {
  return RIGHT_TO_LEFT.test(spans.map(({ words }) => words).join(""));
}

export function toRuns(spans: Span[], register: Register, links = register.links): string {
  const rtl = isRightToLeft(spans) ? "<w:rtl/>" : "";
  return spans.map((span) => toRun(span, { register, links, rtl })).join("");
}

function toRun(span: Span, { register, links, rtl }: { register: Register; links: Links; rtl: string }): string {
  if (span.note) return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${register.notes.push(span.note)}"/></w:r>`;
  const target = span.href === undefined ? null : toLinkTarget(span.href);
  const run = `<w:r>${toMarks(span, { isLink: target !== null || span.to !== undefined, rtl })}${toSigns(span.words)}</w:r>`;
  if (span.to !== undefined) return `<w:hyperlink w:anchor="${register.placeOf(span.to).name}" w:history="1">${run}</w:hyperlink>`;
  return target === null ? run : `<w:hyperlink r:id="${links.idOf(target)}" w:history="1">${run}</w:hyperlink>`;
}

function toMarks({ isBold, isItalic, isStruck, isCode }: Span, { isLink, rtl }: { isLink: boolean; rtl: string }): string {
  const style = isLink ? '<w:rStyle w:val="Hyperlink"/>' : isCode ? '<w:rStyle w:val="Code"/>' : "";
  const marks = `${style}${isBold ? "<w:b/><w:bCs/>" : ""}${isItalic ? "<w:i/><w:iCs/>" : ""}${isStruck ? "<w:strike/>" : ""}${rtl}`;
  return marks && `<w:rPr>${marks}</w:rPr>`;
}

/** Ends of lines and tabs are elements of their own, all else is text. */
export function toSigns(words: string): string {
  return words.split(BREAK).map((piece) => (piece === "" ? "" : piece === "\t" ? "<w:tab/>" : BREAK.test(piece) ? "<w:br/>" : `<w:t xml:space="preserve">${toXml(piece)}</w:t>`)).join("");
}
