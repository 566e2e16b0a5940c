import type { SizeClass } from "#db/schema/sets.ts";
import { SIZE_CLASS_WORDS } from "#app/text/words.ts";

/** Support can always be taken back, but given only while the discussion is open. */
export const SUPPORT_CLOSED = { title: "Die Diskussion ist geschlossen.", lead: "„Das erleben wir auch“ lässt sich jetzt nur noch zurücknehmen. Lesen können Sie weiterhin alles.", typed: {} };

export type SizeCount = { sizeClass: SizeClass | null; supports: number };
export const WITHOUT_STATEMENT = "ohne Angabe";

/** Below this, sizes of towns would begin to name people. */
const FEWEST_FOR_SIZES = 5;

/** "3-mal Kleinstadt, 2-mal Mittelstadt, 1-mal ohne Angabe"; empty below the threshold. */
export function toSizeSentence(counts: SizeCount[]): string {
  const total = counts.reduce((sum, { supports }) => sum + supports, 0);
  if (total < FEWEST_FOR_SIZES) return "";
  return toTimesSentence(new Map(counts.map(({ sizeClass, supports }) => [sizeClass, supports])), Object.entries(SIZE_CLASS_WORDS).map(([value, { word }]) => [value as SizeClass, word]));
}

/** How many times each, in the given order, those who said nothing last. */
export function toTimesSentence<Value>(counts: Map<Value | null, number>, words: [Value, string][]): string {
  return [...words, [null, WITHOUT_STATEMENT] as const].flatMap(([value, word]) => (counts.get(value) ? [`${counts.get(value)}-mal ${word}`] : [])).join(", ");
}
