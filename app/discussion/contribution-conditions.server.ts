import { eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { toMoments } from "#app/text/dates.ts";
import { type Choice, type ContributionFilter, type FilterField, REPLY, toMatch } from "./contribution-filter.ts";

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

function toCondition({ field, choice }: { field: FilterField; choice: Choice }): SQL {
  if (choice.value === REPLY) return isNotNull(published.parentId);
  return eq(sql`${published[field.column]}`, field.column === "weichenstellung" ? Number(choice.value) : choice.value);
}
