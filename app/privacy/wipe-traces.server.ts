import { inArray, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { emptyLog, rewriteFile } from "#db/wipe.ts";
import { deletions } from "#db/schema/privacy.ts";
import { hasMail } from "#app/notifications/outbox.server.ts";
import { toDoneMailKey } from "./delete-person.server.ts";

/** Whether bytes of somebody deleted may still be in the file, now that their last mail has left. */
export function hasTraces(db: Db): boolean {
  return listUnwiped(db).length > 0;
}

/** Afterwards neither the file nor its log holds anything of those who were deleted. False as long as somebody reads an older state; to be tried again then. */
export function wipeTraces(db: Db, { now }: { now: number }): boolean {
  if (!emptyLog(db)) return false;
  const unwiped = listUnwiped(db);
  rewriteFile(db);
  if (!emptyLog(db)) return false;
  transact(db, (tx) => tx.update(deletions).set({ wipedAt: now }).where(inArray(deletions.personHash, unwiped)).run());
  return true;
}

function listUnwiped(db: Db): string[] {
  const rows = db.select({ hash: deletions.personHash }).from(deletions).where(isNull(deletions.wipedAt)).all();
  return rows.map(({ hash }) => hash).filter((hash) => !hasMail(db, toDoneMailKey(hash)));
}
