import { toDayAndTime, toWaitingTime } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { Overdue } from "./overdue.ts";

const TONES = { 0: "", 1: "warn", 3: "bad" } as const;

/** How long something waits, louder the longer. */
export function WaitingSince({ since, overdue, now }: { since: number; overdue: Overdue; now: number }) {
  return (
    <p>
      <Badge sign="clock" word={`wartet seit ${toWaitingTime(since, now)}`} tone={TONES[overdue]} />
      <br />
      <span className="quiet xsmall">{toDayAndTime(since)}</span>
    </p>
  );
}
