import { WHOLE_SECTION } from "./contribution-form.ts";
import { setType } from "#app/text/typography.ts";

/** "Rn. 12", or the section's title for words about the whole of it. */
export function toPlaceWords({ passageNumber, sectionTitle }: { passageNumber: string | null; sectionTitle: string | null }): string {
  if (passageNumber) return setType(`Rn. ${passageNumber}`);
  return sectionTitle ? `„${sectionTitle}“` : "ganzes Papier";
}

/** A text that belongs to a contribution: an answer to it, or its next wording. */
export type Answering = { act: "antworten" | "bearbeiten"; number: string };

/** Where one goes on writing: at the contribution, or else at the place. */
export function toWritingPath({ answers, ...place }: { sectionKey: string | null; passageNumber: string | null; answers: Answering | null }): string {
  return answers ? `/beitraege/${answers.number}/${answers.act}` : toComposerPath(place);
}

/** The contribution that a form at this address answers or revises; also from the address that keeps its draft. */
export function toAnswering(path: string): Answering | null {
  const [, number, act] = /^\/beitraege\/(B-\d{3,9})\/(antworten|bearbeiten)(?:\/|$|[?#])/.exec(path) ?? [];
  return number && act ? { number, act: act as Answering["act"] } : null;
}

/** Where one writes to a passage, or to the whole section; where neither is left, the drafts. */
export function toComposerPath({ sectionKey, passageNumber }: { sectionKey: string | null; passageNumber: string | null }): string {
  if (!sectionKey) return "/konto/entwuerfe";
  return `/papier/${sectionKey}?schreiben=${passageNumber ?? WHOLE_SECTION}#schreiben`;
}

/** A way that leads past the sign-in, for links on signed-out pages. */
export function toSignInPath(returnTo: string): string {
  return `/anmelden?zurueck=${encodeURIComponent(returnTo)}`;
}

/** After the first contribution: who one is, and from there back. */
export function toWelcomePath(returnTo: string): string {
  return `/willkommen?zurueck=${encodeURIComponent(returnTo)}`;
}

/** Where a contribution stands on its section page. */
export function toPlacePath({ sectionKey, passageNumber }: { sectionKey: string | null; passageNumber: string | null }): string {
  if (!sectionKey) return "/papier";
  return `/papier/${sectionKey}#${passageNumber ? `rn-${passageNumber}` : WHOLE_SECTION}`;
}
