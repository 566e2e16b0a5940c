/** What a spreadsheet might take for a formula, also behind spaces, zero-width signs or in full-width form. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\0]|^[\p{Zs}\u200b-\u200f\u2060\ufeff]*[\t\r\n\0]/u;

export const CSV_START = "\ufeff";

/** One line for German spreadsheets: every field quoted, separated by semicolons, nothing that calculates. */
export function toCsvLine(fields: string[]): string {
  return `${fields.map(toField).join(";")}\r\n`;
}

/** Whether a spreadsheet might calculate with it. */
export function looksLikeFormula(words: string): boolean {
  return FORMULA.test(words);
}

function toField(words: string): string {
  return `"${(looksLikeFormula(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
}
