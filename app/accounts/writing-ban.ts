import type { Reason } from "#db/schema/sets.ts";
import { toDay } from "#app/text/dates.ts";

/** What the person concerned may know of a writing ban. Who imposed it is not told. */
export type ShownBan = { reason: Reason; explanation: string; endsAt: number | null };

/** A ban ends at midnight; its last day is the one before. */
export function toBanEnd(endsAt: number | null): string {
  return endsAt === null ? "bis die Moderation sie aufhebt" : `bis einschließlich ${toDay(endsAt - 1)}`;
}

export function toBanTitle(endsAt: number | null): string {
  return `Schreibsperre${endsAt === null ? "," : ""} ${toBanEnd(endsAt)}`;
}

export const STILL_POSSIBLE = "Alles lesen, Beiträge zurückziehen, Entwürfe speichern und löschen, melden, Beschwerde einlegen und Ihre Daten ansehen oder ändern können Sie weiterhin.";
