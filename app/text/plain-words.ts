const SIGNS: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/** What one reads of our own HTML: the words without their tags, any white space as one. */
export function toPlainWords(html: string): string {
  return html
    .replace(/<\/(p|li|tr|blockquote|pre|dt|dd)>|<br[^>]*>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => SIGNS[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
