import type { DiffPiece } from "./diff.ts";

const GAP = "\n\n[…]\n\n";

/** Of a long difference, what changed with the paragraphs it stands in; whole paragraphs that stayed are left out. */
export function toChangedParts(pieces: DiffPiece[]): DiffPiece[] {
  return pieces.map((piece, index) => {
    if (piece.change !== "same") return piece;
    const paragraphs = piece.words.split("\n\n");
    const before = index === 0 ? [] : paragraphs.slice(0, 1);
    const after = index === pieces.length - 1 ? [] : paragraphs.slice(-1);
    if (paragraphs.length <= before.length + after.length) return piece;
    return { change: "same", words: `${before.join("")}${GAP}${after.join("")}`.replace(index === 0 ? /^\s+/ : /$^/, "").replace(index === pieces.length - 1 ? /\s+$/ : /$^/, "") };
  });
}
