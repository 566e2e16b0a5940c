import type { Db } from "#db/open.ts";
import { toRows, toSummary } from "./comparison.ts";
import { findDraftVersion, readMatching } from "./draft-version.server.ts";
import { findPublishedVersion } from "./read-paper.server.ts";

/** The draft beside the version under discussion, as proposed or confirmed; undefined where none waits. */
export function readDraftComparison(db: Db) {
  const [published, draft] = [findPublishedVersion(db), findDraftVersion(db)];
  if (!published || !draft) return undefined;
  const { before, after, ...matching } = readMatching(db, { published, draft });
  const rows = toRows(before, after, matching);
  return { draft, before, after, rows, summary: toSummary(rows) };
}
