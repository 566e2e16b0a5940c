import { and, inArray, isNotNull, lte, or } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { addUp, type Retained, toDue } from "#db/retention.ts";
import { answerVersions, exportLog, markedQuotes, summaries, teamNotes } from "#db/schema/evaluation.ts";

const isOld = (now: number) => and(isNotNull(exportLog.personId), lte(exportLog.exportedAt, toLatest(PERIODS.exports.kept, now)));

/** That something was taken out of the house stays in the log; who did it does not. */
export const oldExports: Retained = {
  countDue: (db, now) => db.select(toDue(exportLog.exportedAt)).from(exportLog).where(isOld(now)).get()!,
  forget: (tx, { now, limit }) => tx.update(exportLog).set({ personId: null }).where(inArray(exportLog.id, tx.select({ id: exportLog.id }).from(exportLog).where(isOld(now)).limit(limit))).run().changes,
};

const isSigned = ({ writtenById, releasedById }: { writtenById: SQLiteColumn; releasedById: SQLiteColumn }) => or(isNotNull(writtenById), isNotNull(releasedById));
const UNSIGNED = { writtenById: null, releasedById: null };

/** What the team said stays, without who wrote it down; what it only noted for itself goes. The caller knows that the project is over. */
export const evaluationAfterProject: Retained = {
  countDue: (db) =>
    addUp([
      db.select(toDue(teamNotes.writtenAt)).from(teamNotes).get()!,
      db.select(toDue(answerVersions.writtenAt)).from(answerVersions).where(isSigned(answerVersions)).get()!,
      db.select(toDue(summaries.writtenAt)).from(summaries).where(isSigned(summaries)).get()!,
      db.select(toDue(markedQuotes.markedAt)).from(markedQuotes).where(isNotNull(markedQuotes.markedById)).get()!,
    ]),
  forget: (tx, { limit }) => {
    const noted = tx.delete(teamNotes).where(inArray(teamNotes.id, tx.select({ id: teamNotes.id }).from(teamNotes).limit(limit))).run();
    const answered = tx.update(answerVersions).set(UNSIGNED).where(inArray(answerVersions.id, tx.select({ id: answerVersions.id }).from(answerVersions).where(isSigned(answerVersions)).limit(limit))).run();
    const summed = tx.update(summaries).set(UNSIGNED).where(inArray(summaries.id, tx.select({ id: summaries.id }).from(summaries).where(isSigned(summaries)).limit(limit))).run();
    const marked = tx.update(markedQuotes).set({ markedById: null }).where(inArray(markedQuotes.id, tx.select({ id: markedQuotes.id }).from(markedQuotes).where(isNotNull(markedQuotes.markedById)).limit(limit))).run();
    return noted.changes + answered.changes + summed.changes + marked.changes;
  },
};
