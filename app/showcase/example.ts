import type { Land, SizeClass } from "#db/schema/sets.ts";
import type { ExampleDetails } from "#app/discussion/example-details.ts";
import type { Municipality } from "./municipalities.ts";

/** A published practice example as the showcase lists it. Without a municipality it counts for the Land and the size class its author gave. */
export type Example = Omit<ExampleDetails, "municipality"> & {
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
