import { addDays, fromLocalTime, toMonday } from "#app/text/dates.ts";

export type Week = { monday: string; total: number };

/** How many moments lie in each week in Germany, from the first week with one to the last, also where there is none. */
export function countByWeek(moments: number[]): Week[] {
  const sorted = moments.toSorted((a, b) => a - b);
  const weeks: Week[] = [];
  let counted = 0;
  for (let monday = toMonday(sorted[0] ?? 0); counted < sorted.length; monday = addDays(monday, 7)) {
    const end = fromLocalTime(`${addDays(monday, 7)}T00:00`) ?? Infinity;
    const before = counted;
    while (counted < sorted.length && sorted[counted]! < end) counted++;
    weeks.push({ monday, total: counted - before });
  }
  return weeks;
}
