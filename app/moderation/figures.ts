/** What is counted. Each happens at a moment, and that moment's month counts it. */
export const COUNTED = ["contributions", "wordings", "publish", "cut", "return", "reject", "hide", "reverse", "complaints", "upheld", "reports", "hiddenOnReport"] as const;
export type Counted = (typeof COUNTED)[number];
export type Happening = { at: number; what: Counted };
/** From submitting a wording to the first decision on it. */
export type Wait = { at: number; milliseconds: number };

export type Figures = Record<Counted, number> & { medianWait: number | null };

export function count(happenings: Happening[], waits: Wait[]): Figures {
  const figures = { ...(Object.fromEntries(COUNTED.map((what) => [what, 0])) as Record<Counted, number>), medianWait: findMedian(waits.map(({ milliseconds }) => milliseconds)) };
  for (const { what } of happenings) figures[what]++;
  return figures;
}

/** The one in the middle, or half-way between the two in the middle. */
export function findMedian(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
