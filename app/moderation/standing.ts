import type { Outcome } from "#db/schema/sets.ts";

/** Decisions that take an author's words away, as addresses name them and as one speaks of them. */
export const AGAINST = {
  reject: { slug: "ablehnung", word: "Ablehnung" },
  cut: { slug: "kuerzung", word: "Kürzung" },
  hide: { slug: "ausblendung", word: "Ausblendung" },
} as const satisfies Partial<Record<Outcome, { slug: string; word: string }>>;
export type Against = keyof typeof AGAINST;

/** Which of several an address means; what it does not know is none in particular. */
export function parseAgainst(slug: string | null): Against | null {
  return (Object.keys(AGAINST) as Against[]).find((outcome) => AGAINST[outcome].slug === slug) ?? null;
}

/** Where to go about the first of those that stand, and about each of the others. */
export function toAgainstPath(path: string, outcome: Against, index: number): string {
  return index === 0 ? path : `${path}?entscheidung=${AGAINST[outcome].slug}`;
}
