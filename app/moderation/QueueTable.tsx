import { KindMark } from "#app/discussion/KindMark.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { toDayAndTime, toWaitingTime } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import type { QueueEntry } from "./queue.server.ts";

type QueueTableProps = { entries: QueueEntry[]; filter: QueueFilter; now: number };

/** What waits, oldest first. The whole line leads to the desk. */
export function QueueTable({ entries, filter, now }: QueueTableProps) {
  const query = toQueueQuery(filter);
  return (
    <ol className="entries space-top-m">
      {entries.map((entry) => (
        <li key={entry.number}>
          <div className="entry">
            <div className="entry__where stack stack--tight">
              <p>{entry.part ? <PartLabel part={entry.part} short /> : entry.sectionTitle}</p>
              <p>
                {entry.passageNumber ? `Rn. ${entry.passageNumber}` : "ganzer Abschnitt"}
                {entry.part && <span className="quiet"> · {entry.sectionTitle}</span>}
              </p>
              <Waiting entry={entry} now={now} />
            </div>
            <div>
              <h2 className="subhead">
                <a href={`/moderation/${entry.number}${query}`}>{entry.number} prüfen</a>
              </h2>
              <p className="row">
                <KindMark kind={entry.kind} />
                {entry.n > 1 && <Badge word={`${entry.n}. Vorlage`} />}
                {entry.isOwn && <Badge word="eigener Beitrag" />}
              </p>
              <p className="quiet">{entry.beginning}</p>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Waiting({ entry, now }: { entry: QueueEntry; now: number }) {
  const tone = ({ 0: "", 1: "warn", 3: "bad" } as const)[entry.overdue];
  return (
    <p>
      <Badge sign="clock" word={`wartet seit ${toWaitingTime(entry.submittedAt, now)}`} tone={tone} />
      <br />
      <span className="quiet xsmall">{toDayAndTime(entry.submittedAt)}</span>
    </p>
  );
}
