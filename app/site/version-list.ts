import type { PageKey } from "#db/schema/sets.ts";
import { HOUSE_HISTORY, toMoment } from "./house-history.ts";

export type VersionEntry = { number: number; since: number; changes: string[]; hasWording: boolean };

/** All wordings there have been, the newest first: those that are stored, and those of the house before them, of which no words are kept. */
export function toVersionList(page: PageKey, stored: { number: number; since: number; changes: string }[]): VersionEntry[] {
  const oldest = stored.at(-1)?.number ?? Number.POSITIVE_INFINITY;
  return [
    ...stored.map(({ changes, ...version }) => ({ ...version, changes: changes.split("\n").filter((line) => line.trim() !== ""), hasWording: true })),
    ...HOUSE_HISTORY[page].filter(({ number }) => number < oldest).map(({ number, since, changes }) => ({ number, since: toMoment(since), changes, hasWording: false })),
  ];
}
