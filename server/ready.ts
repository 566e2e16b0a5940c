import { statfsSync } from "node:fs";
import { dirname } from "node:path";
import type { OpenDb } from "#db/open.ts";

/** Below this, the next hours' writing is not safe. */
const LEAST_FREE_BYTES = 100 * 1024 * 1024;

/** Whether the database answers and there is room to write. */
export function isReady({ sqlite, path }: OpenDb): boolean {
  try {
    sqlite.prepare("select version from content_state").get();
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize >= LEAST_FREE_BYTES;
  } catch {
    return false;
  }
}
