import { toBeginning } from "#app/text/beginning.ts";
import { toPlainWords } from "#app/text/plain-words.ts";

const LONGEST = 140;

/** How a wording begins, in plain words, for the moderation's lists. The sign that more follows never stands on a line of its own. */
export function toListed(html: string): string {
  return toBeginning(toPlainWords(html), LONGEST).replace(/ …$/, "\u00a0…");
}
