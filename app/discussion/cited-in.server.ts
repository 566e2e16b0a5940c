import { and, asc, eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { citedContributions, publicSummaries } from "#db/schema/evaluation-views.ts";

/** The keys of the sections whose released summary names this contribution and links to it. */
export function listCitedIn(db: Db, number: number): string[] {
  const rows = db
    .select({ key: publicSummaries.sectionKey })
    .from(citedContributions)
    .innerJoin(publicSummaries, eq(publicSummaries.id, citedContributions.summaryId))
    .where(and(eq(citedContributions.number, number), eq(citedContributions.isWithdrawn, 0), eq(citedContributions.isHidden, 0)))
    .orderBy(asc(publicSummaries.sectionKey))
    .all();
  return rows.map(({ key }) => key);
}
