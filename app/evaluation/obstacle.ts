import { isFresh } from "#app/accounts/fresh-sign-in.ts";
import { toGermanNumber } from "#app/text/words.ts";
import { FORMAT_WORDS, type Format } from "./format.ts";
import type { Profile } from "./profile.ts";

export type Obstacle = "no-profile" | "stale-sign-in" | "too-many";

/** Why a download cannot be had as it was asked for. */
export function findObstacle(asked: { profile: Profile | undefined; format: Format; rows: number; signedInAt: number; now: number }): Obstacle | null {
  if (!asked.profile) return "no-profile";
  if (asked.profile === "intern" && !isFresh(asked)) return "stale-sign-in";
  return asked.rows > FORMAT_WORDS[asked.format].most ? "too-many" : null;
}

export function toTooManySentence({ format, rows }: { format: Format; rows: number }): string {
  const { word, most } = FORMAT_WORDS[format];
  return `Die Auswahl hat ${toGermanNumber(rows)} Beiträge, ${word} fasst höchstens ${toGermanNumber(most)}. Grenzen Sie die Auswahl mit einem Filter ein, oder nehmen Sie ein Format ohne Grenze.`;
}
