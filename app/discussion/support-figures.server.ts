import { and, count, eq, gte, isNotNull, lt, type SQL, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { currentSupports } from "#db/schema/discussion-views.ts";
import { passages, sections } from "#db/schema/paper.ts";
import { toMoments } from "#app/text/dates.ts";
import type { ContributionFilter, FilterColumn } from "./contribution-filter.ts";

/** What a filter's columns are where nobody wrote anything. What is only said of contributions has no counterpart. */
const COLUMNS: Partial<Record<FilterColumn, SQL>> = {
  sectionKey: sql`${sections.key}`,
  part: sql`${sections.part}`,
  passageNumber: sql`${passages.number}`,
  weichenstellung: sql`${passages.weichenstellung}`,
  occupation: sql`${people.occupation}`,
  sizeClass: sql`${people.sizeClass}`,
  land: sql`${people.land}`,
  municipality: sql`case when ${people.showsMunicipality} = 1 then ${people.municipality} end`,
};

/** Who says "Das erleben wir auch" to the Weichenstellungen of a version, by size of town and land. Only for the evaluation: elsewhere few would be recognised. */
export function countWeichenstellungSupports(db: Db, { version, filter }: { version: { id: string }; filter: ContributionFilter }) {
  return db
    .select({ passageId: currentSupports.passageId, sizeClass: people.sizeClass, land: people.land, supports: count() })
    .from(currentSupports)
    .innerJoin(passages, eq(passages.id, currentSupports.passageId))
    .innerJoin(sections, eq(sections.id, passages.sectionId))
    .innerJoin(people, eq(people.id, currentSupports.personId))
    .where(and(eq(passages.versionId, version.id), isNotNull(passages.weichenstellung), ...toSupportConditions(filter)))
    .groupBy(currentSupports.passageId, people.sizeClass, people.land)
    .all();
}

/** The part of a filter that can be asked of support: where, who and when. */
function toSupportConditions(filter: ContributionFilter): SQL[] {
  const { from, before } = toMoments(filter);
  const chosen = filter.chosen.flatMap(({ field, choice }) => {
    const column = COLUMNS[field.column];
    return column ? [eq(column, field.column === "weichenstellung" ? Number(choice.value) : choice.value)] : [];
  });
  return [...chosen, ...(from === null ? [] : [gte(currentSupports.supportedAt, from)]), ...(before === null ? [] : [lt(currentSupports.supportedAt, before)])];
}
