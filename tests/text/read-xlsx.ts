import { unzipSync } from "fflate";
import { type CellObject, read, utils, type WorkSheet } from "@e965/xlsx";

/** Opens a workbook with a library of somebody else's: every cell by sheet, row and column, and the parts as they are in the file. */
export function readXlsx(bytes: Uint8Array) {
  const workbook = read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
  const sheets = Object.fromEntries(workbook.SheetNames.map((name) => [name, toGrid(workbook.Sheets[name]!)]));
  return { sheets, names: workbook.SheetNames, props: workbook.Props, raw: workbook.Sheets, parts: toParts(bytes) };
}

export type ReadCell = CellObject | undefined;

/** The values of the rows after the first, by the titles in it. */
export function toRecords(grid: ReadCell[][]): Record<string, unknown>[] {
  const [titles = [], ...rows] = grid;
  return rows.map((row) => Object.fromEntries(titles.map((title, index) => [String(title?.v), row[index]?.v ?? null])));
}

export function toParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, new TextDecoder().decode(part)]));
}

function toGrid(sheet: WorkSheet): ReadCell[][] {
  const { e: end } = utils.decode_range(sheet["!autofilter"]?.ref ?? sheet["!ref"] ?? "A1");
  return Array.from({ length: end.r + 1 }, (_, r) => Array.from({ length: end.c + 1 }, (__, c) => sheet[utils.encode_cell({ r, c })] as ReadCell));
}
