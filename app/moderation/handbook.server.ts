import handbook from "../../docs/moderation.md?raw";
import { renderTrusted } from "#app/text/render-trusted.server.ts";

const PICTURE = /^!\[.*\n/gm;
const ADDRESS = /<code>(\/[a-z/]+)<\/code>/g;
const LINK_TO_DOCS = /\[([^\]]+)\]\([\w-]+\.md\)/g;

/** The handbook as the moderation reads it beside its work: the same words, with links instead of addresses and without pictures of the pages they lead to. */
export function readHandbook(): string {
  const [, ...words] = handbook.replace(PICTURE, "").replace(LINK_TO_DOCS, "$1").split("\n");
  let tables = 0;
  return renderTrusted(words.join("\n"))
    .replaceAll(ADDRESS, '<a href="$1">$1</a>')
    .replaceAll("<table>", () => `<div class="scroll" role="region" aria-label="Tabelle ${++tables}" tabindex="0"><table>`)
    .replaceAll("</table>", "</table></div>");
}
