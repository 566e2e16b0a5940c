import type { publicContributions } from "#db/schema/discussion-views.ts";
import { toPersonLine } from "#app/accounts/person-line.ts";
import { toSortableTime } from "#app/text/dates.ts";
import { DISPOSITION_WORDS, KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, PART_WORDS, REASON_WORDS, SIZE_CLASS_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { Profile } from "./profile.ts";

export type ExportRow = typeof publicContributions.$inferSelect;
type Surroundings = { profile: Profile; publicOrigin: string };
type Column = [title: string, value: (row: ExportRow, surroundings: Surroundings) => string];

/** The columns of every table that leaves the house, in their order. Empty ones belong to what the evaluation adds. */
export const COLUMNS: Column[] = [
  ["Nr", (row) => toContributionNumber(row.number)],
  ["Abschnitt", (row) => row.sectionTitle ?? ""],
  ["Teil", (row) => (row.part ? PART_WORDS[row.part].title : "")],
  ["Randnummer", (row) => row.passageNumber ?? ""],
  ["Weichenstellung", (row) => String(row.weichenstellung ?? "")],
  ["Wortlaut des Absatzes", (row) => row.passagePlain ?? ""],
  ["Zitat", (row) => row.quote ?? ""],
  ["Fassung", (row) => String(row.versionNumber)],
  ["Beitragsart", (row) => (row.kind ? KIND_WORDS[row.kind].word : "Antwort")],
  ["Beitrag", (row) => row.body],
  ["Gekürzt (Grund)", (row) => (row.cutReason ? REASON_WORDS[row.cutReason] : "")],
  ["Antwort auf", (row) => (row.parentNumber ? toContributionNumber(row.parentNumber) : "")],
  ["Schlagworte", (row) => row.topics ?? ""],
  ["Umgang", (row) => (row.disposition ? DISPOSITION_WORDS[row.disposition].word : "")],
  ["Erwiderung", (row) => row.answer ?? ""],
  ["Stand zur neuen Fassung", () => ""],
  ["Unterstützung", (row) => String(row.supports)],
  ["Funktion", (row) => (row.occupation ? OCCUPATION_WORDS[row.occupation] : "")],
  ["Organisation", (row) => row.organisation ?? ""],
  ["Kommune", (row) => row.municipality ?? ""],
  ["Größenklasse", (row) => (row.sizeClass ? SIZE_CLASS_WORDS[row.sizeClass].word : "")],
  ["Bundesland", (row) => (row.land ? LAND_WORDS[row.land] : "")],
  ["Person", (row, { profile }) => (profile === "pseudonym" ? toPseudonym(row) : toPersonLine(row))],
  ["Eingereicht", (row) => toSortableTime(row.submittedAt)],
  ["Veröffentlicht", (row) => toSortableTime(row.firstPublishedAt)],
  ["Zuletzt geändert", (row) => toSortableTime(row.publishedAt)],
  ["Link", (row, { publicOrigin }) => `${publicOrigin}/beitraege/${toContributionNumber(row.number)}`],
];

/** "P-001": the same person in every download, and no name. */
function toPseudonym({ authorNumber }: ExportRow): string {
  return authorNumber === null ? "gelöscht" : `P-${String(authorNumber).padStart(3, "0")}`;
}
