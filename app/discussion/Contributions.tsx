import { joinContribution } from "./drawing.ts";
import type { ShownContribution } from "./shown-contribution.ts";

type ContributionsProps = { contributions: ShownContribution[]; className?: string; isThreadOpen?: boolean };

/** Published contributions with their replies, the same on every page. */
export function Contributions({ contributions, className = "stack", isThreadOpen }: ContributionsProps) {
  const html = contributions.map((contribution) => joinContribution(contribution, { isThreadOpen })).join("");
  return <div className={className} dangerouslySetInnerHTML={{ __html: html }} />;
}
