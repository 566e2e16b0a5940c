import { toContributionCount } from "#app/text/words.ts";
import { Scroll } from "#app/ui/Scroll.tsx";
import type { FoundSummary } from "./find-summary.server.ts";
import { toWorkPath } from "./section-work.ts";
import { WorkKind } from "./WorkKind.tsx";

/** The contributions there are to sum up, beside the words about them. */
export function SummarySources({ section, sources, progress: { total, replies } }: Pick<FoundSummary, "section" | "sources" | "progress">) {
  return (
    <section className="sources sticky" aria-labelledby="beitraege">
      <h2 className="subhead" id="beitraege">
        {toContributionCount(total, replies)}
      </h2>
      <Scroll label="Beiträge des Abschnitts">
        <ul className="members">
          {sources.map(({ number, kind, answers, passageNumber, firstWords }) => (
            <li key={number}>
              <div className="between">
                <WorkKind kind={kind} answers={answers} />
                <a className="contribution__nr" href={`/beitraege/${number}`}>
                  {number}
                </a>
              </div>
              <p className="small">
                {passageNumber && <span className="quiet">Rn.&nbsp;{passageNumber}: </span>}
                <span className="beginning">{firstWords}</span>
              </p>
            </li>
          ))}
        </ul>
      </Scroll>
      <p className="small">
        <a href={toWorkPath(section.key)}>{total > sources.length ? `Alle ${total} Beiträge im Wortlaut` : "Alle im Wortlaut"}</a>
      </p>
    </section>
  );
}
