import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { type Summary, summariseModeration } from "./figures.server.ts";

const memories = new WeakMap<object, { state: string; summary: Summary }>();

/**
 * The moderation's figures, counted once for as long as nothing that counts has happened. For pages, never inside a transaction:
 * one that is rolled back would leave behind what never was. The state is read first, so that what comes between is counted again.
 */
export function readFigures(db: Db): Summary {
  const { session } = db as unknown as { session: object };
  const state = readState(db);
  const known = memories.get(session);
  if (known?.state === state) return known.summary;
  const summary = summariseModeration(db);
  memories.set(session, { state, summary });
  return summary;
}

/**
 * Lines of the log and wordings are only ever added, and taking back is a line of its own. Complaints and reports are also closed
 * and opened again; as time goes on, no two of their states have the same number and sum of closings.
 */
function readState(db: Db): string {
  return JSON.stringify(
    db.get(sql`select
      (select max(rowid) from decisions) as decided,
      (select max(rowid) from revisions) as written,
      (select json_array(count(*), count(closed_at), sum(closed_at)) from complaints) as complained,
      (select json_array(count(*), count(closed_at), sum(closed_at)) from reports) as reported`),
  );
}
