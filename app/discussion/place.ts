import { setType } from "#app/text/typography.ts";

/** "Rn. 12", or the section's title for words about the whole of it. */
export function toPlaceWords({ passageNumber, sectionTitle }: { passageNumber: string | null; sectionTitle: string | null }): string {
  if (passageNumber) return setType(`Rn. ${passageNumber}`);
  return sectionTitle ? `„${sectionTitle}“` : "ganzes Papier";
}

/** Where a contribution stands on its section page. */
export function toPlacePath({ sectionKey, passageNumber }: { sectionKey: string | null; passageNumber: string | null }): string {
  if (!sectionKey) return "/papier";
  return `/papier/${sectionKey}#${passageNumber ? `rn-${passageNumber}` : "abschnitt"}`;
}
