import { closeSync, fsyncSync, openSync, writeFileSync } from "node:fs";

/** On disk, whatever happens next; of a folder, the names in it. */
export function settle(path: string) {
  const file = openSync(path, "r");
  fsyncSync(file);
  closeSync(file);
}

/** Closed to others and on disk before it returns. */
export function writeDurably(path: string, contents: string | Uint8Array) {
  writeFileSync(path, contents, { mode: 0o600 });
  settle(path);
}
