import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { reports } from "#db/schema/moderation.ts";

/** The answer to a report goes to the address of today. Whoever reported the same contribution under both is answered once. */
export function readdressReports(tx: Db, { from, to }: { from: string; to: string }) {
  const reportedTwice = tx.select({ id: reports.contributionId }).from(reports).where(eq(reports.reporterEmail, to));
  tx.update(reports).set({ reporterEmail: null }).where(and(eq(reports.reporterEmail, from), inArray(reports.contributionId, reportedTwice))).run();
  tx.update(reports).set({ reporterEmail: to }).where(eq(reports.reporterEmail, from)).run();
}
