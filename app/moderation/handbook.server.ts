import handbook from "../../docs/moderation.md?raw";
import { renderHandbook } from "#app/text/handbook.server.ts";

/** With its chapters before the first: nobody reads so long a page from beginning to end. */
export function readHandbook(): string {
  const titles: string[] = [];
  const html = renderHandbook(handbook).replace(/<h2>(.+)<\/h2>/g, (_, title: string) => `<h2 id="kapitel-${titles.push(title)}">${title}</h2>`);
  const links = titles.map((title, index) => `<li><a href="#kapitel-${index + 1}">${title}</a></li>`);
  return html.replace("<h2", `<nav aria-label="Kapitel"><ul role="list" class="plain-list">${links.join("")}</ul></nav><h2`);
}
