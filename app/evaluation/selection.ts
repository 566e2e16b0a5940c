import { type ContributionFilter, EVERYTHING, type FilterField, parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { toDayFromIso } from "#app/text/dates.ts";

/** Which contributions the evaluation looks at: those of a filter, handed in within some days. */
export type Selection = { filter: ContributionFilter };

export const ALL: Selection = { filter: EVERYTHING };

/** What the address asks for; what it does not know, it leaves out. The order and the page of a list are no part of it. */
export function parseSelection(search: URLSearchParams, fields: FilterField[]): Selection {
  return { filter: { ...parseContributionFilter(search, fields), sort: EVERYTHING.sort, after: null } };
}

/** The same as an address has it, after what else it asks for; empty or with its question mark. */
export function toSelectionQuery({ filter }: Selection, before: Record<string, string> = {}): string {
  const search = new URLSearchParams(before);
  if (filter.words) search.set("suche", filter.words);
  for (const { field, choice } of filter.chosen) search.set(field.name, choice.slug);
  if (filter.from) search.set("von", filter.from);
  if (filter.until) search.set("bis", filter.until);
  return search.size > 0 ? `?${search}` : "";
}

/** What the selection is narrowed to, for people to read. */
export function listNarrowings({ filter }: Selection): string[] {
  return [
    ...(filter.words ? [`Suche: ${filter.words}`] : []),
    ...filter.chosen.map(({ field, choice }) => `${field.label}: ${choice.word}`),
    ...(filter.from ? [`eingereicht ab ${toDayFromIso(filter.from)}`] : []),
    ...(filter.until ? [`eingereicht bis ${toDayFromIso(filter.until)}`] : []),
  ];
}
