const TOKENS = /[\p{L}\p{N}]+|\s+|[^\s\p{L}\p{N}]/gu;

/** "[gekürzt: Grund]", as it stands at each gap. */
export function toGapMark(reasonWord: string): string {
  return `[gekürzt: ${reasonWord}]`;
}

/**
 * The public wording of a contribution the moderation shortened: the author's words with a mark at each gap.
 * Only deletions are accepted; a single added or changed word refuses the whole cut.
 */
export function toCutWording(original: string, shortened: string, reasonWord: string): { ok: true; body: string } | { ok: false; problem: "adds-words" | "cuts-nothing" | "cuts-all" } {
  const tokens = original.match(TOKENS) ?? [];
  const words = tokens.filter((token) => token.trim() !== "");
  const kept = shortened.match(TOKENS)?.filter((token) => token.trim() !== "") ?? [];
  if (kept.length === 0) return { ok: false, problem: "cuts-all" };
  const removed = findRemoved(words, kept);
  if (!removed) return { ok: false, problem: "adds-words" };
  if (!removed.includes(true)) return { ok: false, problem: "cuts-nothing" };
  return { ok: true, body: joinWithGaps(tokens, removed, toGapMark(reasonWord)) };
}

/**
 * Which words went, or undefined where something else came in. What both texts begin and end with stays together; between
 * that, each kept word is found as early as possible. Goes through both once: a diff would hold up everybody over a text
 * pasted by mistake.
 */
function findRemoved(words: string[], kept: string[]): boolean[] | undefined {
  let begin = 0;
  while (begin < kept.length && words[begin] === kept[begin]) begin++;
  let end = 0;
  while (end < kept.length - begin && words.at(-1 - end) === kept.at(-1 - end)) end++;
  const open = kept.slice(begin, kept.length - end);
  let found = 0;
  const between = words.slice(begin, Math.max(begin, words.length - end)).map((word) => {
    const isKept = found < open.length && word === open[found];
    if (isKept) found++;
    return !isKept;
  });
  const stay = (count: number) => Array<boolean>(count).fill(false);
  return found === open.length && begin + end <= words.length ? [...stay(begin), ...between, ...stay(end)] : undefined;
}

/** After these, and before those, no space stands. */
const OPENS = /(?:^|[\s(„‚»[])$/u;
const CLOSES = /^[.,;:!?)“‘«\]]/u;

function joinWithGaps(tokens: string[], removed: boolean[], mark: string): string {
  let word = 0;
  let inGap = false;
  let joined = "";
  for (const token of tokens) {
    const isSpace = token.trim() === "";
    if (isSpace) {
      if (!inGap || token.includes("\n\n")) joined += token;
      continue;
    }
    const isRemoved = removed[word++] ?? false;
    if (isRemoved && !inGap) joined += OPENS.test(joined) ? mark : ` ${mark}`;
    if (!isRemoved && inGap && !CLOSES.test(token) && !/\s$/.test(joined)) joined += " ";
    if (!isRemoved) joined += token;
    inGap = isRemoved;
  }
  return joined.trim();
}
