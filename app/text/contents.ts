const FEWEST = 6;

/** The headings of a long page as links to them, in HTML as safe as the page's own; empty where one sees at a glance what there is. */
export function toContents(html: string): string {
  const headings = [...html.matchAll(/<h2 id="([^"]+)">(.*?)<\/h2>/gs)];
  if (headings.length < FEWEST) return "";
  return headings.map(([, id, words = ""]) => `<li><a href="#${id}">${words.replace(/<[^>]*>/g, "")}</a></li>`).join("");
}
