import { Badge } from "#app/ui/Badge.tsx";
import type { Flag } from "./prefilter.ts";

/** What the pre-filter noticed, with the words it noticed it by. */
export function FlagBadges({ flags }: { flags: Flag[] }) {
  return flags.map(({ word, matches }) => <Badge key={word} sign="flag" tone="warn" word={matches.length > 0 ? `${word}: ${matches.join(", ")}` : word} />);
}
