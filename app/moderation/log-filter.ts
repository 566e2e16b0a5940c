import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { type Period, toDayFromIso, toDayOrNull } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { toSectionTitle } from "./queue-filter.ts";

export const OUTCOME_CHOICES = toChoices(OUTCOME_WORDS);
export const REASON_CHOICES = toChoices(REASON_WORDS);

export type LogFilter = Period & {
  sectionKey: string | null;
  outcome: Outcome | null;
  reason: Reason | null;
  /** "moderation-2": people have no other name here. */
  by: string | null;
};

export const WHOLE_LOG: LogFilter = { sectionKey: null, outcome: null, reason: null, by: null, from: null, until: null };

/** What the address asks for; what it does not know, it leaves out. */
export function parseLogFilter(search: URLSearchParams): LogFilter {
  return {
    sectionKey: search.get("abschnitt") || null,
    outcome: OUTCOME_CHOICES.find(({ slug }) => slug === search.get("ausgang"))?.value ?? null,
    reason: REASON_CHOICES.find(({ slug }) => slug === search.get("grund"))?.value ?? null,
    by: /^moderation-[1-9]\d{0,3}$/.test(search.get("wer") ?? "") ? search.get("wer") : null,
    from: toDayOrNull(search.get("von")),
    until: toDayOrNull(search.get("bis")),
  };
}

/** The same as an address has it, empty or with its question mark; `before` is the row where the page before ended. */
export function toLogQuery({ sectionKey, outcome, reason, by, from, until }: LogFilter, before: number | null = null): string {
  const slugOf = (choices: { value: string; slug: string }[], value: string | null) => choices.find((choice) => choice.value === value)?.slug ?? null;
  const given = { abschnitt: sectionKey, ausgang: slugOf(OUTCOME_CHOICES, outcome), grund: slugOf(REASON_CHOICES, reason), wer: by, von: from, bis: until, vor: before };
  const search = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])));
  return search.size > 0 ? `?${search}` : "";
}

/** Each thing the log is narrowed to, with the query without it. */
export function toLogChips(filter: LogFilter, { sections, moderators }: { sections: { key: string; title: string }[]; moderators: string[] }): { word: string; query: string }[] {
  const { sectionKey, outcome, reason, by, from, until } = filter;
  const chip = (name: keyof LogFilter, value: string | null, word: string) => (value === null ? [] : [{ word, query: toLogQuery({ ...filter, [name]: null }) }]);
  return [
    ...chip("sectionKey", sectionKey, `Abschnitt: ${toSectionTitle(sectionKey ?? "", sections)}`),
    ...chip("outcome", outcome, `Ausgang: ${outcome && OUTCOME_WORDS[outcome]}`),
    ...chip("reason", reason, `Grund: ${reason && REASON_WORDS[reason]}`),
    ...chip("by", by, `Wer: ${moderators.find((name) => toSlug(name) === by) ?? "unbekannt"}`),
    ...chip("from", from, `ab ${from && toDayFromIso(from)}`),
    ...chip("until", until, `bis ${until && toDayFromIso(until)}`),
  ];
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
