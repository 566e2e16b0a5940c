import { KindMark } from "#app/discussion/KindMark.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { Badge } from "#app/ui/Badge.tsx";
import { FlagBadges } from "./FlagBadges.tsx";
import type { Flag } from "./prefilter.ts";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import type { QueueEntry } from "./queue.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

type Entry = Omit<QueueEntry, "body" | "authorId"> & { flags: Flag[] };
type QueueTableProps = { entries: Entry[]; filter: QueueFilter; now: number };

/** What waits. Each leads to the desk; what needs no second look can be decided together. */
export function QueueTable({ entries, filter, now }: QueueTableProps) {
  const query = toQueueQuery(filter);
  return (
    <form method="post" action={`/moderation/mehrere${query}`}>
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
                <WaitingSince since={entry.submittedAt} overdue={entry.overdue} now={now} />
              </div>
              <Words entry={entry} query={query} />
            </div>
          </li>
        ))}
      </ol>
      <div className="bulk">
        <p className="small">Mit den ausgewählten:</p>
        <button className="btn btn--secondary btn--small" name="outcome" value="publish">
          Veröffentlichen
        </button>
        <button className="btn btn--secondary btn--small" name="outcome" value="spam">
          Als Werbung oder Spam ablehnen
        </button>
      </div>
    </form>
  );
}

function Words({ entry, query }: { entry: Entry; query: string }) {
  const { number, revisionId, kind, n, isOwn, isLeftToOthers, flags, beginning } = entry;
  return (
    <div>
      <div className="between">
        <h2 className="subhead">
          <a href={`/moderation/${number}${query}`} data-step="">
            {number} prüfen
          </a>
        </h2>
        {!isOwn && !isLeftToOthers && (
          <label className="check small">
            <input type="checkbox" name={number} value={revisionId} />
            <span>
              auswählen<span className="hidden">: {number}</span>
            </span>
          </label>
        )}
      </div>
      <p className="row">
        <KindMark kind={kind} />
        {n > 1 && <Badge word={`${n}. Vorlage`} />}
        {isOwn && <Badge word="eigener Beitrag" />}
        {isLeftToOthers && <Badge word="wartet auf die zweite Meinung" />}
        <FlagBadges flags={flags} />
      </p>
      <p className="quiet">{beginning}</p>
    </div>
  );
}
