import type { PageKey } from "#db/schema/sets.ts";
import { NETIQUETTE_VERSIONS } from "./netiquette-versions.ts";

export type HouseVersion = { number: number; since: string; changes: string[] };

const FIRST = { number: 1, since: "2026-11-22", changes: ["Erste Fassung."] };

/** The texts that come with the software, the newest first: the one that stands in texts/, and what it changed. */
export const HOUSE_HISTORY: Record<PageKey, readonly [HouseVersion, ...HouseVersion[]]> = {
  imprint: [{ number: 2, since: "2026-11-26", changes: ["Was der Betreiber noch einzutragen hat, ist als solches gekennzeichnet."] }, FIRST],
  privacy: [{ number: 2, since: "2026-11-26", changes: ["Aufgenommen sind Meldungen von Barrieren, interne Notizen und die Angaben zu gesendeten E-Mails, die nach sieben Tagen gelöscht werden.", "Für alles, was gespeichert ist, steht jetzt eine Frist da. Konten, mit denen sich 24 Monate niemand anmeldet, werden nach einer Mail gelöscht, nicht öffentliche Wortlaute nach Ablauf der Beschwerdefrist.", "Aufgenommen ist, was von Passkeys und Wiederherstellungscodes gespeichert wird."] }, FIRST],
  terms: [{ number: 2, since: "2026-11-26", changes: ["Anzeigename und Praxiskontext tragen Sie selbst ein. Neu steht hier, wie Sie zu einer neuen Fassung gefragt werden und wo die offenen Daten stehen."] }, FIRST],
  netiquette: NETIQUETTE_VERSIONS,
  accessibility: [{ number: 2, since: "2026-11-26", changes: ["Barrieren lassen sich über ein Formular melden, auch ohne Anmeldung. Neu ist eine Seite in Leichter Sprache."] }, FIRST],
};

/** Noon in Germany, near enough: the day is what counts. */
export function toMoment(since: string): number {
  return Date.parse(`${since}T12:00:00Z`);
}
