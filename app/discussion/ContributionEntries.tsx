import { Contributions } from "./Contributions.tsx";
import { toPlacePath, toPlaceWords } from "./place.ts";
import type { ShownContribution } from "./shown-contribution.ts";

type EntriesProps = { contributions: ShownContribution[]; className?: string };

/** A list of contributions: where on the left, what on the right; in columns, what below where. */
export function ContributionEntries({ contributions, className = "entries" }: EntriesProps) {
  return (
    <ol className={className}>
      {contributions.map((contribution) => (
        <li key={contribution.number}>
          <div className="entry">
            <p className="entry__where">
              <a href={toPlacePath(contribution)}>{toPlaceWords(contribution)}</a>
              {contribution.passageNumber && <span className="quiet"> · {contribution.sectionTitle}</span>}
            </p>
            <Contributions contributions={[contribution]} />
          </div>
        </li>
      ))}
    </ol>
  );
}
