import { count, type SQL } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import type { Selection } from "./selection.ts";
import { toWhere } from "./select.server.ts";

export const NOT_SAID = "keine Angabe";

type Counted = { title: string; rows: { word: string; n: number }[] };

/** Contributions of a selection by where they were written from; whoever did not say is counted, too. */
export function listParticipation(db: Db, { selection }: { selection: Selection }): Counted[] {
  const where = toWhere(selection);
  const sizes = Object.fromEntries(Object.entries(SIZE_CLASS_WORDS).map(([value, { word }]) => [value, word]));
  return [
    { title: "Funktion", rows: countBy(db, "occupation", where, OCCUPATION_WORDS) },
    { title: "Größenklasse", rows: countBy(db, "sizeClass", where, sizes) },
    { title: "Bundesland", rows: countBy(db, "land", where, LAND_WORDS) },
  ];
}

function countBy(db: Db, column: "occupation" | "sizeClass" | "land", where: SQL | undefined, words: Record<string, string>): Counted["rows"] {
  const counts = db.select({ value: published[column], n: count() }).from(published).where(where).groupBy(published[column]).all();
  const of = (wanted: string | null) => counts.find(({ value }) => value === wanted)?.n ?? 0;
  return [...Object.entries(words).map(([value, word]) => ({ word, n: of(value) })), { word: NOT_SAID, n: of(null) }].filter(({ n }) => n > 0);
}
