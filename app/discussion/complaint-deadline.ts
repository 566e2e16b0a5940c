import { findEndOfDay, toLocalTime } from "#app/text/dates.ts";

/** A complaint may come this long after the decision (DSA, Article 20 as yardstick). */
const COMPLAINT_MONTHS = 6;

/** From this moment on it is too late: the last millisecond of the German day that is named. UTC milliseconds. */
export function toComplaintDeadline(decidedAt: number): number {
  const date = new Date(decidedAt);
  const last = date.setUTCMonth(date.getUTCMonth() + COMPLAINT_MONTHS);
  return (findEndOfDay(toLocalTime(last).slice(0, 10)) ?? last) - 1;
}
