/** A complaint may come this long after the decision (DSA, Article 20 as yardstick). */
const COMPLAINT_MONTHS = 6;

/** From this moment on it is too late. UTC milliseconds. */
export function toComplaintDeadline(decidedAt: number): number {
  const date = new Date(decidedAt);
  return date.setUTCMonth(date.getUTCMonth() + COMPLAINT_MONTHS);
}
