import { toPersonLine } from "#app/accounts/person-line.ts";
import { toSortableTime } from "#app/text/dates.ts";
import { KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, PART_WORDS, REASON_WORDS, SIZE_CLASS_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { Cell } from "#app/text/xlsx.ts";
import type { Profile } from "./profile.ts";
import type { ExportRow } from "./select.server.ts";

export type Surroundings = { profile: Profile; publicOrigin: string };
type Column = [title: string, width: number, value: (row: ExportRow, surroundings: Surroundings) => Cell];

/** The columns of every table that leaves the house, in their order; widths in signs. Empty ones belong to what the evaluation adds. */
export const COLUMNS: Column[] = [
  ["Nr", 8, (row) => toContributionNumber(row.number)],
  ["Abschnitt", 24, (row) => row.sectionTitle],
  ["Teil", 16, (row) => row.part && PART_WORDS[row.part].title],
  ["Randnummer", 12, (row) => row.passageNumber],
  ["Weichenstellung", 16, (row) => row.weichenstellung],
  ["Wortlaut des Absatzes", 50, (row) => row.passagePlain],
  ["Zitat", 30, (row) => row.quote],
  ["Fassung", 10, (row) => row.versionNumber],
  ["Beitragsart", 16, (row) => (row.kind ? KIND_WORDS[row.kind].word : "Antwort")],
  ["Beitrag", 80, (row) => row.body],
  ["Gekürzt (Grund)", 20, (row) => row.cutReason && REASON_WORDS[row.cutReason]],
  ["Antwort auf", 12, (row) => row.parentNumber && toContributionNumber(row.parentNumber)],
  ["Schlagworte", 20, () => null],
  ["Umgang", 20, () => null],
  ["Erwiderung", 40, () => null],
  ["Stand zur neuen Fassung", 20, () => null],
  ["Unterstützung", 14, (row) => row.supports],
  ["Funktion", 22, (row) => row.occupation && OCCUPATION_WORDS[row.occupation]],
  ["Organisation", 24, (row) => row.organisation],
  ["Kommune", 20, (row) => row.municipality],
  ["Größenklasse", 18, (row) => row.sizeClass && SIZE_CLASS_WORDS[row.sizeClass].word],
  ["Bundesland", 22, (row) => row.land && LAND_WORDS[row.land]],
  ["Person", 40, (row, { profile }) => (profile === "pseudonym" ? toPseudonym(row) : toPersonLine(row))],
  ["Eingereicht", 18, (row) => ({ at: row.submittedAt })],
  ["Veröffentlicht", 18, (row) => ({ at: row.firstPublishedAt })],
  ["Zuletzt geändert", 18, (row) => ({ at: row.publishedAt })],
  ["Link", 40, (row, { publicOrigin }) => `${publicOrigin}/beitraege/${toContributionNumber(row.number)}`],
];

export const TITLES = COLUMNS.map(([title]) => title);

export function toCells(row: ExportRow, surroundings: Surroundings): Cell[] {
  return COLUMNS.map(([, , value]) => value(row, surroundings));
}

/** A cell for formats that know only words. */
export function toWords(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? toSortableTime(cell.at) : String(cell);
}

/** "P-001": the same person in every download, and no name. */
function toPseudonym({ authorNumber }: ExportRow): string {
  return authorNumber === null ? "gelöscht" : `P-${String(authorNumber).padStart(3, "0")}`;
}
