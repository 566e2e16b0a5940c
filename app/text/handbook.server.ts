import { renderTrusted } from "./render-trusted.server.ts";

const PICTURE = /^!\[.*\n/gm;
const NAMED_ADDRESS = /(<strong>[^<]+<\/strong>|„[^“<]+“|\p{Lu}[\p{L}-]+)\s\(<code>(\/[a-z/.-]+)<\/code>\)/gu;
const ADDRESS = /<code>(\/[a-z/.-]+)<\/code>/g;
const LINK_TO_DOCS = /\[([^\]]+)\]\([\w.-]+\.(?:md|json)\)/g;

/** A handbook as it is read beside the work: the same words, which lead where they name an address in brackets, and without pictures of the pages they lead to. */
export function renderHandbook(markdown: string): string {
  const [, ...words] = markdown.replace(PICTURE, "").replace(LINK_TO_DOCS, "$1").split("\n");
  let [chapters, tables] = [0, 0];
  return renderTrusted(words.join("\n"))
    .replaceAll(NAMED_ADDRESS, '<a href="$2">$1</a>')
    .replaceAll(ADDRESS, '<a href="$1">$1</a>')
    .replaceAll("<h2>", () => `<h2 id="kapitel-${++chapters}">`)
    .replaceAll("<table>", () => `<div class="scroll" role="region" aria-label="Tabelle ${++tables}" tabindex="0"><table>`)
    .replaceAll("</table>", "</table></div>");
}
