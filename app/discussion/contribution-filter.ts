import { type Period, toDayFromIso, toDayOrNull } from "#app/text/dates.ts";
import { fold } from "#app/text/fold.ts";
import { DISPOSITION_WORDS, KIND_WORDS, LAND_WORDS, OCCUPATION_WORDS, PART_WORDS, SIZE_CLASS_WORDS } from "#app/text/words.ts";

export type Sort = keyof typeof SORT_WORDS;
export type Choice = { slug: string; word: string; value: string };
export type FilterField = { name: string; label: string; column: FilterColumn; choices: Choice[] };
export type FilterColumn = "sectionKey" | "part" | "kind" | "occupation" | "sizeClass" | "land" | "municipality" | "passageNumber" | "weichenstellung" | "topic" | "disposition";
/** What the list is narrowed to; the days are those of submitting. `after` says where the page before ended, in the terms of the sort. */
export type ContributionFilter = Period & { words: string; chosen: { field: FilterField; choice: Choice }[]; sort: Sort; after: number[] | null };

/** What there is to choose from beyond the closed sets. */
export type Offer = { sections: { key: string; title: string }[]; municipalities: string[]; numbers: string[]; weichenstellungen: number[]; topics?: { name: string; slug: string }[]; isAnswered?: boolean };

/** The value of `kind` that stands for answers, which have none. */
export const REPLY = "reply";
/** The value of `disposition` that stands for contributions without a released answer. */
export const UNANSWERED = "unanswered";
export const LONGEST_SEARCH = 200;

export const EVERYTHING: ContributionFilter = { words: "", chosen: [], from: null, until: null, sort: "neueste", after: null };

/** The same for filters that let the same pass in the same order, from the same place on. */
export function toFilterKey({ words, chosen, from, until, sort, after }: ContributionFilter): string {
  return JSON.stringify([words, chosen.map(({ field, choice }) => [field.column, choice.value]), from, until, sort, after]);
}

/** In the URL the sort is named as it is here; the first one goes without saying. */
export const SORT_WORDS = { neueste: "neueste", papier: "nach Randnummer", diskutiert: "meistdiskutiert", geteilt: "meistgeteilt" };

/** How many numbers say where a page ended. */
const CURSOR_LENGTH: Record<Sort, number> = { neueste: 1, papier: 3, diskutiert: 2, geteilt: 2 };

export function toFilterFields({ sections, municipalities, numbers, weichenstellungen, topics = [], isAnswered = false }: Offer): FilterField[] {
  const bySlug = sections.map(({ key, title }) => ({ slug: key, word: title, value: key }));
  const settings = weichenstellungen.map((number) => ({ slug: String(number), word: `Weichenstellung ${number}`, value: String(number) }));
  const dispositions = Object.entries(DISPOSITION_WORDS).map(([value, { word, slug }]) => ({ slug, word, value }));
  const fields: FilterField[] = [
    { name: "abschnitt", label: "Abschnitt", column: "sectionKey", choices: bySlug },
    { name: "teil", label: "Teil", column: "part", choices: toChoices(PART_WORDS, ({ title }) => title) },
    { name: "weichenstellung", label: "Weichenstellung", column: "weichenstellung", choices: settings },
    { name: "rn", label: "Randnummer", column: "passageNumber", choices: numbers.map((number) => ({ slug: number, word: `Rn.\u00a0${number}`, value: number })) },
    { name: "art", label: "Beitragsart", column: "kind", choices: [...toChoices(KIND_WORDS, ({ word }) => word), { slug: "antwort", word: "Antwort", value: REPLY }] },
    { name: "funktion", label: "Funktion", column: "occupation", choices: toChoices(OCCUPATION_WORDS, (word) => word) },
    { name: "groesse", label: "Größenklasse", column: "sizeClass", choices: toChoices(SIZE_CLASS_WORDS, ({ word }) => word) },
    { name: "land", label: "Bundesland", column: "land", choices: toChoices(LAND_WORDS, (word) => word) },
    { name: "kommune", label: "Kommune", column: "municipality", choices: municipalities.map((word) => ({ slug: toSlug(word), word, value: word })) },
    { name: "schlagwort", label: "Schlagwort", column: "topic", choices: topics.map(({ name, slug }) => ({ slug, word: name, value: slug })) },
    { name: "umgang", label: "Umgang", column: "disposition", choices: isAnswered ? [...dispositions, { slug: "offen", word: "noch ohne Erwiderung", value: UNANSWERED }] : [] },
  ];
  return fields.filter(({ choices }) => choices.length > 0);
}

