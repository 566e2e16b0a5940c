import { sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { summaries } from "#db/schema/evaluation.ts";
import type { SummaryStanding } from "./summary.ts";

/** How far the summary of each section is and whether it is still up to date, by the section's key; a section without one is not in it. */
export function listSummaryStandings(db: Db): Map<string, SummaryStanding> {
  const rows = db
    .select({
      key: summaries.sectionKey, releasedAt: summaries.releasedAt,
      isPublic: sql<number>`exists (select 1 from public_summaries p where p.section_key = summaries.section_key)`,
      newer: sql<number>`(select count(*) from public_contributions c where c.section_key = summaries.section_key and c.first_published_at > summaries.as_of)`,
      changed: sql<number>`(select count(*) from cited_contributions x where x.summary_id = summaries.id and (x.is_withdrawn or x.is_hidden or x.is_outdated))`,
    })
    .from(summaries)
    .where(sql`summaries.n = (select max(n) from summaries w where w.section_key = summaries.section_key)`)
    .all();
  return new Map(rows.map(({ key, releasedAt, isPublic, newer, changed }) => [key, { state: releasedAt !== null ? "released" : isPublic === 1 ? "changed" : "draft", newer, changed }]));
}
