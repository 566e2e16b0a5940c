import type { PageKey, Reason } from "#db/schema/sets.ts";
import { CLAUSES } from "#app/moderation/clauses.ts";
import { REASON_WORDS, toClauseNumber } from "#app/text/words.ts";
import accessibility from "./texts/barrierefreiheit.md?raw";
import privacy from "./texts/datenschutz.md?raw";
import imprint from "./texts/impressum.md?raw";
import afterClauses from "./texts/netiquette-danach.md?raw";
import beforeClauses from "./texts/netiquette-vorab.md?raw";
import terms from "./texts/nutzungsbedingungen.md?raw";

const REASONS = Object.keys(CLAUSES) as Reason[];

/** The texts that come with the software, in Markdown. They stand until the administration writes others. */
export const HOUSE_TEXTS: Record<PageKey, string> = {
  imprint: imprint.trim(),
  privacy: privacy.trim(),
  terms: terms.trim(),
  netiquette: [beforeClauses.trim(), ...REASONS.map(toClauseText), afterClauses.trim()].join("\n\n"),
  accessibility: accessibility.trim(),
};

/** Mails and pages point to a clause by this name; it must be there in every wording of the Netiquette. */
export function toClauseAnchor(reason: Reason): string {
  return `ziffer-${toClauseNumber(reason)}`;
}

export function listMissingClauses(anchors: string[]): string[] {
  return REASONS.filter((reason) => !anchors.includes(toClauseAnchor(reason))).map((reason) => `Ziffer ${toClauseNumber(reason)} {#${toClauseAnchor(reason)}}`);
}

function toClauseText(reason: Reason): string {
  const { title, text, onlyFor } = CLAUSES[reason];
  return `### Ziffer ${toClauseNumber(reason)}: ${title} {#${toClauseAnchor(reason)}}

${text}

Grund in Entscheidungen: „${REASON_WORDS[reason]}“${onlyFor === "return" ? " (nur beim Zurückgeben)" : ""}`;
}
