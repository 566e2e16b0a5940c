import { fromLocalTime, toLocalTime } from "#app/text/dates.ts";

/** In code points, as people count. */
export const LONGEST_BARRIER = 2000;
export const SHORTEST_BARRIER = 10;

/** An answer is owed within a month (§ 12b Absatz 4 BGG): the same day of the next month in Germany, or its last day. */
export function toDeadline(filedAt: number): number {
  const [year = 0, month = 0, day = 0] = toLocalTime(filedAt).slice(0, 10).split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const due = new Date(Date.UTC(year, month, Math.min(day, lastDay))).toISOString().slice(0, 10);
  return fromLocalTime(`${due}T23:59`) ?? filedAt;
}

/** The page a form was opened from, if it is one of ours; in the address it may be anything. */
export function toPagePath(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])[^\s<>"]{0,299}$/.test(wanted) ? wanted : "";
}

export function toBarrierFormPath(path: string): string {
  return path === "/" || path.startsWith("/barriere-melden") ? "/barriere-melden" : `/barriere-melden?seite=${encodeURIComponent(path)}`;
}
