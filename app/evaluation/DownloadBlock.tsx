import { type ContributionFilter, isNarrowed } from "#app/discussion/contribution-filter.ts";
import { toContributionCount } from "#app/text/words.ts";
import { Downloads } from "./Downloads.tsx";
import type { Reach } from "./figures.ts";
import { toSelectionQuery } from "./selection.ts";

/** The figures' contributions as files, narrowed as the figures are. */
export function DownloadBlock({ filter, reach: { total, replies } }: { filter: ContributionFilter; reach: Reach }) {
  const chooser = `/auswertung/export${toSelectionQuery({ filter })}`;
  return (
    <section className="block" aria-labelledby="herunterladen">
      <h2 id="herunterladen">Auswertung herunterladen</h2>
      {isNarrowed(filter) ? (
        <p>
          {toContributionCount(total, replies)}, gefiltert wie die Zahlen oben. Andere Auswahl: <a href={chooser}>Beiträge auswählen und herunterladen</a>.
        </p>
      ) : (
        <p>
          {toContributionCount(total, replies)}. Nur einen Teil davon: <a href={chooser}>Beiträge auswählen und herunterladen</a>.
        </p>
      )}
      {total > 0 && <Downloads selection={{ filter }} />}
    </section>
  );
}
