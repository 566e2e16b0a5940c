import type { Land, SizeClass } from "#db/schema/sets.ts";
import type { Municipality } from "./municipalities.ts";

/** What a practice example tells beside its words, as far as it does. */
export type ExampleDetails = { since: string | null; helped: string | null; hindered: string | null; contact: string | null };

/** A published practice example as the showcase lists it. Without a municipality it counts for the Land and the size class its author gave. */
export type Example = ExampleDetails & {
  number: string;
  municipality: Pick<Municipality, "slug" | "name"> | null;
  land: Land | null;
  sizeClass: SizeClass | null;
  who: string;
  day: string;
  /** The beginning of what was done. */
  done: string;
  topics: { name: string; slug: string }[];
};

export function toExampleCount(count: number): string {
  if (count === 0) return "noch kein Beispiel";
  return count === 1 ? "1 Beispiel" : `${count} Beispiele`;
}
