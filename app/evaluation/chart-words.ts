import type { Part } from "#db/schema/sets.ts";
import { PART_WORDS } from "#app/text/words.ts";

/** "C · Stellen ohne Auftrag": a section with the letter of its part. */
export function toSectionWords({ title, part }: { title: string; part: Part | null }): string {
  return part ? `${PART_WORDS[part].letter} · ${title}` : title;
}

/** Those with the most, if anything was counted; all of them when they are equal. */
export function findLeaders(counted: { word: string; value: number }[]): string[] {
  const most = Math.max(0, ...counted.map(({ value }) => value));
  return most === 0 ? [] : counted.filter(({ value }) => value === most).map(({ word }) => word);
}

const MOST_NAMED = 2;

/** "Größenklasse: am häufigsten Kleinstadt": the finding a chart is headed with. */
export function toFinding(what: string, adverb: string, counted: { word: string; value: number }[]): string {
  const leaders = findLeaders(counted);
  if (leaders.length === 0) return `${what}: noch keine Angabe`;
  if (leaders.length > MOST_NAMED) return `${what}: ${leaders.length} gleichauf`;
  return `${what}: ${adverb} ${leaders.join(" und ")}`;
}
