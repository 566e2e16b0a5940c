import { DAY_LENGTH, fromLocalTime } from "./dates.ts";

/** German days, "2018-10-04", both included; a side may be open. */
export type Days = { from: string | null; until: string | null };

/** A day as a form field holds it; anything else is none. */
export function parseDay(words: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(words ?? "") && toMidnight(words!) !== null ? words : null;
}

/** The moments these days begin and end in Germany. */
export function toPeriod({ from, until }: Days): { from: number | null; before: number | null } {
  return { from: from === null ? null : toMidnight(from), before: until === null ? null : toMidnight(toNextDay(until)) };
}

function toMidnight(day: string): number | null {
  return fromLocalTime(`${day}T00:00`) ?? null;
}

function toNextDay(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + DAY_LENGTH).toISOString().slice(0, 10);
}
