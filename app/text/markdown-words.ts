import { stripIllegal } from "./xml.ts";

/** Also what would turn an address into a link: there, the signs before these would be read as part of it. */
const SIGNS = /[\\`*_[\]<>#|~&@]|:(?=\/\/)|(?<=www)\./gi;
/** What at the beginning of a line would make it a list, a heading or a rule. */
const FIRST = /^([+\-=:]|\d{1,9}(?=[.)]))/;

/** Plain words as Markdown that shows exactly these words: nothing in them is a heading, a link, an image or HTML. */
export function toMarkdown(words: string): string {
  return withoutListSigns(toMarkdownSigns(words).replaceAll("\n", "\\\n")).replaceAll(/\\\n(\\\n)+/g, "\n\n");
}

/** The same on one line, for headings and cells. */
export function toMarkdownLine(words: string): string {
  return toLines(toMarkdownSigns(words)).join(" ");
}

/** The same without regard to where lines begin. */
export function toMarkdownSigns(words: string): string {
  return stripIllegal(words).replace(/\r\n?/g, "\n").replace(SIGNS, "\\$&");
}

/** Lines that are ready but for how they begin. */
export function withoutListSigns(lines: string): string {
  return toLines(lines).map((line) => line.replace(FIRST, escapeFirst)).join("\n");
}

function toLines(words: string): string[] {
  return words.split("\n").map((line) => line.trim());
}

function escapeFirst(sign: string): string {
  return /\d/.test(sign) ? `${sign}\\` : `\\${sign}`;
}
