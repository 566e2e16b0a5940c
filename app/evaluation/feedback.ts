import type { Disposition, Kind } from "#db/schema/sets.ts";
import type { ShownSummary } from "./summary.ts";

/** What became of the contributions of a section, as everybody reads it. */
export type FeedbackMember = { number: string; kind: Kind | null; passageNumber: string | null; gone: "hidden" | "withdrawn" | null; isOutdated: boolean };
/** One answer with those it is to; without words where all of them are gone. */
export type FeedbackRow = { answerId: string; disposition: Disposition; html: string | null; members: FeedbackMember[] };
export type SectionFeedback = { key: string; title: string; total: number; replies: number; answered: number; summary: ShownSummary | null; counts: Record<Disposition, number>; rows: FeedbackRow[] };

export const NO_COUNTS: Record<Disposition, number> = { adopted: 0, partly: 0, declined: 0, noted: 0 };

/** How many contributions were dealt with in each way. */
export function countDispositions(rows: FeedbackRow[]): Record<Disposition, number> {
  return rows.reduce((counts, { disposition, members }) => ({ ...counts, [disposition]: counts[disposition] + members.length }), NO_COUNTS);
}

export function sumCounts(sections: Pick<SectionFeedback, "counts">[]): Record<Disposition, number> {
  return sections.reduce((sum, { counts }) => ({ adopted: sum.adopted + counts.adopted, partly: sum.partly + counts.partly, declined: sum.declined + counts.declined, noted: sum.noted + counts.noted }), NO_COUNTS);
}

/** Whether there is anything to read about a section. */
export function isEvaluated({ rows, summary }: SectionFeedback): boolean {
  return rows.length > 0 || summary !== null;
}
