import type { DiffPiece } from "#app/text/diff.ts";

const TAGS = { same: "span", added: "ins", removed: "del" } as const;

/** Two wordings in one text: what went is struck through, what came is underlined. */
export function Diff({ pieces }: { pieces: DiffPiece[] }) {
  return (
    <p className="words words--plain">
      {pieces.map((piece, index) => {
        const Tag = TAGS[piece.change];
        return <Tag key={index}>{piece.words}</Tag>;
      })}
    </p>
  );
}
