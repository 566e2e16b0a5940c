import { and, countDistinct, eq, isNull, min } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions } from "#db/schema/discussion-views.ts";
import { reports } from "#db/schema/moderation.ts";

/** How many contributions have been reported and wait for an answer. One that is no longer public has nothing left to decide. */
export function countReported(db: Db): number {
  return db.select({ n: countDistinct(reports.contributionId) }).from(reports).innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId)).where(isOpen()).get()?.n ?? 0;
}

/** Since when the oldest of them waits. */
export function findOldestReport(db: Db): number | null {
  return db.select({ oldest: min(reports.filedAt) }).from(reports).innerJoin(publicContributions, eq(publicContributions.id, reports.contributionId)).where(isOpen()).get()?.oldest ?? null;
}

function isOpen() {
  return and(isNull(reports.closedAt));
}
