import { Zip, ZipDeflate, strToU8 } from "fflate";

export type ZipPart = { path: string; pieces: Iterable<string> };

/** A ZIP file piece by piece, as its parts are written. The same parts give the same bytes: all bear the earliest local time a ZIP file can name. */
export function* writeZip(parts: Iterable<ZipPart>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const { path, pieces } of parts) {
    const part = new ZipDeflate(path, { level: 6 });
    part.mtime = new Date(1980, 0, 1);
    zip.add(part);
    for (const piece of pieces) {
      part.push(strToU8(piece));
      yield concat(ready.splice(0));
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  yield concat(ready.splice(0));
}

/** Empty when the compression holds everything back: a piece all the same, so that others get a turn. */
function concat(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
