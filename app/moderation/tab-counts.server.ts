import type { Db } from "#db/open.ts";
import { countOpenComplaints } from "./open-complaints.server.ts";
import { EVERYTHING } from "./queue-filter.ts";
import { summariseQueue } from "./queue.server.ts";
import { countReported } from "./reports.server.ts";

/** What each tab of the moderation holds, counted as its list counts. */
export function countTabs(db: Db, { now }: { now: number }) {
  const count = (filter: typeof EVERYTHING) => summariseQueue(db, { filter, now }).waiting;
  return { waiting: count(EVERYTHING), revised: count({ ...EVERYTHING, isRevised: true }), reported: countReported(db), complaints: countOpenComplaints(db) };
}
