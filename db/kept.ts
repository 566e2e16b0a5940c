/** How long something is kept. Months are those of the calendar. */
export type Kept = { hours?: number; days?: number; months?: number };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What began at this moment or before has been kept long enough. UTC milliseconds. */
export function toLatest(kept: Kept, now: number): number {
  return goBackMonths(now - toFixed(kept), kept.months ?? 0);
}

/** In milliseconds; for what is not counted in months. */
export function toLength(kept: Omit<Kept, "months">): number {
  return toFixed(kept);
}

/** "6 Monate und 30 Tage". */
export function toKeptWords({ months, days, hours }: Kept): string {
  const words = [toCounted(months, "Monat", "Monate"), toCounted(days, "Tag", "Tage"), toCounted(hours, "Stunde", "Stunden")];
  return words.filter((word) => word !== null).join(" und ");
}

function toFixed({ days = 0, hours = 0 }: Kept): number {
  return days * DAY + hours * HOUR;
}

/** Where a month has no such day, its last one: nothing goes too early. */
function goBackMonths(at: number, months: number): number {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() - months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
}

function toCounted(n: number | undefined, one: string, many: string): string | null {
  return n === undefined ? null : `${n} ${n === 1 ? one : many}`;
}
