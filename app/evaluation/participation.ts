import { LAND_WORDS, OCCUPATION_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";
import type { Counts, Figures } from "./figures.ts";

export const NOT_SAID = "keine Angabe";

type Counted = { title: string; rows: { word: string; value: number }[] };

/** Contributions by where they were written from; whoever did not say is counted, too. */
export function listParticipation({ occupations, sizeClasses, lands }: Figures): Counted[] {
  const sizes = Object.fromEntries(Object.entries(SIZE_CLASS_WORDS).map(([value, { word }]) => [value, word]));
  return [
    { title: "Funktion", rows: toRows(occupations, OCCUPATION_WORDS) },
    { title: "Größenklasse", rows: toRows(sizeClasses, sizes) },
    { title: "Bundesland", rows: toRows(lands, LAND_WORDS) },
  ];
}

function toRows(counts: Counts<string | null>, words: Record<string, string>): Counted["rows"] {
  const of = (wanted: string | null) => counts.find(([value]) => value === wanted)?.[1] ?? 0;
  return [...Object.entries(words).map(([value, word]) => ({ word, value: of(value) })), { word: NOT_SAID, value: of(null) }].filter(({ value }) => value > 0);
}
