import type { Outcome } from "#db/schema/sets.ts";
import { OUTCOME_WORDS } from "#app/text/words.ts";
import { Notice } from "#app/ui/Notice.tsx";
import type { RunSummary } from "./run.server.ts";

/** At the end of a run: what was done, and how long the oldest waits now. */
export function RunNotice({ run: { total, byOutcome }, oldest }: { run: RunSummary; oldest: string | null }) {
  const against = byOutcome.filter(({ outcome }) => outcome !== "publish").map(({ outcome, n }) => `${n} ${OUTCOME_WORDS[outcome as Outcome]}`);
  return (
    <Notice tone="ok" title={`${total === 1 ? "1 Beitrag" : `${total} Beiträge`} entschieden${against.length > 0 ? `, davon ${against.join(", ")}` : ""}.`}>
      <p>{oldest ? `Der älteste offene Beitrag wartet jetzt seit ${oldest}.` : "Kein Beitrag wartet mehr."}</p>
    </Notice>
  );
}
