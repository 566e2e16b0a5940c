import { REASON_WORDS, toClausePath } from "#app/text/words.ts";
import type { Tombstone } from "./shown-contribution.ts";

/** What stands where a published contribution was. */
export function TombstoneNotice({ tombstone: { withdrawn, reason } }: { tombstone: Tombstone }) {
  if (withdrawn) return <p className="quiet">[zurückgezogen]</p>;
  if (!reason) return <p className="quiet">[ausgeblendet]</p>;
  return (
    <p className="quiet">
      [ausgeblendet: <a href={toClausePath(reason)}>{REASON_WORDS[reason]}</a>]
    </p>
  );
}
