import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import type { Figures } from "./figures.ts";

type KeyFiguresProps = { figures: Figures; passages: number; answered?: { done: number; of: number } };

/** What the discussion reached, in a handful of numbers. */
export function KeyFigures({ figures: { reach, passages: spokenTo }, passages, answered }: KeyFiguresProps) {
  const stats: [word: string, value: number][] = [
    [toContributionCount(reach.total, reach.replies).replace(/^\S+ /, ""), reach.total],
    [reach.people === 1 ? "Person hat geschrieben" : "Personen haben geschrieben", reach.people],
    [reach.municipalities === 1 ? "Kommune wurde genannt" : "Kommunen wurden genannt", reach.municipalities],
    [`von ${toGermanNumber(passages)} Randnummern mit Beiträgen`, spokenTo.length],
    ...(answered ? [[`von ${toGermanNumber(answered.of)} beantwortet`, answered.done] as [string, number]] : []),
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
