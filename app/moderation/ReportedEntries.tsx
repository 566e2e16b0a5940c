import { KindMark } from "#app/discussion/KindMark.tsx";
import { REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { ListedEntry } from "./ListedEntry.tsx";
import type { ReportedEntry } from "./reports.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

/** Reported contributions, the one that waits longest first. */
export function ReportedEntries({ entries, now }: { entries: ReportedEntry[]; now: number }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ number, since, overdue, reports, reasons, isOwn, kind, ...entry }) => (
        <ListedEntry key={number} {...entry} when={<WaitingSince since={since} overdue={overdue} now={now} />} to={`/moderation/meldungen/${number}`} title={`${number} prüfen`}>
          <KindMark kind={kind} />
          <Badge sign="alert" word={toReportCount(reports)} tone="warn" />
          <span>{reasons.map((reason) => REASON_WORDS[reason]).join(" · ")}</span>
          {isOwn && <Badge word="eigener Beitrag" />}
        </ListedEntry>
      ))}
    </ol>
  );
}

export function toReportCount(reports: number): string {
  return reports === 1 ? "1 Meldung" : `${reports} Meldungen`;
}
