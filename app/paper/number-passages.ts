import type { Pair } from "./match-passages.ts";

type Numbered = { id: string; number: string };

/**
 * Randnummern of a new version, in its order. A passage keeps the number of the first one it goes back to; of a split one
 * the first piece keeps it. What is new takes the next letter after the passage before it that was never given.
 */
export function numberPassages({ before, after, pairs, given }: { before: Numbered[]; after: { id: string }[]; pairs: Pair[]; given: Iterable<string> }): Map<string, string> {
  const taken = new Set([...given, ...before.map(({ number }) => number)]);
  const kept = keepNumbers(before, after, pairs);
  const numbers = new Map<string, string>();
  let base = "0";
  for (const { id } of after) {
    const number = kept.get(id) ?? nextFree(base, taken);
    taken.add(number);
    numbers.set(id, number);
    base = /^\d+/.exec(number)?.[0] ?? base;
  }
  return numbers;
}

/** A Neuausgabe counts from 1 as the first version did. */
export function numberAnew(after: { id: string }[]): Map<string, string> {
  return new Map(after.map(({ id }, index) => [id, String(index + 1)]));
}

function keepNumbers(before: Numbered[], after: { id: string }[], pairs: Pair[]): Map<string, string> {
  const kept = new Map<string, string>();
  const place = new Map(after.map(({ id }, position) => [id, position]));
  for (const { id, number } of before) {
    const [first] = pairs.filter(({ from }) => from === id).map(({ to }) => to).toSorted((one, other) => place.get(one)! - place.get(other)!);
    if (first !== undefined && !kept.has(first)) kept.set(first, number);
  }
  return kept;
}

/** 12a … 12z, then 12aa. */
function nextFree(base: string, taken: Set<string>): string {
  for (let n = 0; ; n++) {
    const number = `${base}${toLetters(n)}`;
    if (!taken.has(number)) return number;
  }
}

function toLetters(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : toLetters(Math.floor(n / 26) - 1) + last;
}
