import type { Land, SizeClass } from "#db/schema/sets.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { type Municipality, PROJECT_TOWNS } from "./municipalities.ts";

/** Somebody's published words from or about a place, and what they say of it. */
export type Mention = { municipality: string | null; land: Land | null; sizeClass: SizeClass | null };

/** The project's towns and every other place that is named, by name; one place however it is spelled. The first spelling and the commonest facts count. */
export function gatherMunicipalities(mentions: Mention[]): Municipality[] {
  const known = new Set(PROJECT_TOWNS.map(({ slug }) => slug));
  const others = Map.groupBy(mentions, ({ municipality }) => toSlug(municipality ?? ""));
  const named = [...others].filter(([slug]) => slug !== "" && !known.has(slug)).map(([slug, ofOne]) => toMunicipality(slug, ofOne));
  return [...PROJECT_TOWNS, ...named].toSorted((one, other) => one.name.localeCompare(other.name, "de"));
}

function toMunicipality(slug: string, mentions: Mention[]): Municipality {
  return {
    slug,
    name: mentions[0]?.municipality?.trim().replace(/\s+/g, " ") ?? slug,
    land: findCommonest(mentions.map(({ land }) => land)),
    sizeClass: findCommonest(mentions.map(({ sizeClass }) => sizeClass)),
    isProjectTown: false,
  };
}

function findCommonest<Value>(values: (Value | null)[]): Value | null {
  const said = Map.groupBy(values.filter((value) => value !== null), (value) => value);
  return [...said].toSorted(([, ones], [, others]) => others.length - ones.length)[0]?.[0] ?? null;
}
