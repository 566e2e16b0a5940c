import { crc32, inflateRawSync } from "node:zlib";

export type ZipEntry = { name: string; size: number; packed: number; isEncrypted: boolean; method: number; sum: number; at: number };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_REMARK = 0xffff;
const MOST_LISTED = 0xffff;

/** What a ZIP file says it holds, or null if it is none or broken. Nothing is unpacked, and none of it is believed yet. */
export function listZip(bytes: Buffer): ZipEntry[] | null {
  const end = findEnd(bytes);
  if (end < 0) return null;
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return null;
    const [nameLength, extraLength, remarkLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    entries.push({ name, packed: bytes.readUInt32LE(at + 20), size: bytes.readUInt32LE(at + 24), isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1, method: bytes.readUInt16LE(at + 10), sum: bytes.readUInt32LE(at + 16), at: bytes.readUInt32LE(at + 42) });
    at += 46 + nameLength + extraLength + remarkLength;
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - END_LENGTH; at >= 0 && at >= bytes.length - END_LENGTH - LONGEST_REMARK; at--) {
    if (bytes.readUInt32LE(at) === END) return bytes.readUInt16LE(at + 10) < MOST_LISTED ? at : -1;
  }
  return -1;
}

export type Unpacked = { ok: true; bytes: Buffer } | { ok: false; problem: "broken" | "too-large" };

/** One entry's bytes, counted while they come: what lies about its size is cut off at `most`. */
export function unpack(bytes: Buffer, entry: ZipEntry, most: number): Unpacked {
  if (entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) return { ok: false, problem: "broken" };
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return { ok: false, problem: "broken" };
  const unpacked = entry.method === 0 ? takeStored(packed, most) : entry.method === 8 ? inflate(packed, most) : { ok: false as const, problem: "broken" as const };
  return unpacked.ok && crc32(unpacked.bytes) !== entry.sum ? { ok: false, problem: "broken" } : unpacked;
}

function takeStored(packed: Buffer, most: number): Unpacked {
  return packed.length > most ? { ok: false, problem: "too-large" } : { ok: true, bytes: packed };
}

function inflate(packed: Buffer, most: number): Unpacked {
  try {
    return { ok: true, bytes: inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }) };
  } catch (error) {
    return { ok: false, problem: (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "too-large" : "broken" };
  }
}
