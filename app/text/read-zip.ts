import { crc32, inflateRawSync } from "node:zlib";

const [END, ENTRY, START] = [0x06054b50, 0x02014b50, 0x04034b50];
const [STORED, DEFLATED] = [0, 8];

/** What is in a ZIP file, by path. Throws if it is none or if any of its parts is not as it was written. */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end === -1 || bytes.readUInt32LE(end) !== END) throw new Error("no ZIP file");
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new Error("broken directory");
    const [pathLength, extraLength, noteLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [number, number, number];
    const path = bytes.toString("utf8", at + 46, at + 46 + pathLength);
    const part = readPart(bytes, { from: bytes.readUInt32LE(at + 42), method: bytes.readUInt16LE(at + 10), size: bytes.readUInt32LE(at + 20), path });
    if (part.length !== bytes.readUInt32LE(at + 24) || crc32(part) !== bytes.readUInt32LE(at + 16) || parts.has(path)) throw new Error(`broken part ${path}`);
    parts.set(path, part);
    at += 46 + pathLength + extraLength + noteLength;
  }
  return parts;
}

/** What stands before a part says its name once more. */
function readPart(bytes: Buffer, { from, method, size, path }: { from: number; method: number; size: number; path: string }): Buffer {
  const pathEnd = from + 30 + bytes.readUInt16LE(from + 26);
  if (bytes.readUInt32LE(from) !== START || bytes.toString("utf8", from + 30, pathEnd) !== path) throw new Error(`broken part ${path}`);
  const start = pathEnd + bytes.readUInt16LE(from + 28);
  const packed = bytes.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Error(`unknown packing of ${path}`);
  return inflateRawSync(packed);
}
