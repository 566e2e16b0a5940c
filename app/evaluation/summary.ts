import { toGermanNumber } from "#app/text/words.ts";
import { type Cited, isGone } from "./citations.ts";

/** A summary as everybody reads it. */
export type ShownSummary = { html: string; basis: string; asOf: number; newer: number };

/** "stützt sich auf 7 Beiträge", and how many of them can no longer be read. */
export function toBasisWords(cited: Cited[]): string {
  if (cited.length === 0) return "nennt keinen einzelnen Beitrag";
  const gone = cited.filter(isGone).length;
  return `stützt sich auf ${toCount(cited.length)}${gone === 0 ? "" : `, davon ${gone === 1 ? "ist 1" : `sind ${toGermanNumber(gone)}`} nicht mehr zu lesen`}`;
}

/** Nothing where nothing came since. */
export function toNewerWords(newer: number): string {
  if (newer === 0) return "";
  return newer === 1 ? "Seither ist 1 Beitrag veröffentlicht worden." : `Seither sind ${toCount(newer)} veröffentlicht worden.`;
}

function toCount(contributions: number): string {
  return contributions === 1 ? "1 Beitrag" : `${toGermanNumber(contributions)} Beiträge`;
}

/** `newer` were published since, `changed` are cited and read differently now or not at all. */
export type SummaryStanding = { state: SummaryState; newer: number; changed: number };
export const NO_SUMMARY: SummaryStanding = { state: "none", newer: 0, changed: 0 };
export type SummaryState = "none" | "draft" | "released" | "changed";
export const SUMMARY_STATE_WORDS: Record<SummaryState, string> = { none: "fehlt", draft: "Entwurf", released: "veröffentlicht", changed: "veröffentlicht, Änderung im Entwurf" };

/** What a release makes public, as its button and its page say it. */
export function toReleaseWords(drafts: number, hasSummary: boolean): string {
  const answers = drafts === 1 ? "Erwiderung" : "Erwiderungen";
  return `${drafts === 0 ? "Zusammenfassung" : hasSummary ? `Zusammenfassung und ${answers}` : answers} veröffentlichen`;
}

export function toSummaryPath(sectionKey: string): string {
  return `/auswertung/abschnitte/${sectionKey}/zusammenfassung`;
}
