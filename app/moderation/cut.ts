import { diffArrays } from "diff";

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
  const pieces = diffArrays(words, kept);
  if (pieces.some((piece) => piece.added)) return { ok: false, problem: "adds-words" };
  const removed = pieces.flatMap((piece) => piece.value.map(() => piece.removed));
  if (!removed.includes(true)) return { ok: false, problem: "cuts-nothing" };
  return { ok: true, body: joinWithGaps(tokens, removed, toGapMark(reasonWord)) };
}

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
    if (isRemoved && !inGap) joined += mark;
    if (!isRemoved && inGap) joined += " ";
    if (!isRemoved) joined += token;
    inGap = isRemoved;
  }
  return joined.trim();
}
