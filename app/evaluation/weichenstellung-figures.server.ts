import type { Db } from "#db/open.ts";
import type { Land, SizeClass } from "#db/schema/sets.ts";
import type { ContributionFilter, FilterColumn } from "#app/discussion/contribution-filter.ts";
import { countWeichenstellungSupports } from "#app/discussion/support-figures.server.ts";
import { listWeichenstellungen, type Version } from "#app/paper/read-paper.server.ts";
import { countBy, type Counts } from "./figures.ts";

export type WeichenstellungFigures = {
  weichenstellung: number; number: string; sectionKey: string; sectionTitle: string; contributions: number; supports: number;
  sizeClasses: Counts<SizeClass | null>; lands: Counts<Land | null>;
};
type Read = { version: Version; filter: ContributionFilter; contributions: Counts<string> };

/** Support and contributions for each Weichenstellung that the filter leaves. Contributions come counted by Randnummer, which outlives a version. */
export function readWeichenstellungFigures(db: Db, { version, filter, contributions }: Read): WeichenstellungFigures[] {
  const said = new Map(contributions);
  const supports = Map.groupBy(countWeichenstellungSupports(db, { version, filter }), ({ passageId }) => passageId);
  return listWeichenstellungen(db, version)
    .filter((passage) => isLeft(filter, { ...passage, passageNumber: passage.number }))
    .map(({ id, weichenstellung, number, sectionKey, sectionTitle }) => {
      const own = supports.get(id) ?? [];
      return {
        weichenstellung: weichenstellung!, number, sectionKey, sectionTitle,
        contributions: said.get(number) ?? 0,
        supports: own.reduce((sum, row) => sum + row.supports, 0),
        sizeClasses: countBy(own, ({ sizeClass }) => sizeClass, (row) => row.supports),
        lands: countBy(own, ({ land }) => land, (row) => row.supports),
      };
    });
}

function isLeft({ chosen }: ContributionFilter, place: Partial<Record<FilterColumn, string | number | null>>): boolean {
  return chosen.every(({ field: { column }, choice }) => !(column in place) || String(place[column]) === choice.value);
}
