import { KindMark } from "#app/discussion/KindMark.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { listDecided } from "./decided.server.ts";

export function DecidedEntries({ entries }: { entries: ReturnType<typeof listDecided>["entries"] }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ row, number, kind, outcome, reason, decidedAt, beginning, part, sectionTitle, passageNumber }) => (
        <li key={row}>
          <div className="entry">
            <div className="entry__where stack stack--tight">
              <p>{part ? <PartLabel part={part} short /> : sectionTitle}</p>
              <p>
                {passageNumber ? `Rn. ${passageNumber}` : "ganzer Abschnitt"}
                {part && <span className="quiet"> · {sectionTitle}</span>}
              </p>
              <p className="quiet xsmall">{toDayAndTime(decidedAt)}</p>
            </div>
            <div>
              <h2 className="subhead">
                <a href={`/moderation/${number}`}>{number}</a>
              </h2>
              <p className="row">
                <KindMark kind={kind} />
                <Badge word={OUTCOME_WORDS[outcome]} />
                {reason && <span className="small">{REASON_WORDS[reason]}</span>}
              </p>
              <p className="quiet">{beginning}</p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
