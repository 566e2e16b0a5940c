import { toBeginning } from "#app/text/beginning.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { KIND_WORDS } from "#app/text/words.ts";
import { toDrawnWords } from "./drawing.ts";
import { toPlaceWords } from "./place.ts";
import type { ShownContribution } from "./shown-contribution.ts";

const LONGEST_BEGINNING = 160;

/** What others show of a link to a contribution; of one that is gone or not published nothing but its number. */
export function describeContribution(number: string, published: ShownContribution | null): { heading: string; description: string } {
  if (!published) return { heading: `Beitrag ${number}`, description: "Ein Beitrag zur Diskussion über das Positionspapier „Integration in Bewegung bringen“." };
  const what = published.answers ? `Antwort auf ${published.answers}` : published.kind ? KIND_WORDS[published.kind].word : "Beitrag";
  const where = `${toPlaceWords(published)}${published.passageNumber && published.sectionTitle ? ` in „${published.sectionTitle}“` : ""}`;
  return { heading: `${number}: ${what} zu ${where}`, description: toBeginning(toPlainWords(toDrawnWords(published.drawing)), LONGEST_BEGINNING) };
}
