import type { Kind } from "#db/schema/sets.ts";
import { toSlug } from "#app/discussion/contribution-filter.ts";
import { KIND_WORDS } from "#app/text/words.ts";

/** Whose: nothing of theirs is public yet, something is, or something was rejected. */
export const HISTORY_WORDS = { neu: "noch nichts veröffentlicht", bekannt: "schon veröffentlicht", abgelehnt: "schon einmal abgelehnt" };
export const AGE_WORDS = { "1": "länger als 1 Arbeitstag", "3": "länger als 3 Arbeitstage" };
export const ORDER_WORDS = { alter: "älteste zuerst", papier: "in der Reihenfolge des Papiers" };
/** Stands for answers, which have no kind. */
export const REPLY = "reply";
export const KIND_CHOICES = [...(Object.keys(KIND_WORDS) as Kind[]).map((kind) => ({ kind, slug: toSlug(KIND_WORDS[kind].word), word: KIND_WORDS[kind].word })), { kind: REPLY, slug: "antwort", word: "Antwort" } as const];

/** As many on one page, and as many at most are decided at once. */
export const QUEUE_PAGE = 50;

export type QueueFilter = {
  sectionKey: string | null;
  kind: Kind | typeof REPLY | null;
  age: keyof typeof AGE_WORDS | null;
  history: keyof typeof HISTORY_WORDS | null;
  isRevised: boolean;
  order: keyof typeof ORDER_WORDS;
  /** Since when somebody goes through what this filter holds, one after the other. UTC milliseconds. */
  runSince: number | null;
};

export const EVERYTHING: QueueFilter = { sectionKey: null, kind: null, age: null, history: null, isRevised: false, order: "alter", runSince: null };

/** What the address asks for; what it does not know, it leaves out. */
export function parseQueueFilter(search: URLSearchParams): QueueFilter {
  return {
    sectionKey: search.get("abschnitt") || null,
    kind: KIND_CHOICES.find(({ slug }) => slug === search.get("art"))?.kind ?? null,
    age: pick(search.get("wartet"), AGE_WORDS),
    history: pick(search.get("autor"), HISTORY_WORDS),
    isRevised: search.get("vorlage") === "ueberarbeitet",
    order: pick(search.get("reihenfolge"), ORDER_WORDS) ?? "alter",
    runSince: /^\d{13}$/.test(search.get("lauf") ?? "") ? Number(search.get("lauf")) : null,
  };
}

/** The same as an address has it, empty or with its question mark; `more` comes after. */
export function toQueueQuery({ sectionKey, kind, age, history, isRevised, order, runSince }: QueueFilter, more: Record<string, string | null> = {}): string {
  const given = { abschnitt: sectionKey, art: KIND_CHOICES.find((choice) => choice.kind === kind)?.slug ?? null, wartet: age, autor: history, vorlage: isRevised ? "ueberarbeitet" : null, reihenfolge: order === "alter" ? null : order, lauf: runSince === null ? null : String(runSince), ...more };
  const search = new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return search.size > 0 ? `?${search}` : "";
}

/** Whether the filter leaves anything out. The order does not. */
export function isNarrowed({ sectionKey, kind, age, history, isRevised }: QueueFilter): boolean {
  return sectionKey !== null || kind !== null || age !== null || history !== null || isRevised;
}

/** Each thing the list is narrowed to, with the query without it. That it is about resubmissions is said by the tab. */
export function toQueueChips(filter: QueueFilter, sections: { key: string; title: string }[]): { word: string; query: string }[] {
  const { sectionKey, kind, age, history } = filter;
  const without = (part: Partial<QueueFilter>) => toQueueQuery({ ...filter, runSince: null, ...part });
  return [
    ...(sectionKey === null ? [] : [{ word: `Abschnitt: ${toSectionTitle(sectionKey, sections)}`, query: without({ sectionKey: null }) }]),
    ...(kind === null ? [] : [{ word: `Beitragsart: ${KIND_CHOICES.find((choice) => choice.kind === kind)?.word}`, query: without({ kind: null }) }]),
    ...(age === null ? [] : [{ word: `wartet ${AGE_WORDS[age]}`, query: without({ age: null }) }]),
    ...(history === null ? [] : [{ word: `Autorin oder Autor: ${HISTORY_WORDS[history]}`, query: without({ history: null }) }]),
  ];
}

export function toSectionTitle(key: string, sections: { key: string; title: string }[]): string {
  return sections.find((section) => section.key === key)?.title ?? "unbekannt";
}

function pick<Word extends string>(word: string | null, words: Record<Word, unknown>): Word | null {
  return word !== null && Object.hasOwn(words, word) ? (word as Word) : null;
}

/** Where the page before ended, in the terms of the order. */
export function parseQueueCursor(words: string | null, { order }: QueueFilter): number[] | null {
  return parseKey(words, { alter: 2, papier: 3 }[order]);
}

/** The key an address names, of so many numbers; anything else is none. */
export function parseKey(words: string | null, length: number): number[] | null {
  const numbers = /^\d{1,15}(\.\d{1,15})*$/.test(words ?? "") ? words!.split(".").map(Number) : [];
  return numbers.length === length ? numbers : null;
}
