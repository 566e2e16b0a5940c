import type { Status } from "#db/schema/sets.ts";
import { STATUS_WORDS } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import type { Sign } from "#app/ui/marks.ts";

const SIGNS: Record<Status | "hidden", Sign> = {
  pending: "clock", published: "check", returned: "back", rejected: "cross", superseded: "dash", withdrawn: "dash", hidden: "veil",
};

export function StatusBadge({ status }: { status: Status | "hidden" }) {
  const { word, tone } = STATUS_WORDS[status];
  return <Badge sign={SIGNS[status]} word={word} tone={tone} />;
}
