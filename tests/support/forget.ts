import { type Db, transact } from "#db/open.ts";
import type { Retained } from "#db/retention.ts";

/** What a rule deletes at a moment; how much it was. */
export function forget(db: Db, rule: Retained, now: number): number {
  return transact(db, (tx) => rule.forget(tx, { now, limit: 500 }));
}
