import { escapeHtml } from "#app/text/escape.ts";

/** What a practice example tells beside its words. Lengths in code points. */
export const DETAILS = {
  municipality: { word: "Kommune", longest: 120 },
  since: { word: "Seit wann", longest: 80 },
  helped: { word: "Was geholfen hat", longest: 1000 },
  hindered: { word: "Was gehindert hat", longest: 1000 },
  contact: { word: "Kontakt für Nachfragen", longest: 200 },
} as const;

export type DetailName = keyof typeof DETAILS;
export type ExampleDetails = Record<DetailName, string | null>;
/** As the fields of a form hold them, with the box that makes the contact public. */
export type TypedDetails = Partial<Record<DetailName | "contactPublic", string>>;

export const DETAIL_NAMES = Object.keys(DETAILS) as DetailName[];
export const DETAIL_FIELDS = [...DETAIL_NAMES, "contactPublic"] as const;
/** The details that were given; null if there are none. */
export function toExampleDetails(typed: Partial<Record<DetailName, string | null>>): ExampleDetails | null {
  const details = Object.fromEntries(DETAIL_NAMES.map((name) => [name, typed[name] || null])) as ExampleDetails;
  return DETAIL_NAMES.some((name) => details[name] !== null) ? details : null;
}

export function isSameDetails(one: ExampleDetails | null, other: ExampleDetails | null): boolean {
  return DETAIL_NAMES.every((name) => (one?.[name] ?? null) === (other?.[name] ?? null));
}

/** What a form begins with: a contact that is stored was allowed to be shown. */
export function toTypedDetails(details: ExampleDetails | null): TypedDetails {
  const given = Object.fromEntries(DETAIL_NAMES.flatMap((name) => (details?.[name] ? [[name, details[name]]] : [])));
  return details?.contact ? { ...given, contactPublic: "ja" } : given;
}

/** The fields of a form that say something; null if none does. */
export function pickTyped(fields: Partial<Record<string, string>>): TypedDetails | null {
  const given = DETAIL_FIELDS.flatMap((name) => (fields[name] ? [[name, fields[name]] as const] : []));
  return given.some(([name]) => name !== "contactPublic") ? Object.fromEntries(given) : null;
}

/** Words and details as one plain text: to compare, to search, to hand back. */
export function toWholeText(body: string, details: Partial<Record<string, string | null>> | null): string {
  const lines = DETAIL_NAMES.flatMap((name) => (details?.[name] ? [`${DETAILS[name].word}: ${details[name]}`] : []));
  return [body, lines.join("\n")].filter(Boolean).join("\n\n");
}

/** Where an example is from, also where the moderation struck something of it; null if nothing else is left. */
export function toPlaceName(municipality: string | null): string | null {
  return municipality?.replaceAll(/\[gekürzt: [^\]]*\]/g, " ").replaceAll(/\s+/g, " ").trim() || null;
}

/** What everybody may read for good: whoever takes the contact back takes it back from earlier wordings, too. */
export function withoutContact(details: ExampleDetails | null): ExampleDetails | null {
  return details && { ...details, contact: null };
}

/** What was given, with the words that ask for it. */
export function listDetails(details: ExampleDetails | null): [term: string, words: string][] {
  return DETAIL_NAMES.flatMap((name) => (details?.[name] ? [[DETAILS[name].word, details[name]] as [string, string]] : []));
}

const OPENING = '<dl class="details">';

/** Plain text below the words, with its line ends. */
export function drawDetails(details: ExampleDetails | null): string {
  const entries = listDetails(details).map(([term, words]) => `<div><dt>${term}</dt><dd>${escapeHtml(words)}</dd></div>`);
  return entries.length === 0 ? "" : `${OPENING}${entries.join("")}</dl>`;
}

/** A wording as it is shown, with other details. No words of a contribution can open such a list. */
export function redrawDetails(html: string, details: ExampleDetails | null): string {
  const at = html.lastIndexOf(OPENING);
  return (at === -1 ? html : html.slice(0, at)) + drawDetails(details);
}
