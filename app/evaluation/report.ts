import type { Disposition, Part } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import type { Rich } from "#app/text/rich-text.ts";
import type { Cell } from "#app/text/xlsx.ts";
import { toWords } from "./columns.ts";

export type ReportBars = { title: string; measure: string; what: string; bars: { word: string; value: number }[] };
export type ReportEntry = { words: string; anchor: string; detail: string };
export type ReportQuote = { words: string; number: string; person: string };
/** Words only the first time: later ones lead to the contribution they stand under. */
export type ReportAnswer = { disposition: Disposition; isOutdated: boolean; said: Rich | { under: string } };
export type ReportContribution = { number: string; what: string; isReply: boolean; context: string; quote: string | null; said: Rich; details: [term: string, words: string][]; answer: ReportAnswer | null };

/** What a report is made of, whatever the format, in the order in which it is read. */
export type Block =
  | { kind: "title"; words: string; paper: string[]; notice: string; facts: [string, Cell][] }
  | { kind: "contents"; entries: ReportEntry[] }
  | { kind: "heading"; level: 1 | 2; words: string; anchor?: string; part?: Part | null; isRunningOn?: boolean }
  | { kind: "subheading"; words: string }
  | { kind: "words"; words: string }
  | { kind: "facts"; caption: string; facts: [string, Cell][] }
  | { kind: "passage"; number: string; weichenstellung: number | null; said: Rich; supports: number }
  | { kind: "summary"; said: Rich; standing: string }
  | ({ kind: "bars" } & ReportBars)
  | { kind: "quotes"; quotes: ReportQuote[] }
  | ({ kind: "contribution" } & ReportContribution);

const LONGEST_BAR = 20;

/** A number as a bar beside others, for formats that have only signs. */
export function toBar(value: number, highest: number): string {
  return highest === 0 ? "" : "█".repeat(Math.ceil((value / highest) * LONGEST_BAR));
}

/** A cell as a report prints it: moments in words. */
export function toReadable(cell: Cell): string {
  return typeof cell === "object" && cell !== null ? toDayAndTime(cell.at) : toWords(cell);
}

/** "1 Person sagt: …" for a passage; nothing where nobody does. */
export function toSupportSentence(supports: number): string {
  if (supports === 0) return "";
  return supports === 1 ? "1 Person sagt: „Das erleben wir auch“." : `${supports} Personen sagen: „Das erleben wir auch“.`;
}

export function toSectionAnchor(key: string): string {
  return `abschnitt-${key}`;
}
