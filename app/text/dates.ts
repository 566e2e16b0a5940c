const ZONE = "Europe/Berlin";
const DAY = new Intl.DateTimeFormat("de-DE", { timeZone: ZONE, dateStyle: "long" });
const DAY_AND_TIME = new Intl.DateTimeFormat("de-DE", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
const MONTH = new Intl.DateTimeFormat("de-DE", { timeZone: "UTC", month: "long", year: "numeric" });
const PARTS = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short", timeStyle: "medium" });

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY_LENGTH = 24 * HOUR;

/** "4. Oktober 2018" in German local time. */
export function toDay(at: number): string {
  return keepTogether(DAY.format(at));
}

/** No line ends between a day and its month. */
function keepTogether(day: string): string {
  return day.replace(/^(\d+\.) /, "$1\u00a0");
}

/** "4. Oktober 2018, 14:05 Uhr" in German local time. */
export function toDayAndTime(at: number): string {
  return `${keepTogether(DAY_AND_TIME.format(at)).replace(" um ", ", ")}\u00a0Uhr`;
}

/** The hour and minute of a moment in Germany, "14:05"; before it "morgen", or the day, unless it is today. */
export function toClockTime(at: number, now: number): [day: string | null, time: string] {
  const [day, time] = [toLocalTime(at).slice(0, 10), toLocalTime(at).slice(11)];
  const today = toLocalTime(now).slice(0, 10);
  if (day === today) return [null, time];
  return [day === addDays(today, 1) ? "morgen" : `am ${toDay(at)}`, time];
}

/** "2018-10-04 14:05:00" in German local time, for tables that machines read too. */
export function toSortableTime(at: number): string {
  return PARTS.format(at);
}

/** "2018-10-04" → "4. Oktober 2018"; anything else stays as it is. */
export function toDayFromIso(iso: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T12:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? iso : toDay(at);
}

/** "2018-10" → "Oktober 2018". */
export function toMonthName(month: string): string {
  return MONTH.format(Date.parse(`${month}-01T00:00:00Z`));
}

/** A stretch of time in hours, to one decimal: "4,5". */
export function toHours(milliseconds: number): string {
  return (milliseconds / HOUR).toLocaleString("de-DE", { maximumFractionDigits: 1 });
}

/** How long something has been waiting, to stand after "seit": "26 Stunden", "2 Tagen". */
export function toWaitingTime(since: number, now: number): string {
  const hours = Math.floor(Math.max(0, now - since) / HOUR);
  if (hours < 1) return "weniger als 1 Stunde";
  if (hours === 1) return "1 Stunde";
  if (hours < 48) return `${hours} Stunden`;
  return `${Math.floor(hours / 24)} Tagen`;
}

/** Full days that are left until a moment. */
export function toDaysLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / DAY_LENGTH));
}

/** The moment after which so many working days have passed: Saturdays and Sundays in Germany do not count. */
export function findWorkingDaysAgo(days: number, now: number): number {
  let [at, left] = [now, days * DAY_LENGTH];
  while (left > 0) {
    const begin = fromLocalTime(`${toLocalTime(at - 1).slice(0, 10)}T00:00`) ?? at - DAY_LENGTH;
    const counts = isWorkingDay(at - 1) ? at - begin : 0;
    if (counts >= left) return at - left;
    [at, left] = [begin, left - counts];
  }
  return at;
}

/** The midnight that ends a German day, however many hours the day has. UTC milliseconds. */
export function findEndOfDay(isoDay: string): number | undefined {
  const noon = fromLocalTime(`${isoDay}T12:00`);
  return noon === undefined ? undefined : fromLocalTime(`${toLocalTime(noon + DAY_LENGTH).slice(0, 10)}T00:00`);
}

/** Monday to Friday in Germany. */
export function isWorkingDay(at: number): boolean {
  return ![0, 6].includes(new Date(`${toLocalTime(at).slice(0, 10)}T12:00:00Z`).getUTCDay());
}

const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** "2018-10-04T14:05" in German local time → UTC milliseconds. Undefined for what is no such time, as 30 February or the hour that is skipped in spring. */
export function fromLocalTime(words: string): number | undefined {
  if (!LOCAL.test(words)) return undefined;
  const asUtc = Date.parse(`${words}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const candidates = [2, 1].map((hours) => asUtc - hours * HOUR);
  return candidates.find((at) => toLocalTime(at) === words);
}

/** The same the other way, as a form field holds it. */
export function toLocalTime(at: number): string {
  return PARTS.format(at).slice(0, 16).replace(" ", "T");
}

/** German days, "2018-10-04", both included. */
export type Period = { from: string | null; until: string | null };

/** A day as an address has it, if there is such a day. */
export function toDayOrNull(words: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(words ?? "") && toMidnight(words!) !== null ? words : null;
}

/** The moments a period's days begin and end in Germany. */
export function toMoments({ from, until }: Period): { from: number | null; before: number | null } {
  return { from: from === null ? null : toMidnight(from), before: until === null ? null : toMidnight(addDays(until, 1)) };
}

/** The Monday of the week that a moment lies in, in Germany. */
export function toMonday(at: number): string {
  const day = toLocalTime(at).slice(0, 10);
  const daysSinceMonday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -daysSinceMonday);
}

/** The number of the week that begins with a Monday, by DIN 1355 and ISO 8601: a week belongs to the year of its Thursday. */
export function toWeekNumber(monday: string): number {
  const thursday = addDays(monday, 3);
  const days = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / DAY_LENGTH;
  return Math.floor(days / 7) + 1;
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * DAY_LENGTH).toISOString().slice(0, 10);
}

function toMidnight(day: string): number | null {
  return fromLocalTime(`${day}T00:00`) ?? null;
}
