import type { ReportReason, ReportResult } from "#db/schema/sets.ts";

/** What can be held against a published contribution, in the order of the Netiquette. */
export const REPORTABLE: readonly ReportReason[] = ["insult", "hatred", "personal-data", "off-topic", "spam", "copyright", "illegal", "other"];
/** What each looks like to somebody who reports it. */
export const REPORT_SENSES: Record<ReportReason, string> = {
  insult: "Jemand wird herabgesetzt.",
  hatred: "Menschen werden wegen einer Zugehörigkeit abgewertet.",
  "personal-data": "Jemand ist zu erkennen, der nicht gefragt wurde.",
  "off-topic": "Das gehört nicht zu diesem Absatz.",
  spam: "Das wirbt für ein Angebot.",
  copyright: "Fremder Text ohne Quelle oder zu viel davon.",
  illegal: "Drohung, Verleumdung, Volksverhetzung und anderes.",
  other: "Etwas anderes, das ich in eigenen Worten sage.",
};
/** These say too little by themselves. */
export const NEEDS_WORDS: ReadonlySet<string> = new Set<ReportReason>(["illegal", "other"]);

export type ReportState = "open" | "in-review" | "closed" | "void";

export const REPORT_STATE_WORDS: Record<ReportState, { word: string; tone: "" | "ok" | "warn" | "info"; sense: string }> = {
  open: { word: "offen", tone: "warn", sense: "Die Moderation hat die Meldung noch nicht gelesen. Meist dauert das höchstens einen Arbeitstag." },
  "in-review": { word: "in Prüfung", tone: "info", sense: "Die Moderation hat die Meldung gelesen und prüft den Beitrag." },
  closed: { word: "abgeschlossen", tone: "ok", sense: "Über die Meldung ist entschieden." },
  void: { word: "gegenstandslos", tone: "", sense: "Der Beitrag ist inzwischen nicht mehr öffentlich. Es gibt nichts mehr zu entscheiden." },
};

/** The last one: what was hidden is to be read again, since its author has changed it or somebody else has looked once more. */
export const REPORT_RESULT_WORDS: Record<ReportResult | "shown-again", string> = { hidden: "Der Beitrag ist ausgeblendet.", kept: "Der Beitrag bleibt stehen.", "shown-again": "Der Beitrag war ausgeblendet und ist inzwischen wieder zu lesen." };

/** Where a report stands follows from what happened to it and to the contribution; it is stored nowhere. */
export function toReportState({ takenUpAt, closedAt, isPublic }: { takenUpAt: number | null; closedAt: number | null; isPublic: boolean }): ReportState {
  if (closedAt !== null) return "closed";
  if (!isPublic) return "void";
  return takenUpAt === null ? "open" : "in-review";
}
