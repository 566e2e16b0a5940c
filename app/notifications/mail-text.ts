import type { Decided } from "./mail-kinds.ts";

/** Pieces of a mail with an empty line between them; what is not there leaves none. */
export function paragraphs(...pieces: (string | null | false)[]): string {
  return pieces.filter((piece) => piece !== null && piece !== false && piece !== "").join("\n\n");
}

/** Reason and clause, the law where one is named, and the words of the moderation. */
export function toGrounds({ reason, clause, legalGround, explanation }: Pick<Decided, "reason" | "clause" | "legalGround" | "explanation">, publicOrigin: string): string {
  return paragraphs(`Grund: ${reason} (Netiquette, Ziffer ${clause})\n${publicOrigin}/netiquette#ziffer-${clause}`, legalGround && `Rechtsgrundlage: ${legalGround}`, explanation);
}
