import type { Disposition } from "#db/schema/sets.ts";
import { DISPOSITION_WORDS, toGermanNumber } from "#app/text/words.ts";
import { DispositionBadge } from "./DispositionBadge.tsx";

const DISPOSITIONS = Object.keys(DISPOSITION_WORDS) as Disposition[];
type CountsProps = { counts: Record<Disposition, number> };

/** How many contributions were dealt with in each way, large. */
export function DispositionStats({ counts }: CountsProps) {
  return (
    <dl className="stats">
      {DISPOSITIONS.map((disposition) => (
        <div className="stat" key={disposition}>
          <dt>{DISPOSITION_WORDS[disposition].word}</dt>
          <dd>{toGermanNumber(counts[disposition])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same in one line, without what never happened. */
export function DispositionRow({ counts }: CountsProps) {
  return (
    <ul className="row figures">
      {DISPOSITIONS.filter((disposition) => counts[disposition] > 0).map((disposition) => (
        <li className="row" key={disposition}>
          <b className="num">{toGermanNumber(counts[disposition])}</b> <DispositionBadge disposition={disposition} />
        </li>
      ))}
    </ul>
  );
}
