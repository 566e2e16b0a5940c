import { and, desc, eq, gte, isNotNull, lt } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { complaints, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { toMoments } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { findModeratorId, nameModerators } from "./log.server.ts";
import type { LogFilter } from "./log-filter.ts";

export type DecidedComplaint = ReturnType<typeof listDecidedComplaints>[number];

/** Complaints with what became of them, newest first. Outcome and reason of the filter are those of the decision they were about. */
export function listDecidedComplaints(db: Db, { filter, limit = -1 }: { filter: LogFilter; limit?: number }) {
  const names = nameModerators(db);
  const { sectionKey, outcome, reason, by } = filter;
  const period = toMoments(filter);
  return db
    .select({
      id: complaints.id, result: complaints.result, answer: complaints.answer, closedAt: complaints.closedAt, decidedById: complaints.decidedById,
      outcome: decisions.outcome, reason: decisions.reason, number: allRevisions.number, n: allRevisions.n, sectionTitle: allRevisions.sectionTitle,
    })
    .from(complaints)
    .innerJoin(decisions, eq(decisions.id, complaints.decisionId))
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .where(
      and(
        isNotNull(complaints.closedAt),
        sectionKey === null ? undefined : eq(allRevisions.sectionKey, sectionKey),
        outcome === null ? undefined : eq(decisions.outcome, outcome),
        reason === null ? undefined : eq(decisions.reason, reason),
        by === null ? undefined : eq(complaints.decidedById, findModeratorId(names, by)),
        period.from === null ? undefined : gte(complaints.closedAt, period.from),
        period.before === null ? undefined : lt(complaints.closedAt, period.before),
      ),
    )
    .orderBy(desc(complaints.closedAt), desc(complaints.id))
    .limit(limit)
    .all()
    .map(({ decidedById, number, result, closedAt, ...complaint }) => ({ ...complaint, result: result!, closedAt: closedAt!, number: toContributionNumber(number), by: names.get(decidedById ?? "") ?? "Moderation" }));
}
