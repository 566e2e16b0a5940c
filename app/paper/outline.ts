import type { Part } from "#db/schema/sets.ts";
import { PART_WORDS } from "#app/text/words.ts";

export type OutlineSection = { key: string; title: string; part: Part | null; numbers: { first: string; last: string } | null; total: number; replies: number };
export type OutlinePart = { part: Part; sections: OutlineSection[]; total: number; replies: number };

/** The four parts in the order of the paper. Sections without a part, such as an introduction, are left out. */
export function groupByPart(outline: OutlineSection[]): OutlinePart[] {
  return (Object.keys(PART_WORDS) as Part[]).flatMap((part) => {
    const sections = outline.filter((section) => section.part === part);
    const sum = (count: (section: OutlineSection) => number) => sections.reduce((total, section) => total + count(section), 0);
    return sections.length === 0 ? [] : [{ part, sections, total: sum((section) => section.total), replies: sum((section) => section.replies) }];
  });
}

/** "Rn. 5–9" */
export function toNumberRange(numbers: { first: string; last: string } | null): string {
  if (!numbers) return "";
  return numbers.first === numbers.last ? `Rn.\u00a0${numbers.first}` : `Rn.\u00a0${numbers.first}–${numbers.last}`;
}
