import { type Db, transact } from "#db/open.ts";
import { PERIOD_NAMES, type PeriodName } from "#db/periods.ts";
import { HOLDS_WORDS, RULES } from "./retention.server.ts";
import { noteRun } from "./retention-runs.server.ts";

/** So much at a time that nobody has to wait noticeably. */
const BATCH = 200;

/** Deletes what has had its time, rule by rule and batch by batch, and notes how much it was. In between others get their turn. */
export async function runRetention(db: Db, { now }: { now: number }): Promise<Record<PeriodName, number>> {
  const counts = {} as Record<PeriodName, number>;
  for (const name of PERIOD_NAMES) {
    counts[name] = 0;
    for (let rows = -1; rows !== 0; counts[name] += rows) {
      rows = forgetBatch(db, { name, now });
      await new Promise(setImmediate);
    }
  }
  return counts;
}

function forgetBatch(db: Db, { name: rule, now }: { name: PeriodName; now: number }): number {
  return transact(db, (tx) => {
    const rows = RULES[rule].forget(tx, { now, limit: BATCH });
    noteRun(tx, { rule, rows, holdsWords: HOLDS_WORDS.has(rule), now });
    return rows;
  });
}
