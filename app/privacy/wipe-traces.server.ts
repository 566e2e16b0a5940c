import { and, inArray, isNull, lte, max } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { emptyLog, rewriteFile } from "#db/wipe.ts";
import { deletions, retentionRuns } from "#db/schema/privacy.ts";
import { hasMail } from "#app/notifications/outbox.server.ts";
import { toDoneMailKey } from "./delete-person.server.ts";

/** Whether bytes of somebody deleted may still be in the file, now that their last mail has left, or of words whose time was over. */
export function hasTraces(db: Db): boolean {
  return listUnwiped(db).length > 0 || findUnwipedRun(db) !== null;
}

/** Afterwards neither the file nor its log holds anything of those who were deleted, nor of words that were. False as long as somebody reads an older state; to be tried again then. */
export function wipeTraces(db: Db, { now }: { now: number }): boolean {
  if (!emptyLog(db)) return false;
  const unwiped = listUnwiped(db);
  const until = findUnwipedRun(db);
  rewriteFile(db);
  if (!emptyLog(db)) return false;
  transact(db, (tx) => {
    tx.update(deletions).set({ wipedAt: now }).where(inArray(deletions.personHash, unwiped)).run();
    if (until !== null) tx.update(retentionRuns).set({ wipedAt: now }).where(and(isNull(retentionRuns.wipedAt), lte(retentionRuns.ranAt, until))).run();
  });
  return true;
}

/** When the last of the runs took place whose words may still be there. */
function findUnwipedRun(db: Db): number | null {
  return db.select({ at: max(retentionRuns.ranAt) }).from(retentionRuns).where(isNull(retentionRuns.wipedAt)).get()?.at ?? null;
}

function listUnwiped(db: Db): string[] {
  const rows = db.select({ hash: deletions.personHash }).from(deletions).where(isNull(deletions.wipedAt)).all();
  return rows.map(({ hash }) => hash).filter((hash) => !hasMail(db, toDoneMailKey(hash)));
}
