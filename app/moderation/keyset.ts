import { QUEUE_PAGE } from "./queue-filter.ts";

/** The rows of one page, of which one more was asked for than fits, and the key of its last where more come. */
export function toPage<Row>(rows: Row[], toKey: (last: Row) => number[]): { rows: Row[]; next: number[] | null } {
  const last = rows.length > QUEUE_PAGE ? rows[QUEUE_PAGE - 1] : undefined;
  return { rows: rows.slice(0, QUEUE_PAGE), next: last ? toKey(last) : null };
}
