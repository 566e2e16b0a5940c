import { and, inArray, isNotNull, lte } from "drizzle-orm";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { drafts } from "#db/schema/discussion.ts";

/** Those held for a request go with it. */
const isOld = (now: number) => and(isNotNull(drafts.authorId), lte(drafts.updatedAt, toLatest(PERIODS.drafts.kept, now)));

export const oldDrafts: Retained = {
  countDue: (db, now) => db.select(toDue(drafts.updatedAt)).from(drafts).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(drafts).where(inArray(drafts.id, tx.select({ id: drafts.id }).from(drafts).where(isOld(now)).limit(limit))).run().changes,
};
