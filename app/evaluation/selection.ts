import { type ContributionFilter, EVERYTHING, type FilterField, parseContributionFilter } from "#app/discussion/contribution-filter.ts";
import { toDayFromIso } from "#app/text/dates.ts";
import { type Days, parseDay } from "#app/text/days.ts";

/** Which contributions the evaluation looks at: those of a filter, handed in within some days. */
export type Selection = { filter: ContributionFilter; days: Days };

export const ALL: Selection = { filter: EVERYTHING, days: { from: null, until: null } };

/** What the address asks for; what it does not know, it leaves out. The order and the page of a list are no part of it. */
export function parseSelection(search: URLSearchParams, fields: FilterField[]): Selection {
  const { words, chosen } = parseContributionFilter(search, fields);
  return { filter: { ...EVERYTHING, words, chosen }, days: { from: parseDay(search.get("von")), until: parseDay(search.get("bis")) } };
}

/** The same as an address has it, after what else it asks for; empty or with its question mark. */
export function toSelectionQuery({ filter, days }: Selection, before: Record<string, string> = {}): string {
  const search = new URLSearchParams(before);
  if (filter.words) search.set("suche", filter.words);
  for (const { field, choice } of filter.chosen) search.set(field.name, choice.slug);
  if (days.from) search.set("von", days.from);
  if (days.until) search.set("bis", days.until);
  return search.size > 0 ? `?${search}` : "";
}

/** What the selection is narrowed to, for people to read. */
export function listNarrowings({ filter, days }: Selection): string[] {
  return [
    ...(filter.words ? [`Suche: ${filter.words}`] : []),
    ...filter.chosen.map(({ field, choice }) => `${field.label}: ${choice.word}`),
    ...(days.from ? [`eingereicht ab ${toDayFromIso(days.from)}`] : []),
    ...(days.until ? [`eingereicht bis ${toDayFromIso(days.until)}`] : []),
  ];
}
