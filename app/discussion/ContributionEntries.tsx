import { Contributions } from "./Contributions.tsx";
import { Place } from "./Place.tsx";
import type { ShownContribution } from "./shown-contribution.ts";

type EntriesProps = { contributions: ShownContribution[]; className?: string };

/** A list of contributions: where on the left, what on the right; in columns, what below where. A reply says what it answers, since it stands apart from it. */
export function ContributionEntries({ contributions, className = "entries" }: EntriesProps) {
  return (
    <ol className={className}>
      {contributions.map((contribution) => (
        <li key={contribution.number}>
          <div className="entry">
            <div className="entry__where">
              {contribution.answers && (
                <p>
                  Antwort auf <a href={`/beitraege/${contribution.answers}`}>{contribution.answers}</a>
                </p>
              )}
              <p>
                <Place place={contribution} />
              </p>
            </div>
            <Contributions contributions={[contribution]} />
          </div>
        </li>
      ))}
    </ol>
  );
}
