import { and, asc, eq, gt } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { citedContributions } from "#db/schema/evaluation-views.ts";
import { toContributionNumber } from "#app/text/words.ts";
import type { Cited } from "./citations.ts";

/** What became of the contributions a summary rests on, by number. */
export function listCited(db: Db, summaryId: string): Cited[] {
  const rows = db.select().from(citedContributions).where(eq(citedContributions.summaryId, summaryId)).orderBy(asc(citedContributions.number)).all();
  return rows.map(({ number, isWithdrawn, isHidden, isOutdated }) => ({ number: toContributionNumber(number), state: isWithdrawn ? "withdrawn" : isHidden ? "hidden" : isOutdated ? "reworded" : "public" }));
}

/** What was published in the section since, by number. */
export function listNewer(db: Db, { sectionKey, asOf }: { sectionKey: string; asOf: number }): string[] {
  const rows = db.select({ number: published.number }).from(published).where(and(eq(published.sectionKey, sectionKey), gt(published.firstPublishedAt, asOf))).orderBy(asc(published.number)).all();
  return rows.map(({ number }) => toContributionNumber(number));
}
