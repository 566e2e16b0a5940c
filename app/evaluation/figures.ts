import type { Disposition, Kind, Land, Occupation, Part, SizeClass } from "#db/schema/sets.ts";
import { countByWeek, type Week } from "./weeks.ts";

/** What is counted of a published contribution. */
export type CountedRow = {
  sectionKey: string | null; sectionTitle: string | null; part: Part | null; passageNumber: string | null; kind: Kind | null; parentId: string | null;
  occupation: Occupation | null; sizeClass: SizeClass | null; land: Land | null; municipality: string | null; authorId: string | null; disposition: Disposition | null; submittedAt: number;
};
/** `id` is there for the sections everybody reads now. */
export type SectionFigures = { id: string | null; key: string | null; title: string; part: Part | null; byKind: Partial<Record<Kind, number>>; replies: number; total: number };
export type Reach = { total: number; replies: number; people: number; municipalities: number; answered: number };
/** How often each; null is for those who did not say. */
export type Counts<Value> = [value: Value, total: number][];
export type Figures = {
  reach: Reach; sections: SectionFigures[]; weeks: Week[]; passages: Counts<string>;
  occupations: Counts<Occupation | null>; sizeClasses: Counts<SizeClass | null>; lands: Counts<Land | null>;
};
type SectionTitle = { id: string; key: string; title: string; part: Part | null };

export function toFigures(rows: CountedRow[], sections: SectionTitle[]): Figures {
  return {
    reach: toReach(rows),
    sections: toSections(rows, sections),
    weeks: countByWeek(rows.map(({ submittedAt }) => submittedAt)),
    passages: withoutNull(countBy(rows, ({ passageNumber }) => passageNumber)),
    occupations: countBy(rows, ({ occupation }) => occupation),
    sizeClasses: countBy(rows, ({ sizeClass }) => sizeClass),
    lands: countBy(rows, ({ land }) => land),
  };
}

/** People count once, replies apart, municipalities only where people show them. */
function toReach(rows: CountedRow[]): Reach {
  return {
    total: rows.length,
    replies: rows.filter(({ parentId }) => parentId !== null).length,
    people: withoutNull(countBy(rows, ({ authorId }) => authorId)).length,
    municipalities: withoutNull(countBy(rows, ({ municipality }) => municipality)).length,
    answered: rows.filter(({ disposition }) => disposition !== null).length,
  };
}

/** Every section of the paper in its order; after them what belongs to none, and to those that are no longer there, so that the sum is whole. */
function toSections(rows: CountedRow[], sections: SectionTitle[]): SectionFigures[] {
  const bySection = Map.groupBy(rows, ({ sectionKey }) => sectionKey);
  const known = new Set(sections.map(({ key }) => key));
  const others = [...bySection].filter(([key]) => key === null || !known.has(key)).map(([key, [row]]) => ({ id: null, key, part: row!.part, title: key === null ? "Ganzes Papier" : `${row!.sectionTitle} (frühere Fassung)` }));
  return [...sections, ...others].map(({ id, key, title, part }) => {
    const own = bySection.get(key) ?? [];
    const kinds = countBy(own, ({ kind }) => kind);
    return { id, key, title, part, byKind: Object.fromEntries(withoutNull(kinds)), replies: new Map(kinds).get(null) ?? 0, total: own.length };
  });
}

/** How many rows have each value, or how much they come to. */
export function countBy<Row, Value>(rows: Row[], toValue: (row: Row) => Value, toAmount: (row: Row) => number = () => 1): Counts<Value> {
  const counts = new Map<Value, number>();
  for (const row of rows) counts.set(toValue(row), (counts.get(toValue(row)) ?? 0) + toAmount(row));
  return [...counts];
}

function withoutNull<Value>(counts: Counts<Value | null>): Counts<Value> {
  return counts.flatMap(([value, total]) => (value === null ? [] : [[value, total]]));
}
