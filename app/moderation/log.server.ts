import { and, count, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { decisionDetails, decisions } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { toMoments } from "#app/text/dates.ts";
import { toContributionNumber } from "#app/text/words.ts";
import { isNarrowed, type LogFilter, WHOLE_LOG } from "./log-filter.ts";

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
    .map(({ decidedById, number, ...entry }) => ({ ...entry, number: toContributionNumber(number), by: names.get(decidedById ?? "") ?? "Moderation" }));
}

/** How many entries there are, and how many of them the filter leaves. */
export function countLog(db: Db, filter: LogFilter): { all: number; found: number } {
  const all = db.select({ n: count() }).from(decisions).get()?.n ?? 0;
  if (!isNarrowed(filter)) return { all, found: all };
  const found = db
    .select({ n: count() })
    .from(decisions)
    .innerJoin(allRevisions, eq(allRevisions.id, decisions.revisionId))
    .leftJoin(decisionDetails, eq(decisionDetails.decisionId, decisions.id))
    .where(passes(filter, nameModerators(db)))
    .get();
  return { all, found: found?.n ?? 0 };
}

/** Who decided anything, as "Moderation 1", "Moderation 2" …, in the order of their first decision. */
export function nameModerators(db: Db): Map<string, string> {
  const rows = db.all<{ id: string | null }>(sql`
    select id from (
      select x.decided_by_id as id, d.decided_at as at, d.rowid as row from decisions d join decision_details x on x.decision_id = d.id
      union all select decided_by_id, closed_at, null from complaints where closed_at is not null
    ) group by id order by min(at), min(row) is null, min(row), id`);
  return new Map(rows.flatMap(({ id }, index) => (id === null ? [] : [[id, `Moderation ${index + 1}`]])));
}

/** Stands for somebody nobody is, so that an unknown name finds nothing. */
export function findModeratorId(names: Map<string, string>, slug: string): string {
  return [...names].find(([, name]) => toSlug(name) === slug)?.[0] ?? "";
}

function passes(filter: LogFilter, names: Map<string, string>): SQL | undefined {
  const { sectionKey, outcome, reason, by } = filter;
  const period = toMoments(filter);
  return and(
    sectionKey === null ? undefined : eq(allRevisions.sectionKey, sectionKey),
    outcome === null ? undefined : eq(decisions.outcome, outcome),
    reason === null ? undefined : eq(decisions.reason, reason),
    by === null ? undefined : eq(decisionDetails.decidedById, findModeratorId(names, by)),
    period.from === null ? undefined : gte(decisions.decidedAt, period.from),
    period.before === null ? undefined : lt(decisions.decidedAt, period.before),
  );
}
