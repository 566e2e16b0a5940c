import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { ListedEntry } from "./ListedEntry.tsx";
import type { ComplaintEntry } from "./open-complaints.server.ts";
import { WaitingSince } from "./WaitingSince.tsx";

/** Complaints that wait, the one that waits longest first. */
export function ComplaintEntries({ entries, now }: { entries: ComplaintEntry[]; now: number }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ id, number, filedAt, overdue, outcome, reason, mayDecide, ...entry }) => (
        <ListedEntry key={id} {...entry} when={<WaitingSince since={filedAt} overdue={overdue} now={now} />} to={`/moderation/beschwerden/${id}`} title={`Beschwerde zu ${number}`}>
          <Badge word={mayDecide ? "für Sie" : "entscheidet jemand anderes"} tone={mayDecide ? "info" : ""} />
          <span>
            {OUTCOME_WORDS[outcome]}
            {reason && ` · ${REASON_WORDS[reason]}`}
          </span>
        </ListedEntry>
      ))}
    </ol>
  );
}
