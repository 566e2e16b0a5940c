import { type AnyColumn, sql, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import { toContributionNumber } from "#app/text/words.ts";

/** Rows about contributions that a person wrote. */
export function ofTheirs(contributionId: AnyColumn, person: { id: string }): SQL {
  return sql`${contributionId} in (select a.contribution_id from all_revisions a where a.author_id = ${person.id})`;
}

/** "B-042" by the id of the contribution. */
export function findNumbers(db: Db): Map<string, string> {
  const rows = db.selectDistinct({ id: allRevisions.contributionId, number: allRevisions.number }).from(allRevisions).all();
  return new Map(rows.map(({ id, number }) => [id, toContributionNumber(number)]));
}
