import { stripIllegal } from "./xml.ts";

/** Also what would turn an address into a link: there, the signs before these would be read as part of it. */
const SIGNS = /[\\`*_[\]<>#|~&@]|:(?=\/\/)|(?<=www)\./gi;
/** What at the beginning of a line would make it a list, a heading or a rule. */
const FIRST = /^([+\-=:]|\d{1,9}(?=[.)]))/;

/** Plain words as Markdown that shows exactly these words: nothing in them is a heading, a link, an image or HTML. */
export function toMarkdown(words: string): string {
  return toLines(words).map((line) => toInline(line).replace(FIRST, escapeFirst)).join("\\\n").replaceAll(/\\\n(\\\n)+/g, "\n\n");
}

/** The same on one line, for headings and cells. */
export function toMarkdownLine(words: string): string {
  return toInline(toLines(words).join(" "));
}

function toLines(words: string): string[] {
  return stripIllegal(words).replace(/\r\n?/g, "\n").split("\n").map((line) => line.trim());
}

function toInline(line: string): string {
  return line.replace(SIGNS, "\\$&");
}

function escapeFirst(sign: string): string {
  return /\d/.test(sign) ? `${sign}\\` : `\\${sign}`;
}
