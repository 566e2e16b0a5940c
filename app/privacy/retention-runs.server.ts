import { and, desc, gt, inArray, lte, max, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { toLatest } from "#db/kept.ts";
import { PERIODS, type PeriodName } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { retentionRuns } from "#db/schema/privacy.ts";
import { toLocalTime } from "#app/text/dates.ts";

const isOld = (now: number) => lte(retentionRuns.ranAt, toLatest(PERIODS.retentionRuns.kept, now));

export const oldRuns: Retained = {
  countDue: (db, now) => db.select(toDue(retentionRuns.ranAt)).from(retentionRuns).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => {
    const days = tx.select({ day: retentionRuns.day }).from(retentionRuns).where(isOld(now)).groupBy(retentionRuns.day).limit(limit).all().map(({ day }) => day);
    return tx.delete(retentionRuns).where(and(inArray(retentionRuns.day, days), isOld(now))).run().changes;
  },
};

/** Adds to what the day's runs of a rule have deleted; nothing, too, so that one sees that it was looked. Words are wiped afterwards, everything else is gone with that. */
export function noteRun(tx: Db, { rule, rows, holdsWords, now }: { rule: PeriodName; rows: number; holdsWords: boolean; now: number }) {
  const isToWipe = holdsWords && rows > 0;
  tx.insert(retentionRuns)
    .values({ day: toLocalTime(now).slice(0, 10), rule, rows, ranAt: now, wipedAt: isToWipe ? null : now })
    .onConflictDoUpdate({ target: [retentionRuns.day, retentionRuns.rule], set: { rows: sql`${retentionRuns.rows} + ${rows}`, ranAt: now, ...(isToWipe ? { wipedAt: null } : {}) } })
    .run();
}

/** When it was last looked, and what was deleted on which day, the newest first. */
export function listRuns(db: Db, { limit }: { limit: number }) {
  const lastAt = db.select({ at: max(retentionRuns.ranAt) }).from(retentionRuns).get()?.at ?? null;
  const days = db.select({ day: retentionRuns.day, rule: retentionRuns.rule, rows: retentionRuns.rows }).from(retentionRuns).where(gt(retentionRuns.rows, 0)).orderBy(desc(retentionRuns.day), retentionRuns.rule).limit(limit).all();
  return { lastAt, days };
}
