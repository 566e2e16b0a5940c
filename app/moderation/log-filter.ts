import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { parseDay } from "#app/text/days.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";

export const OUTCOME_CHOICES = toChoices(OUTCOME_WORDS);
export const REASON_CHOICES = toChoices(REASON_WORDS);

export type LogFilter = {
  sectionKey: string | null;
  outcome: Outcome | null;
  reason: Reason | null;
  /** "moderation-2": people have no other name here. */
  by: string | null;
  /** German days, "2018-10-04", both included. */
  from: string | null;
  until: string | null;
};

export const WHOLE_LOG: LogFilter = { sectionKey: null, outcome: null, reason: null, by: null, from: null, until: null };

/** What the address asks for; what it does not know, it leaves out. */
export function parseLogFilter(search: URLSearchParams): LogFilter {
  return {
    sectionKey: search.get("abschnitt") || null,
    outcome: OUTCOME_CHOICES.find(({ slug }) => slug === search.get("ausgang"))?.value ?? null,
    reason: REASON_CHOICES.find(({ slug }) => slug === search.get("grund"))?.value ?? null,
    by: /^moderation-[1-9]\d{0,3}$/.test(search.get("wer") ?? "") ? search.get("wer") : null,
    from: parseDay(search.get("von")),
    until: parseDay(search.get("bis")),
  };
}

/** The same as an address has it, empty or with its question mark; `before` is the row where the page before ended. */
export function toLogQuery({ sectionKey, outcome, reason, by, from, until }: LogFilter, before: number | null = null): string {
  const slugOf = (choices: { value: string; slug: string }[], value: string | null) => choices.find((choice) => choice.value === value)?.slug ?? null;
  const given = { abschnitt: sectionKey, ausgang: slugOf(OUTCOME_CHOICES, outcome), grund: slugOf(REASON_CHOICES, reason), wer: by, von: from, bis: until, vor: before };
  const search = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  return search.size > 0 ? `?${search}` : "";
}

export function parseLogCursor(search: URLSearchParams): number | null {
  return /^\d{1,15}$/.test(search.get("vor") ?? "") ? Number(search.get("vor")) : null;
}

export function isNarrowed(filter: LogFilter): boolean {
  return Object.values(filter).some((value) => value !== null);
}

function toChoices<Value extends string>(words: Record<Value, string>): { value: Value; slug: string; word: string }[] {
  return (Object.entries(words) as [Value, string][]).map(([value, word]) => ({ value, slug: toSlug(word), word }));
}
