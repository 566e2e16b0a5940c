import { toDrawnWords } from "#app/discussion/drawing.ts";
import { toPlaceWords } from "#app/discussion/place.ts";
import type { ShownContribution } from "#app/discussion/shown-contribution.ts";
import { toBeginning } from "#app/text/beginning.ts";
import { toPlainWords } from "#app/text/plain-words.ts";
import { KIND_WORDS } from "#app/text/words.ts";
import { toThreadFeedPath } from "./feeds.ts";

const LONGEST_BEGINNING = 160;

/** What others show of a link to a contribution; of one that is gone or not published nothing but its number. */
export function describeContribution(number: string, published: ShownContribution | null) {
  const shared = { path: `/beitraege/${number}`, type: "article" as const, feed: { title: `${number} und Antworten`, path: toThreadFeedPath(number) } };
  if (!published) return { ...shared, title: [number, "Beiträge"], description: "Ein Beitrag zur Diskussion über das Positionspapier „Integration in Bewegung bringen“." };
  const what = published.answers ? `Antwort auf ${published.answers}` : published.kind ? KIND_WORDS[published.kind].word : "Beitrag";
  const where = `${toPlaceWords(published)}${published.passageNumber && published.sectionTitle ? ` in „${published.sectionTitle}“` : ""}`;
  return { ...shared, title: [`${number}: ${what} zu ${where}`, "Beiträge"], description: toBeginning(toPlainWords(toDrawnWords(published.drawing)), LONGEST_BEGINNING) };
}
