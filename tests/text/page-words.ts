import { renderUntrusted } from "#app/text/render-untrusted.server.ts";
import { withoutIllegal } from "./hostile.ts";
import { parseXml } from "./read-docx.ts";

/** The words a page shows of what somebody typed, by a parser of somebody else's; all room between them is one space. */
export function toPageWords(typed: string): string {
  const rendered = renderUntrusted(typed);
  if (!rendered.ok) throw new Error(rendered.problem);
  const html = withoutIllegal(rendered.html).replace(/<br \/>|<\/(p|li|pre|blockquote)>|<(ul|ol)>|<li>/g, "$& ");
  return normal(parseXml(`<page>${html}</page>`).documentElement?.textContent ?? "");
}

export function normal(words: string): string {
  return withoutIllegal(words).split(/\s+/).filter(Boolean).join(" ");
}
