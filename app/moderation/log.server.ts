import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions, decisionDetails, decisions } from "#db/schema/moderation.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { type LogFilter, toPeriod, WHOLE_LOG } from "./log-filter.ts";
import { findModeratorId, nameModerators, toModeratorName } from "./name-moderators.server.ts";

export type LogEntry = ReturnType<typeof listLog>[number];

/** The log, newest first. People appear only as "Moderation 1", "Moderation 2" …, in the order of their first decision. */
export function listLog(db: Db, { filter = WHOLE_LOG, before, limit }: { filter?: LogFilter; before: number | null; limit: number }) {
  const names = nameModerators(db);
  return db
    .select({
      row: sql<number>`${decisions}.rowid`, outcome: decisions.outcome, reason: decisions.reason, fromStatus: decisions.fromStatus, toStatus: decisions.toStatus, decidedAt: decisions.decidedAt,
      decidedById: decisionDetails.decidedById, explanation: decisionDetails.explanation, legalGround: decisionDetails.legalGround,
      number: allRevisions.number, n: allRevisions.n, sectionTitle: allRevisions.sectionTitle,
    })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(and(passes(filter, names), before === null ? undefined : lt(sql`${decisions}.rowid`, before)))
    .orderBy(desc(sql`${decisions}.rowid`))
    .limit(limit)
    .all()
    .map(({ decidedById, number, ...entry }) => ({ ...entry, number: toContributionNumber(number), by: toModeratorName(names.get(decidedById ?? "")) }));
}

function passes(filter: LogFilter, names: Map<string, number>): SQL | undefined {
  const { sectionKey, outcome, reason, by } = filter;
  const period = toPeriod(filter);
  return and(
    sectionKey === null ? undefined : eq(allRevisions.sectionKey, sectionKey),
    outcome === null ? undefined : eq(decisions.outcome, outcome),
    reason === null ? undefined : eq(decisions.reason, reason),
    by === null ? undefined : eq(decisionDetails.decidedById, findModeratorId(names, by)),
    period.from === null ? undefined : gte(decisions.decidedAt, period.from),
    period.before === null ? undefined : lt(decisions.decidedAt, period.before),
  );
}
