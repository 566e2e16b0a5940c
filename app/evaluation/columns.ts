import { toPersonLine } from "#app/accounts/person-line.ts";
import { toSortableTime } from "#app/text/dates.ts";
import { DISPOSITION_WORDS, KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, PART_WORDS, REASON_WORDS, SIZE_CLASS_WORDS, STANDING_WORDS, toContributionNumber } from "#app/text/words.ts";
import type { Cell } from "#app/text/xlsx.ts";
import type { Profile } from "./profile.ts";
import type { ExportRow } from "./select.server.ts";

export type Surroundings = { profile: Profile; publicOrigin: string };
export type CellType = "words" | "number" | "moment";
type Column = [key: string, title: string, type: CellType, width: number, value: (row: ExportRow, surroundings: Surroundings) => Cell];

/** The columns of every table that leaves the house, in their order; the key is for machines, the width in signs. Empty ones belong to what the evaluation adds. */
export const COLUMNS: Column[] = [
  ["nr", "Nr", "words", 8, (row) => toContributionNumber(row.number)],
  ["abschnitt", "Abschnitt", "words", 24, (row) => row.sectionTitle],
  ["teil", "Teil", "words", 16, (row) => row.part && PART_WORDS[row.part].title],
  ["randnummer", "Randnummer", "words", 12, (row) => row.passageNumber],
  ["weichenstellung", "Weichenstellung", "number", 16, (row) => row.weichenstellung],
  ["wortlaut", "Wortlaut des Absatzes", "words", 50, (row) => row.passagePlain],
  ["zitat", "Zitat", "words", 30, (row) => row.quote],
  ["fassung", "Fassung", "number", 10, (row) => row.versionNumber],
  ["beitragsart", "Beitragsart", "words", 16, (row) => (row.kind ? KIND_WORDS[row.kind].word : "Antwort")],
  ["beitrag", "Beitrag", "words", 80, (row) => row.body],
  ["gekuerzt", "Gekürzt (Grund)", "words", 20, (row) => row.cutReason && REASON_WORDS[row.cutReason]],
  ["antwortAuf", "Antwort auf", "words", 12, (row) => row.parentNumber && toContributionNumber(row.parentNumber)],
  ["schlagworte", "Schlagworte", "words", 20, (row) => row.topics],
  ["umgang", "Umgang", "words", 20, (row) => row.disposition && DISPOSITION_WORDS[row.disposition].word],
  ["erwiderung", "Erwiderung", "words", 40, (row) => row.answer],
  ["standZurNeuenFassung", "Stand zur neuen Fassung", "words", 20, (row) => row.standing && (row.standing === "open" ? "noch offen" : STANDING_WORDS[row.standing])],
  ["unterstuetzung", "Unterstützung", "number", 14, (row) => row.supports],
  ["funktion", "Funktion", "words", 22, (row) => row.occupation && OCCUPATION_WORDS[row.occupation]],
  ["organisation", "Organisation", "words", 24, (row) => row.organisation],
  ["kommune", "Kommune", "words", 20, (row) => row.municipality],
  ["groessenklasse", "Größenklasse", "words", 18, (row) => row.sizeClass && SIZE_CLASS_WORDS[row.sizeClass].word],
  ["bundesland", "Bundesland", "words", 22, (row) => row.land && LAND_WORDS[row.land]],
  ["person", "Person", "words", 40, toPerson],
  ["eingereicht", "Eingereicht", "moment", 18, (row) => ({ at: row.submittedAt })],
  ["veroeffentlicht", "Veröffentlicht", "moment", 18, (row) => ({ at: row.firstPublishedAt })],
  ["zuletztGeaendert", "Zuletzt geändert", "moment", 18, (row) => ({ at: row.publishedAt })],
  ["link", "Link", "words", 40, (row, { publicOrigin }) => `${publicOrigin}/beitraege/${toContributionNumber(row.number)}`],
  ["beispielKommune", "Beispiel: Kommune", "words", 22, (row) => row.details?.municipality ?? null],
  ["beispielSeit", "Beispiel: Seit wann", "words", 18, (row) => row.details?.since ?? null],
  ["beispielGeholfen", "Beispiel: Was geholfen hat", "words", 40, (row) => row.details?.helped ?? null],
  ["beispielGehindert", "Beispiel: Was gehindert hat", "words", 40, (row) => row.details?.hindered ?? null],
  ["beispielKontakt", "Beispiel: Kontakt", "words", 30, (row) => row.details?.contact ?? null],
];

export const TITLES = COLUMNS.map(([, title]) => title);

export function toCells(row: ExportRow, surroundings: Surroundings): Cell[] {
  return COLUMNS.map(([, , , , value]) => value(row, surroundings));
}

/** A cell for formats that know only words. */
export function toWords(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? toSortableTime(cell.at) : String(cell);
}

/** A person as the profile of a download has them. */
export function toPerson(row: ExportRow, { profile }: Pick<Surroundings, "profile">): string {
  return profile === "pseudonym" ? toPseudonym(row) : toPersonLine(row);
}

/** "P-001": the same person in every download, and no name. */
function toPseudonym({ authorNumber }: ExportRow): string {
  return authorNumber === null ? "gelöscht" : `P-${String(authorNumber).padStart(3, "0")}`;
}
