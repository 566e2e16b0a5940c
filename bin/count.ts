import { toGermanNumber } from "#app/text/words.ts";

/** "1 Beitrag", "1.200 Beiträge". */
export function toCount(n: number, one: string, many: string): string {
  return `${toGermanNumber(n)} ${n === 1 ? one : many}`;
}
