import { toLinkTarget } from "./link-target.ts";
import { toMarkdownSigns, withoutListSigns } from "./markdown-words.ts";
import type { Paragraph, Rich, Span, Table } from "./rich-text.ts";
import { stripIllegal } from "./xml.ts";

const ROOM_PER_LEVEL = 4;

/** Formatted words as Markdown that means just this formatting; where marks could be read otherwise, the words stay and the marks go. Footnotes are counted through. */
export class RichMarkdown {
  #cited = 0;

  write(rich: Rich): string {
    const notes: string[] = [];
    const blocks = rich.map((block, index) => (index === 0 ? "" : this.#gap(rich[index - 1]!, block)) + (block.kind === "table" ? this.#table(block, notes) : this.#paragraph(block, notes)));
    return [blocks.join(""), ...notes].join("\n\n");
  }

  /** Between two points of a list no line is left blank. */
  #gap(before: Rich[number], block: Rich[number]): string {
    const quoted = before.kind === "paragraph" && block.kind === "paragraph" ? Math.min(before.quoted, block.quoted) : 0;
    return block.kind === "paragraph" && block.item?.isFirst && before.kind === "paragraph" && before.item ? "\n" : `\n${"> ".repeat(quoted).trimEnd()}\n`;
  }

  #paragraph({ spans, quoted, item, isCode }: Paragraph, notes: string[]): string {
    const words = isCode ? toFence(spans) : withoutListSigns(this.#inline(spans, notes));
    const room = " ".repeat(item ? (item.level + (item.isFirst ? 0 : 1)) * ROOM_PER_LEVEL : 0);
    const sign = !item?.isFirst ? "" : item.list.start === null ? "- " : `${item.list.start}. `;
    const quote = "> ".repeat(quoted);
    return words.split("\n").map((line, index) => `${quote}${room}${index === 0 ? sign : " ".repeat(sign.length)}${line}`).join("\n");
  }

  #table({ rows: [head = [], ...rows], right }: Table, notes: string[]): string {
    const toRow = (cells: Span[][]) => `| ${cells.map((spans) => toOneLine(this.#inline(spans, notes))).join(" | ")} |`;
    return [toRow(head), `|${head.map((_, index) => (right[index] ? "---:|" : "---|")).join("")}`, ...rows.map(toRow)].join("\n");
  }

  #inline(spans: Span[], notes: string[]): string {
    let line = "";
    for (const [index, span] of spans.entries()) {
      if (span.note) {
        const cited = ++this.#cited;
        line += `[^${cited}]`;
        notes.push(`[^${cited}]: ${toOneLine(this.#inline(span.note, notes))}`);
      } else line = toLinked(line, span.href, toSpan(span, line.at(-1) ?? "", spans[index + 1]?.words.at(0) ?? ""));
    }
    return line;
  }
}

function toOneLine(words: string): string {
  return words.replace(/\\?\n/g, " ");
}

function toSpan(span: Span, before: string, after: string): string {
  const [, lead = "", words = "", tail = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(toMarkdownSigns(span.words)) ?? [];
  if (words === "") return toBreaks(lead);
  if (span.isCode && !span.words.includes("|")) return toCode(span.words);
  const mark = `${span.isStruck ? "~~" : ""}${span.isBold ? "**" : ""}${span.isItalic ? "*" : ""}`;
  const marked = mark && mayMark(lead || before, words, tail || after) ? `${mark}${words}${[...mark].toReversed().join("")}` : words;
  return toBreaks(lead + marked + tail);
}

/** Neighbours that lead to the same address are one link. */
function toLinked(line: string, href: string | undefined, words: string): string {
  const target = href === undefined ? null : toLinkTarget(href);
  if (target === null) return line + words;
  const end = `](<${target}>)`;
  if (line.endsWith(end)) return line.slice(0, -end.length) + words + end;
  return `${line.replace(/!$/, "\\!")}[${words}${end}`;
}

/** CommonMark's rule for what begins and ends emphasis; beside another mark it would be anybody's guess. */
function mayMark(before: string, words: string, after: string): boolean {
  const isFree = (sign: string) => sign === "" || /[\s\p{P}\p{S}]/u.test(sign);
  const [last, first] = [before.at(-1) ?? "", after.at(0) ?? ""];
  if (/[*_~\\]/.test(last) || /[*_~\\]/.test(first)) return false;
  return (!isFree(words.at(0)!) || isFree(last)) && (!isFree(words.at(-1)!) || isFree(first));
}

function toBreaks(words: string): string {
  return words.replaceAll("\n", "\\\n");
}

function toCode(typed: string): string {
  const words = stripIllegal(typed).replace(/\s/g, " ");
  const room = /^[` ]|[` ]$/.test(words) ? " " : "";
  const fence = toLonger(words, 1);
  return fence + room + words + room + fence;
}

function toFence(spans: Span[]): string {
  const words = stripIllegal(spans.map((span) => span.words).join("")).replace(/\r\n?/g, "\n");
  const fence = toLonger(words, 3);
  return `${fence}\n${words}\n${fence}`;
}

/** A fence longer than any in the words. */
function toLonger(words: string, least: number): string {
  return "`".repeat(Math.max(least, ...(words.match(/`+/g) ?? []).map(({ length }) => length + 1)));
}
