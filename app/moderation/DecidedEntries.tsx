import type { ComponentProps } from "react";
import type { Outcome } from "#db/schema/sets.ts";
import { KindMark } from "#app/discussion/KindMark.tsx";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { Sign } from "#app/ui/marks.ts";
import type { listDecided } from "./decided.server.ts";
import { ListedEntry } from "./ListedEntry.tsx";

const LOOKS: Partial<Record<Outcome, { sign: Sign; tone: ComponentProps<typeof Badge>["tone"] }>> = {
  publish: { sign: "check", tone: "ok" }, cut: { sign: "scissors", tone: "ok" }, return: { sign: "back", tone: "info" }, reject: { sign: "cross", tone: "bad" }, hide: { sign: "veil", tone: "bad" },
};

export function DecidedEntries({ entries }: { entries: ReturnType<typeof listDecided>["entries"] }) {
  return (
    <ol className="entries space-top-m">
      {entries.map(({ row, number, kind, outcome, reason, decidedAt, ...entry }) => (
        <ListedEntry key={row} {...entry} when={<p className="quiet xsmall">{toDayAndTime(decidedAt)}</p>} to={`/moderation/${number}`} title={`${number} ansehen`}>
          <KindMark kind={kind} />
          <Badge word={OUTCOME_WORDS[outcome]} {...LOOKS[outcome]} />
          {reason && <span className="small">Grund: {REASON_WORDS[reason]}</span>}
        </ListedEntry>
      ))}
    </ol>
  );
}
