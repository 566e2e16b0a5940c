import { KindMark } from "#app/discussion/KindMark.tsx";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { listDecided } from "./decided.server.ts";
import { ListedEntry } from "./ListedEntry.tsx";

export function DecidedEntries({ entries }: { entries: ReturnType<typeof listDecided>["entries"] }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ row, number, kind, outcome, reason, decidedAt, ...entry }) => (
        <ListedEntry key={row} {...entry} when={<p className="quiet xsmall">{toDayAndTime(decidedAt)}</p>} to={`/moderation/${number}`} title={number}>
          <KindMark kind={kind} />
          <Badge word={OUTCOME_WORDS[outcome]} />
          {reason && <span className="small">{REASON_WORDS[reason]}</span>}
        </ListedEntry>
      ))}
    </ol>
  );
}
