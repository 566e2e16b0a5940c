import { WHOLE_SECTION } from "./contribution-form.ts";
import { setType } from "#app/text/typography.ts";

/** "Rn. 12", or the section's title for words about the whole of it. */
export function toPlaceWords({ passageNumber, sectionTitle }: { passageNumber: string | null; sectionTitle: string | null }): string {
  if (passageNumber) return setType(`Rn. ${passageNumber}`);
  return sectionTitle ? `„${sectionTitle}“` : "ganzes Papier";
}

/** Where one writes to a passage, or to the whole section. */
export function toComposerPath({ sectionKey, passageNumber }: { sectionKey: string | null; passageNumber: string | null }): string {
  return `/papier/${sectionKey}?schreiben=${passageNumber ?? WHOLE_SECTION}#schreiben`;
}

/** A way that leads past the sign-in, for links on signed-out pages. */
export function toSignInPath(returnTo: string): string {
  return `/anmelden?zurueck=${encodeURIComponent(returnTo)}`;
}

/** Where a contribution stands on its section page. */
export function toPlacePath({ sectionKey, passageNumber }: { sectionKey: string | null; passageNumber: string | null }): string {
  if (!sectionKey) return "/papier";
  return `/papier/${sectionKey}#${passageNumber ? `rn-${passageNumber}` : WHOLE_SECTION}`;
}
