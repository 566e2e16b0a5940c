import { type AnyColumn, count, type SQL, sql } from "drizzle-orm";
import type { Db } from "./open.ts";

/** How many rows have had their time, and since when the oldest of them is there. UTC milliseconds. */
export type Due = { rows: number; oldest: number | null };

/** What a room keeps only for a time. Both ask the same question; only the second changes anything, a batch at a time, and says how much. */
export type Retained = {
  countDue: (db: Db, now: number) => Due;
  forget: (tx: Db, batch: { now: number; limit: number }) => number;
};

/** What to select of rows that are due, to tell how many they are and how old. */
export function toDue(at: AnyColumn | SQL | SQL.Aliased<number>) {
  return { rows: count(), oldest: sql<number | null>`min(${at})` };
}

export function addUp(parts: Due[]): Due {
  const oldest = parts.flatMap((part) => (part.oldest === null ? [] : [part.oldest]));
  return { rows: parts.reduce((sum, { rows }) => sum + rows, 0), oldest: oldest.length === 0 ? null : Math.min(...oldest) };
}
