import { diffWordsWithSpace } from "diff";

export type DiffPiece = { words: string; change: "same" | "added" | "removed" };

const LONGEST_SEARCH_MS = 200;

/** The difference between two wordings, word by word. Texts too different to align are shown as one removed, one added. */
export function diffWordings(before: string, after: string): DiffPiece[] {
  const pieces = diffWordsWithSpace(before, after, { timeout: LONGEST_SEARCH_MS });
  if (!pieces) return [{ words: before, change: "removed" }, { words: after, change: "added" }];
  return joinChanges(pieces.map((piece) => ({ words: piece.value, change: piece.added ? "added" : piece.removed ? "removed" : "same" })));
}

/** Changes with nothing but space between them are read as one: what was there, then what is there now. */
function joinChanges(pieces: DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed !== "") joined.push({ words: removed, change: "removed" });
    if (added !== "") joined.push({ words: added, change: "added" });
    [removed, added] = ["", ""];
  };
  for (const [at, { words, change }] of pieces.entries()) {
    const isBetween = change === "same" && words.trim() === "" && removed !== "" && added !== "" && at + 1 < pieces.length;
    if (change === "removed" || isBetween) removed += words;
    if (change === "added" || isBetween) added += words;
    if (change === "same" && !isBetween) {
      close();
      joined.push({ words, change });
    }
  }
  close();
  return joined;
}
