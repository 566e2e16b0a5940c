import { desc, eq, lt, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions, decisionDetails, decisions } from "#db/schema/moderation.ts";
import { toContributionNumber } from "#app/text/words.ts";

/** The log, newest first. People appear only as "Moderation 1", "Moderation 2" …, in the order of their first decision. */
export function listLog(db: Db, { before, limit }: { before: number | null; limit: number }) {
  const names = nameModerators(db);
  return db
    .select({
      row: sql<number>`${decisions}.rowid`, outcome: decisions.outcome, reason: decisions.reason, fromStatus: decisions.fromStatus, toStatus: decisions.toStatus,
      decidedAt: decisions.decidedAt, decidedById: decisionDetails.decidedById, explanation: decisionDetails.explanation, number: allRevisions.number, n: allRevisions.n,
    })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(before === null ? undefined : lt(sql`${decisions}.rowid`, before))
    .orderBy(desc(sql`${decisions}.rowid`))
    .limit(limit)
    .all()
    .map(({ decidedById, number, ...entry }) => ({ ...entry, number: toContributionNumber(number), by: names.get(decidedById ?? "") ?? "Moderation" }));
}

/** "Moderation 1", "Moderation 2" …, in the order of their first decision. */
export function nameModerators(db: Db): Map<string, string> {
  const rows = db
    .select({ id: decisionDetails.decidedById, first: sql<number>`min(${decisions}.rowid)` })
    .from(decisions)
    .innerJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .groupBy(decisionDetails.decidedById)
    .orderBy(sql`2`)
    .all();
  return new Map(rows.flatMap(({ id }, index) => (id ? [[id, `Moderation ${index + 1}`]] : [])));
}
