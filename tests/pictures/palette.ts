import { crc32, deflateSync, inflateSync } from "node:zlib";

const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const [DEPTH, WITH_PALETTE] = [8, 3];
/** Chromium writes pictures of pages in red, green and blue, without transparency. */
const RGB = 3;

type Pixels = { width: number; height: number; pixels: Uint32Array };

/** The same picture in at most 256 colours: pages of ours have few, and a third of the bytes will do. */
export function shrink(png: Buffer): Buffer {
  const { width, height, pixels } = readPng(png);
  const palette = choosePalette(pixels);
  return writePng({ width, height, palette, indices: toIndices(pixels, palette) });
}

/** Each pixel as one number. */
export function readPng(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png[24] !== DEPTH || png[25] !== 2) throw new Error(`not in red, green and blue: depth ${png[24]}, type ${png[25]}`);
  const rows = inflateSync(Buffer.concat(listChunks(png).filter(({ type }) => type === "IDAT").map(({ content }) => content)));
  const length = width * RGB;
  const bytes = Buffer.alloc(length * height);
  for (let row = 0; row < height; row++) undoFilter({ filter: rows[row * (length + 1)] ?? 0, from: rows.subarray(row * (length + 1) + 1, (row + 1) * (length + 1)), to: bytes, at: row * length });
  return { width, height, pixels: Uint32Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * RGB, RGB)) };
}

function listChunks(png: Buffer): { type: string; content: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** A row holds differences to what stands left of, above, or left above each byte (PNG, section 9). */
function undoFilter({ filter, from, to, at }: { filter: number; from: Buffer; to: Buffer; at: number }) {
  const length = from.length;
  for (let index = 0; index < length; index++) {
    const left = index >= RGB ? to[at + index - RGB]! : 0;
    const above = at > 0 ? to[at + index - length]! : 0;
    const corner = at > 0 && index >= RGB ? to[at + index - length - RGB]! : 0;
    const guess = [0, left, above, (left + above) >> 1, toNearest(left, above, corner)][filter] ?? 0;
    to[at + index] = from[index]! + guess;
  }
}

/** Paeth's guess: whichever of the three comes closest to left + above - corner. */
function toNearest(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** The most frequent colours: grounds and inks exactly, of the edges of letters those that occur most. */
function choosePalette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts].sort(([one, often], [other, oftenToo]) => oftenToo - often || one - other).slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function toIndices(pixels: Uint32Array, palette: number[]): Uint8Array {
  const known = new Map(palette.map((colour, index) => [colour, index]));
  return Uint8Array.from(pixels, (colour) => {
    const index = known.get(colour) ?? findNearest(colour, palette);
    known.set(colour, index);
    return index;
  });
}

function findNearest(colour: number, palette: number[]): number {
  const distances = palette.map((other) => [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function writePng({ width, height, palette, indices }: { width: number; height: number; palette: number[]; indices: Uint8Array }): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([DEPTH, WITH_PALETTE, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) rows.set(indices.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([SIGNATURE, toChunk("IHDR", head), toChunk("PLTE", colours), toChunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })), toChunk("IEND", Buffer.alloc(0))]);
}

function toChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