/** What the address asks for; what it does not know, it leaves out. */
export function parseContributionFilter(search: URLSearchParams, fields: FilterField[]): ContributionFilter {
  const words = [...(search.get("suche") ?? "")].slice(0, LONGEST_SEARCH).join("").trim();
  const chosen = fields.flatMap((field) => field.choices.filter(({ slug }) => slug === search.get(field.name)).slice(0, 1).map((choice) => ({ field, choice })));
  const sort = toSort(search.get("sortierung"));
  const period = { from: toDayOrNull(search.get("von")), until: toDayOrNull(search.get("bis")) };
  return { words: toTokens(words).length > 0 ? words : "", chosen, ...period, sort, after: toCursor(search.get("ab"), sort) };
}

/** What is wrong with the days an address asks for, in words. */
export function findPeriodProblem(search: URLSearchParams): string | null {
  const [from, until] = [search.get("von"), search.get("bis")];
  const unknown = [from, until].filter((day) => day && toDayOrNull(day) === null).map((day) => `„${day!.slice(0, 20)}“`);
  if (unknown.length > 0) return `${unknown.join(" und ")} ${unknown.length > 1 ? "stehen nicht im Kalender und wurden" : "steht nicht im Kalender und wurde"} nicht beachtet. Schreiben Sie Tage so: 2018-10-04.`;
  return from && until && from > until ? "Der Zeitraum endet, bevor er beginnt. Vertauschen Sie die beiden Tage." : null;
}

export function isNarrowed({ words, chosen, from, until }: ContributionFilter): boolean {
  return words !== "" || chosen.length > 0 || from !== null || until !== null;
}

/** The same filter with one more choice, instead of another of its field; undefined if there is no such choice. */
export function narrow(filter: ContributionFilter, { fields, column, value }: { fields: FilterField[]; column: FilterColumn; value: string | null }): ContributionFilter | undefined {
  const field = fields.find((candidate) => candidate.column === column);
  const choice = field?.choices.find((candidate) => candidate.value === value);
  return field && choice && { ...filter, chosen: [...filter.chosen.filter((chip) => chip.field.name !== field.name), { field, choice }] };
}

/** Where the list answers this filter. The page it was on is left out unless it is given. */
export function toFilterPath(filter: ContributionFilter, after: number[] | null = null): string {
  return `/beitraege${toFilterQuery(filter, after)}`;
}

/** The filter as an address has it, empty or with its question mark. */
export function toFilterQuery({ words, chosen, from, until, sort }: ContributionFilter, after: number[] | null = null): string {
  const search = new URLSearchParams();
  if (words) search.set("suche", words);
  for (const { field, choice } of chosen) search.set(field.name, choice.slug);
  if (from) search.set("von", from);
  if (until) search.set("bis", until);
  if (sort !== "neueste") search.set("sortierung", sort);
  if (after) search.set("ab", after.join("."));
  return search.size > 0 ? `?${search}` : "";
}

/** Each thing the list is narrowed to, with the query without it. */
export function toChips(filter: ContributionFilter): { word: string; query: string }[] {
  const { words, chosen, from, until } = filter;
  const others = chosen.map((chip) => ({ word: chip.choice.word, query: toFilterQuery({ ...filter, chosen: chosen.filter((other) => other !== chip) }) }));
  return [
    ...(words ? [{ word: `Suche: ${words}`, query: toFilterQuery({ ...filter, words: "" }) }] : []),
    ...others,
    ...(from ? [{ word: `eingereicht ab ${toDayFromIso(from)}`, query: toFilterQuery({ ...filter, from: null }) }] : []),
    ...(until ? [{ word: `eingereicht bis ${toDayFromIso(until)}`, query: toFilterQuery({ ...filter, until: null }) }] : []),
  ];
}

/** The words to look for, folded as the index has them. */
export function toTokens(words: string): string[] {
  return fold(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** A query the index cannot misread: every word in quotes, the last one may go on. */
export function toMatch(words: string): string {
  return `${toTokens(words).map((token) => `"${token}"`).join(" ")} *`;
}

export function toSlug(words: string): string {
  return toTokens(words).join("-");
}

function toChoices<Value extends string, Word>(words: Record<Value, Word>, toWord: (word: Word) => string): Choice[] {
  return Object.entries<Word>(words).map(([value, word]) => ({ slug: toSlug(toWord(word)), word: toWord(word), value }));
}

function toSort(word: string | null): Sort {
  return word !== null && Object.hasOwn(SORT_WORDS, word) ? (word as Sort) : "neueste";
}

function toCursor(words: string | null, sort: Sort): number[] | null {
  if (!/^\d{1,9}(\.\d{1,9})*$/.test(words ?? "")) return null;
  const numbers = words!.split(".").map(Number);
  return numbers.length === CURSOR_LENGTH[sort] ? numbers : null;
}
