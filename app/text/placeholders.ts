/** What only the operator knows stands in double brackets until somebody fills it in: "[[Anschrift]]". */
export const PLACEHOLDER = /\[\[([^[\]\n]{1,300})\]\]/;

const LABEL = /(?:^(?:- )?|\. |: )([^.:|]{3,70}: )$/;

/** The entries of a text that are still open, each once, in the order of the text, with what stands before it on its line: "Nummer" alone says nothing. What the entry says itself is not said twice. */
export function listPlaceholders(markdown: string): string[] {
  const entries = new Map<string, string>();
  for (const { 1: words = "", index } of markdown.matchAll(new RegExp(PLACEHOLDER, "g"))) {
    const before = markdown.slice(markdown.lastIndexOf("\n", index) + 1, index);
    if (!entries.has(words.trim())) entries.set(words.trim(), withLabel(LABEL.exec(before)?.[1] ?? "", words.trim()));
  }
  return [...entries.values()];
}

function withLabel(label: string, words: string): string {
  return words.toLowerCase().includes(label.slice(0, -2).toLowerCase()) ? words : label + words;
}
