import { eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { toMoments } from "#app/text/dates.ts";
import { type Choice, type ContributionFilter, type FilterField, REPLY, toMatch, UNANSWERED } from "./contribution-filter.ts";

/** What a published contribution has to meet to pass the filter. One for lists, figures and exports, so that they agree. */
export function toContributionConditions(filter: ContributionFilter): SQL[] {
  const { words, chosen } = filter;
  const { from, before } = toMoments(filter);
  return [
    ...(words ? [sql`${published.number} in (select rowid from contribution_search where words match ${toMatch(words)})`] : []),
    ...chosen.map(toCondition),
    ...(from === null ? [] : [gte(published.submittedAt, from)]),
    ...(before === null ? [] : [lt(published.submittedAt, before)]),
  ];
}

function toCondition({ field: { column }, choice: { value } }: { field: FilterField; choice: Choice }): SQL {
  if (column === "kind" && value === REPLY) return isNotNull(published.parentId);
  if (column === "topic") return sql`${published.id} in (select contribution_id from public_topics where slug = ${value})`;
  if (column === "disposition") return value === UNANSWERED ? sql`${published.id} not in (select contribution_id from public_answers)` : sql`${published.id} in (select contribution_id from public_answers where disposition = ${value})`;
  return eq(sql`${published[column]}`, column === "weichenstellung" ? Number(value) : value);
}
