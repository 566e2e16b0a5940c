import { count, eq, min } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { revisions } from "#db/schema/discussion.ts";

/** How many wordings wait, and since when the oldest does. Answered from an index, however many there are. */
export function summarisePending(db: Db): { waiting: number; oldest: number | null } {
  const row = pendingQuery(db).get();
  return { waiting: row?.waiting ?? 0, oldest: row?.oldest ?? null };
}

/** Apart from its running, so that a test can ask how it is answered. */
export function pendingQuery(db: Db) {
  return db.select({ waiting: count(), oldest: min(revisions.submittedAt) }).from(revisions).where(eq(revisions.status, "pending"));
}
