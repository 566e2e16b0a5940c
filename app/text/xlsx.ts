import { looksLikeFormula } from "./csv.ts";
import { DAY_LENGTH, toSortableTime } from "./dates.ts";
import { toColumnName, toEnvelope, toSheetEnd, toSheetStart } from "./xlsx-parts.ts";
import { stripIllegal, toXml } from "./xml.ts";
import { writeZip, type ZipPart } from "./zip.ts";

/** Words, a number, a moment as German clocks show it, or nothing. */
export type Cell = string | number | { at: number } | null;
export type SheetColumn = { title: string; width: number };
export type Sheet = { name: string; columns: SheetColumn[]; rows: Iterable<Cell[]> };
export type Workbook = { title: string; changedAt: number | null; sheets: Sheet[] };

/** Positions in the list of styles in xlsx-parts.ts. */
const STYLE = { header: 1, words: 2, wordsLikeFormula: 3, number: 4, moment: 5 };
const ROWS_PER_PIECE = 50;
/** Excel takes a longer text for damage. */
const LONGEST_CELL = 32_767;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** A workbook piece by piece, its rows read as they are written. No cell of it calculates; the same rows give the same bytes. */
export function writeXlsx(workbook: Workbook): Generator<Uint8Array> {
  return writeZip(toParts(workbook));
}

function* toParts(workbook: Workbook): Generator<ZipPart> {
  for (const [path, xml] of toEnvelope(workbook)) yield { path, pieces: [xml] };
  for (const [index, sheet] of workbook.sheets.entries()) yield { path: `xl/worksheets/sheet${index + 1}.xml`, pieces: writeSheet(sheet) };
}

function* writeSheet({ columns, rows }: Sheet): Generator<string> {
  yield toSheetStart(columns) + toRow(columns.map(({ title }) => title), 1, STYLE.header);
  let written = 1;
  let piece = "";
  for (const row of rows) {
    piece += toRow(row, ++written);
    if (written % ROWS_PER_PIECE > 0) continue;
    yield piece;
    piece = "";
  }
  yield piece + toSheetEnd({ rows: written, columns: columns.length });
}

function toRow(cells: Cell[], row: number, style?: number): string {
  return `<row r="${row}">${cells.map((cell, index) => toCell(cell, `${toColumnName(index)}${row}`, style)).join("")}</row>`;
}

function toCell(cell: Cell, place: string, style?: number): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${place}" s="${STYLE.moment}"><v>${toExcelTime(cell.at)}</v></c>`;
  return `<c r="${place}" s="${style ?? (looksLikeFormula(cell) ? STYLE.wordsLikeFormula : STYLE.words)}" t="inlineStr"><is><t xml:space="preserve">${toCellWords(cell)}</t></is></c>`;
}

/** In cells "_x000D_" stands for a carriage return, which XML would turn into a line feed; whoever wrote just that gets it back. */
function toCellWords(words: string): string {
  const whole = stripIllegal(words);
  const fitting = whole.length > LONGEST_CELL ? `${whole.slice(0, LONGEST_CELL - 1)}…` : whole;
  return toXml(fitting.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replaceAll("\r", "_x000D_"));
}

/** Days since the end of 1899, as a clock in Germany shows them. */
export function toExcelTime(at: number): number {
  return (Date.parse(`${toSortableTime(at).replace(" ", "T")}Z`) - EXCEL_EPOCH) / DAY_LENGTH;
}
