import { REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { ReportedEntry } from "./reports.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

/** Reported contributions, the one that waits longest first. */
export function ReportedTable({ entries, now }: { entries: ReportedEntry[]; now: number }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ number, since, overdue, passageNumber, sectionTitle, reports, reasons, isOwn, beginning }) => (
        <li key={number}>
          <div className="entry">
            <div className="entry__where stack stack--tight">
              <p>
                {passageNumber ? `Rn. ${passageNumber}` : "ganzer Abschnitt"}
                <span className="quiet"> · {sectionTitle}</span>
              </p>
              <WaitingSince since={since} overdue={overdue} now={now} />
            </div>
            <div>
              <h2 className="subhead">
                <a href={`/moderation/meldungen/${number}`}>{number} prüfen</a>
              </h2>
              <p className="row">
                <Badge sign="alert" word={toReportCount(reports)} tone="warn" />
                <span>{reasons.map((reason) => REASON_WORDS[reason]).join(" · ")}</span>
                {isOwn && <Badge word="eigener Beitrag" />}
              </p>
              <p className="quiet">{beginning}</p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

export function toReportCount(reports: number): string {
  return reports === 1 ? "1 Meldung" : `${reports} Meldungen`;
}
