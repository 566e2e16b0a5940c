/** What only the operator knows stands in double brackets until somebody fills it in: "[[Anschrift]]". */
export const PLACEHOLDER = /\[\[([^[\]\n]{1,300})\]\]/;

/** The entries of a text that are still open, each once, in the order of the text. */
export function listPlaceholders(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(new RegExp(PLACEHOLDER, "g"))].map(([, words = ""]) => words.trim()))];
}
