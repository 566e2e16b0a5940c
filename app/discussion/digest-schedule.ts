import { DAY_LENGTH, fromLocalTime, toLocalTime } from "#app/text/dates.ts";

const HOUR_OF_DAY = "07:00";
const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 0;

/** When a digest was last due: seven in the morning in Germany, on working days or on Mondays. UTC milliseconds. */
export function findLastDue(digest: "daily" | "weekly", now: number): number {
  for (let back = 0; back <= 8; back++) {
    const day = toLocalTime(now - back * DAY_LENGTH).slice(0, 10);
    const due = fromLocalTime(`${day}T${HOUR_OF_DAY}`) ?? 0;
    if (due <= now && isDay(digest, new Date(`${day}T12:00:00Z`).getUTCDay())) return due;
  }
  return 0;
}

function isDay(digest: "daily" | "weekly", weekday: number): boolean {
  return digest === "weekly" ? weekday === MONDAY : weekday !== SATURDAY && weekday !== SUNDAY;
}
