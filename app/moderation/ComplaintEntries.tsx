import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { ComplaintEntry } from "./open-complaints.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

/** Complaints that wait, the one that waits longest first. */
export function ComplaintEntries({ entries, now }: { entries: ComplaintEntry[]; now: number }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ id, number, filedAt, overdue, passageNumber, sectionTitle, outcome, reason, mayDecide, beginning }) => (
        <li key={id}>
          <div className="entry">
            <div className="entry__where stack stack--tight">
              <p>
                {passageNumber ? `Rn. ${passageNumber}` : "ganzer Abschnitt"}
                <span className="quiet"> · {sectionTitle}</span>
              </p>
              <WaitingSince since={filedAt} overdue={overdue} now={now} />
            </div>
            <div>
              <h2 className="subhead">
                <a href={`/moderation/beschwerden/${id}`}>Beschwerde zu {number}</a>
              </h2>
              <p className="row">
                <Badge word={mayDecide ? "für Sie" : "entscheidet jemand anderes"} tone={mayDecide ? "info" : ""} />
                <span>
                  {OUTCOME_WORDS[outcome]}
                  {reason && ` · ${REASON_WORDS[reason]}`}
                </span>
              </p>
              <p className="quiet">{beginning}</p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
