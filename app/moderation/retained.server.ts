import { eq, inArray, isNotNull, lte } from "drizzle-orm";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { addUp, type Retained, toDue } from "#db/retention.ts";
import { complaints, decisionDetails, decisions, deskOpenings, notes, reports } from "#db/schema/moderation.ts";

const isClosedDesk = (now: number) => lte(deskOpenings.openedAt, toLatest(PERIODS.openDesks.kept, now));

export const openDesks: Retained = {
  countDue: (db, now) => db.select(toDue(deskOpenings.openedAt)).from(deskOpenings).where(isClosedDesk(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(deskOpenings).where(inArray(deskOpenings.contributionId, tx.select({ id: deskOpenings.contributionId }).from(deskOpenings).where(isClosedDesk(now)).limit(limit))).run().changes,
};

/** Who decided, answered and noted what. The log stays. The caller knows that the project is over. */
export const moderationAfterProject: Retained = {
  countDue: (db) =>
    addUp([
      db.select(toDue(notes.writtenAt)).from(notes).get()!,
      db.select(toDue(decisions.decidedAt)).from(decisionDetails).innerJoin(decisions, eq(decisions.id, decisionDetails.decisionId)).where(isNotNull(decisionDetails.decidedById)).get()!,
      db.select(toDue(complaints.closedAt)).from(complaints).where(isNotNull(complaints.decidedById)).get()!,
      db.select(toDue(reports.closedAt)).from(reports).where(isNotNull(reports.decidedById)).get()!,
    ]),
  forget: (tx, { limit }) => {
    const noted = tx.delete(notes).where(inArray(notes.id, tx.select({ id: notes.id }).from(notes).limit(limit))).run();
    const decided = tx.update(decisionDetails).set({ decidedById: null }).where(inArray(decisionDetails.decisionId, tx.select({ id: decisionDetails.decisionId }).from(decisionDetails).where(isNotNull(decisionDetails.decidedById)).limit(limit))).run();
    const judged = tx.update(complaints).set({ decidedById: null }).where(inArray(complaints.id, tx.select({ id: complaints.id }).from(complaints).where(isNotNull(complaints.decidedById)).limit(limit))).run();
    const answered = tx.update(reports).set({ decidedById: null }).where(inArray(reports.id, tx.select({ id: reports.id }).from(reports).where(isNotNull(reports.decidedById)).limit(limit))).run();
    return noted.changes + decided.changes + judged.changes + answered.changes;
  },
};
