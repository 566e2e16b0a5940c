import { diffWordsWithSpace } from "diff";

export type DiffPiece = { words: string; change: "same" | "added" | "removed" };

const LONGEST_SEARCH_MS = 200;

/** The difference between two wordings, word by word. Texts too different to align are shown as one removed, one added. */
export function diffWordings(before: string, after: string): DiffPiece[] {
  const pieces = diffWordsWithSpace(before, after, { timeout: LONGEST_SEARCH_MS });
  if (!pieces) return [{ words: before, change: "removed" }, { words: after, change: "added" }];
  return pieces.map((piece) => ({ words: piece.value, change: piece.added ? "added" : piece.removed ? "removed" : "same" }));
}
