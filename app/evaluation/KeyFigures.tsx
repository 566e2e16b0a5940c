import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import type { Figures } from "./figures.ts";

/** What the discussion reached, in a handful of numbers. */
export function KeyFigures({ figures: { reach, passages: spokenTo }, passages }: { figures: Figures; passages: number }) {
  const stats: [word: string, value: number][] = [
    [toContributionCount(reach.total, reach.replies).replace(/^\S+ /, ""), reach.total],
    [reach.people === 1 ? "Person hat geschrieben" : "Personen haben geschrieben", reach.people],
    [reach.municipalities === 1 ? "Kommune wurde genannt" : "Kommunen wurden genannt", reach.municipalities],
    [`von ${toGermanNumber(passages)} Randnummern haben Beiträge`, spokenTo.length],
    [reach.answered === 1 ? "Beitrag mit Erwiderung" : "Beiträge mit Erwiderung", reach.answered],
  ];
  return (
    <dl className="stats">
      {stats.map(([word, value]) => (
        <div className="stat" key={word}>
          <dt>{word}</dt>
          <dd>{toGermanNumber(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
