import { toDayAndTime } from "#app/text/dates.ts";
import type { Cell } from "#app/text/xlsx.ts";
import { toWords } from "./columns.ts";

/** What a report is made of, whatever the format; words are plain, their line ends count. */
export type Block =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; words: string; anchor?: string }
  | { kind: "words"; words: string }
  | { kind: "passage"; words: string }
  | { kind: "said"; words: string }
  | { kind: "contents"; entries: { words: string; anchor: string }[] }
  | { kind: "table"; caption: string; head: string[]; rows: Cell[][] };

const LONGEST_BAR = 20;

/** A number as a bar beside others, for a table that is read as a chart. */
export function toBar(value: number, highest: number): string {
  return highest === 0 ? "" : "█".repeat(Math.ceil((value / highest) * LONGEST_BAR));
}

/** A cell as a report prints it: moments in words. */
export function toReadable(cell: Cell): string {
  return typeof cell === "object" && cell !== null ? toDayAndTime(cell.at) : toWords(cell);
}
