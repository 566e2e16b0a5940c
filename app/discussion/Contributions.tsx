import { joinAlone, joinContribution } from "./drawing.ts";
import type { ShownContribution } from "./shown-contribution.ts";

type ContributionsProps = { contributions: ShownContribution[]; className?: string; isAlone?: boolean };

/** Published contributions with their replies, the same on every page; `isAlone` where the page is about one. */
export function Contributions({ contributions, isAlone = false, className = isAlone ? "stack alone" : "stack" }: ContributionsProps) {
  const html = contributions.map((contribution) => (isAlone ? joinAlone(contribution) : joinContribution(contribution))).join("");
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
