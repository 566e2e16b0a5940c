import { KindMark } from "#app/discussion/KindMark.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { Badge } from "#app/ui/Badge.tsx";
import { FieldError } from "#app/ui/Field.tsx";
import { FlagBadges } from "./FlagBadges.tsx";
import type { Flag } from "./prefilter.ts";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import type { QueueEntry } from "./queue.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

type Entry = Omit<QueueEntry, "body" | "besides" | "authorId"> & { flags: Flag[] };
/** What was chosen together and could not be decided so: why, and the fields as they came. */
export type RefusedMany = { errors: Partial<Record<string, string>>; typed: Record<string, string> };
type QueueTableProps = { entries: Entry[]; filter: QueueFilter; cursor: string | null; refused: RefusedMany | undefined; now: number };

/** What waits. Each leads to the desk; what needs no second look can be decided together. */
export function QueueTable({ entries, filter, cursor, refused, now }: QueueTableProps) {
  const query = toQueueQuery(filter);
  return (
    <form method="post" action={`/moderation/mehrere${toQueueQuery(filter, { ab: cursor })}`}>
      <ol className="entries entries--long space-top-m" id="chosen" tabIndex={-1}>
        {entries.map((entry) => (
          <li key={entry.number} data-entry="">
            <div className="entry">
              <div className="entry__where stack stack--tight">
                <p>{entry.part ? <PartLabel part={entry.part} short /> : entry.sectionTitle}</p>
                <p>
                  {entry.passageNumber ? `Rn.\u00a0${entry.passageNumber}` : "ganzer Abschnitt"}
                  {entry.part && <span className="quiet"> · {entry.sectionTitle}</span>}
                </p>
                <WaitingSince since={entry.submittedAt} overdue={entry.overdue} now={now} />
              </div>
              <Words entry={entry} query={query} isChosen={refused?.typed[entry.number] === entry.revisionId} />
            </div>
          </li>
        ))}
      </ol>
      <Together error={Object.values(refused?.errors ?? {})[0]} />
    </form>
  );
}

function Together({ error }: { error: string | undefined }) {
  return (
    <fieldset className="bulk" id="outcome" tabIndex={-1} aria-describedby={error && "outcome-error"}>
      <legend className="small">Mit den ausgewählten:</legend>
      <FieldError id="outcome" error={error} />
      <button className="btn btn--secondary btn--small" name="outcome" value="publish" data-key="f">
        Veröffentlichen
      </button>
      <button className="btn btn--secondary btn--small" name="outcome" value="spam" data-key="a">
        Als Werbung oder Spam ablehnen
      </button>
    </fieldset>
  );
}

function Words({ entry, query, isChosen }: { entry: Entry; query: string; isChosen: boolean }) {
  const { number, revisionId, kind, n, parent, isOwn, isLeftToOthers, flags, beginning } = entry;
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
            <input type="checkbox" name={number} value={revisionId} defaultChecked={isChosen} data-key="x" />
            <span>
              auswählen<span className="hidden">: {number}</span>
            </span>
          </label>
        )}
      </div>
      <p className="row">
        <KindMark kind={kind} />
        {parent && <a href={`/moderation/${parent}`}>auf {parent}</a>}
        {n > 1 && <Badge word={`${n}. Vorlage`} />}
        {isOwn && <Badge word="eigener Beitrag" />}
        {isLeftToOthers && <Badge word="wartet auf die zweite Meinung" />}
        <FlagBadges flags={flags} />
      </p>
      <p className="quiet beginning">{beginning}</p>
    </div>
  );
}
