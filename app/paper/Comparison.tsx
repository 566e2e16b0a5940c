import type { ReactNode } from "react";
import type { DiffPiece } from "#app/text/diff.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { type ComparedRow, RELATION_WORDS } from "./comparison.ts";

type ComparisonProps = {
  rows: ComparedRow[];
  /** What the versions are called. */
  names?: { before: string; after: string };
  /** What can be done about a row; whoever confirms it also sees how alike both are. */
  children?: (row: ComparedRow) => ReactNode;
};

/** Two versions side by side, passage by passage: what went is struck through on the left, what came is underlined on the right. */
export function Comparison({ rows, names = { before: "Vorher", after: "Jetzt" }, children }: ComparisonProps) {
  return (
    <ol className="compared">
      {rows.map((row, index) => (
        <li key={row.id} id={`v-${row.id}`}>
          {row.section !== rows[index - 1]?.section && <h2>{row.section}</h2>}
          <div className="compared__head">
            <h3>{toHeading(row)}</h3>
            <Badge {...RELATION_WORDS[row.relation]} />
            {row.moved && <Badge word="verschoben" tone="info" />}
            {children && row.relation === "changed" && <span className="small quiet">{row.similarity} % der Wörter gleich</span>}
          </div>
          {row.pieces.some(({ change }) => change !== "same") ? (
            <div className="compared__sides">
              <Side label={names.before} pieces={row.pieces} without="added" />
              <Side label={names.after} pieces={row.pieces} without="removed" />
            </div>
          ) : (
            <div className="prose">
              <Side label="Wortlaut unverändert" pieces={row.pieces} without="added" />
            </div>
          )}
          {children?.(row)}
        </li>
      ))}
    </ol>
  );
}

function toHeading({ number, former }: ComparedRow): string {
  if (number === null) return `Rn.\u00a0${former.join(", ")}`;
  const others = former.filter((one) => one !== number);
  return others.length > 0 ? `Rn.\u00a0${number}, aus Rn.\u00a0${former.join(" und ")}` : `Rn.\u00a0${number}`;
}

const TAGS = { same: "span", added: "ins", removed: "del" } as const;

function Side({ label, pieces, without }: { label: string; pieces: DiffPiece[]; without: "added" | "removed" }) {
  const shown = pieces.filter(({ change }) => change !== without);
  return (
    <div>
      <p className="compared__label">{label}</p>
      <p>
        {shown.length === 0 && <span className="quiet">–</span>}
        {shown.map(({ words, change }, index) => {
          const Tag = TAGS[change];
          return <Tag key={index}>{words}</Tag>;
        })}
      </p>
    </div>
  );
}
