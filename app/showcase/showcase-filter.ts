import type { Land, SizeClass } from "#db/schema/sets.ts";
import { type ContributionFilter, EVERYTHING, type FilterField, parseContributionFilter, toFilterFields } from "#app/discussion/contribution-filter.ts";
import { toNumber } from "#app/text/words.ts";
import type { Example } from "./example.ts";
import type { Municipality } from "./municipalities.ts";

type Whole = { municipalities: Municipality[]; examples: Example[] };
/** A municipality with its examples that pass. */
export type Counted = Municipality & { count: number };

const OFFERED = ["schlagwort", "groesse", "land"];
const PER_PAGE = 30;

/** What the showcase can be narrowed to: only what leads to something. */
export function toShowcaseFields({ municipalities, examples }: Whole): FilterField[] {
  const topics = new Map(examples.flatMap((example) => example.topics.map((topic) => [topic.slug, topic])));
  const there = new Set<string | null>([...municipalities, ...examples].flatMap(({ land, sizeClass }) => [land, sizeClass]));
  const all = toFilterFields({ sections: [], municipalities: [], numbers: [], weichenstellungen: [], topics: [...topics.values()].toSorted((one, other) => one.name.localeCompare(other.name, "de")) });
  const fields = OFFERED.flatMap((name) => all.find((field) => field.name === name) ?? []);
  return fields.map((field) => (field.name === "schlagwort" ? field : { ...field, choices: field.choices.filter(({ value }) => there.has(value)) }));
}

export function parseShowcaseFilter(search: URLSearchParams, fields: FilterField[]): ContributionFilter {
  return { ...EVERYTHING, chosen: parseContributionFilter(search, fields).chosen };
}

/** A municipality without examples passes by where and what it is; only a topic asks for an example that has it. */
export function narrowShowcase({ municipalities, examples }: Whole, { chosen }: ContributionFilter): { municipalities: Counted[]; examples: Example[] } {
  const find = (name: string) => chosen.find(({ field }) => field.name === name)?.choice.value;
  const [topic, sizeClass, land] = OFFERED.map(find);
  const isThere = (place: { land: Land | null; sizeClass: SizeClass | null }) => (!land || place.land === land) && (!sizeClass || place.sizeClass === sizeClass);
  const passing = examples.filter((example) => isThere(example) && (!topic || example.topics.some(({ slug }) => slug === topic)));
  const counts = Map.groupBy(passing, ({ municipality }) => municipality?.slug);
  const counted = municipalities.filter(isThere).map((municipality) => ({ ...municipality, count: counts.get(municipality.slug)?.length ?? 0 }));
  return { municipalities: topic ? counted.filter(({ count }) => count > 0) : counted, examples: passing };
}

/** One page of the list, newest first, from below the number the page before ended with. */
export function toExamplesBefore(examples: Example[], before: string | null): { shown: Example[]; next: number | null } {
  const last = /^\d{1,9}$/.test(before ?? "") ? Number(before) : Number.POSITIVE_INFINITY;
  const rest = examples.filter(({ number }) => (toNumber(number) ?? 0) < last);
  const shown = rest.slice(0, PER_PAGE);
  return { shown, next: rest.length > PER_PAGE ? toNumber(shown.at(-1)?.number) : null };
}
