import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readFileSync, readSync } from "node:fs";
import { basename } from "node:path";

const PIECE = 1 << 20;

/** Beside the copy, as `sha256sum --check` reads it. */
export function toChecksumPath(path: string): string {
  return `${path}.sha256`;
}

export function toChecksumLine(path: string, name = basename(path)): string {
  return `${toChecksum(path)}  ${name}\n`;
}

/** "missing" for a copy that was not made by `npm run backup`. */
export function compareChecksum(path: string): "same" | "other" | "missing" {
  if (!existsSync(toChecksumPath(path))) return "missing";
  return readFileSync(toChecksumPath(path), "utf8").split(" ")[0] === toChecksum(path) ? "same" : "other";
}

function toChecksum(path: string): string {
  const hash = createHash("sha256");
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, "r");
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
  closeSync(file);
  return hash.digest("hex");
}
