/** What a spreadsheet might take for a formula, also behind spaces, zero-width signs or in full-width form. */
const FORMULA = /^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\0]|^[\p{Zs}\u200b-\u200f\u2060\ufeff]*[\t\r\n\0]/u;

export const CSV_START = "\ufeff";

/** One line for German spreadsheets: every field quoted, separated by semicolons, nothing that calculates. */
export function toCsvLine(fields: string[]): string {
  return `${fields.map(toField).join(";")}\r\n`;
}

/** The same as a stream of bytes, piece by piece; `whenOver` is called when it ends or the reader goes away. */
export function toByteStream(pieces: Iterator<string>, whenOver: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = pieces.next();
      if (!next.done) return controller.enqueue(encoder.encode(next.value));
      whenOver();
      controller.close();
    },
    cancel: whenOver,
  });
}

function toField(words: string): string {
  return `"${(FORMULA.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
}
