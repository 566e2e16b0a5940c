import { marked } from "marked";
import { setTypeInHtml } from "./typography.ts";

/** Our own fixed pages, written by us in Markdown. Never for anything a person typed. */
export function renderTrusted(markdown: string): string {
  return setTypeInHtml(marked.parse(markdown, { async: false }));
}
