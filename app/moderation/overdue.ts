import { findWorkingDaysAgo } from "#app/text/dates.ts";

/** Working days something waits longer than. */
export type Overdue = 0 | 1 | 3;

/** Tells of a moment how overdue what began then is by now. */
export function toOverdue(now: number): (since: number) => Overdue {
  const [over1, over3] = [findWorkingDaysAgo(1, now), findWorkingDaysAgo(3, now)];
  return (since) => (since <= over3 ? 3 : since <= over1 ? 1 : 0);
}
