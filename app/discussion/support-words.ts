import type { SizeClass } from "#db/schema/sets.ts";
import { SIZE_CLASS_WORDS } from "#app/text/words.ts";

/** Support can always be taken back, but given only while the discussion is open. */
export const SUPPORT_CLOSED = { title: "Die Diskussion ist geschlossen.", lead: "„Das erleben wir auch“ lässt sich jetzt nur noch zurücknehmen. Lesen können Sie weiterhin alles.", typed: {} };

export type SizeCount = { sizeClass: SizeClass | null; supports: number };

/** Below this, sizes of towns would begin to name people. */
const FEWEST_FOR_SIZES = 5;

/** "3-mal Kleinstadt, 2-mal Mittelstadt, 1-mal ohne Angabe"; empty below the threshold. */
export function toSizeSentence(counts: SizeCount[]): string {
  const total = counts.reduce((sum, { supports }) => sum + supports, 0);
  if (total < FEWEST_FOR_SIZES) return "";
  const inOrder = [...(Object.keys(SIZE_CLASS_WORDS) as SizeClass[]), null].flatMap((sizeClass) => counts.filter((count) => count.sizeClass === sizeClass));
  return inOrder.map(({ sizeClass, supports }) => `${supports}-mal ${sizeClass ? SIZE_CLASS_WORDS[sizeClass].word : "ohne Angabe"}`).join(", ");
}
