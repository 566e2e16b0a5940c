import { asc, eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { notes } from "#db/schema/moderation.ts";
import { allRevisions } from "#db/schema/moderation-views.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";
import { nameModerators } from "./log.server.ts";

/** Internal notes on a contribution, oldest first, with the pseudonyms of the log. For the moderation's pages only. */
export function listNotes(db: Db, contributionId: string): { id: string; words: string; writtenAt: number; by: string }[] {
  const rows = db.select().from(notes).where(eq(notes.contributionId, contributionId)).orderBy(asc(notes.writtenAt)).all();
  if (rows.length === 0) return [];
  const names = nameModerators(db);
  return rows.map(({ id, words, writtenAt, writtenById }) => ({ id, words, writtenAt, by: names.get(writtenById ?? "") ?? "Moderation" }));
}

export function addNote(db: Db, { moderator, number, words, now }: { moderator: Moderator; number: number; words: string; now: number }): boolean {
  return transact(db, (tx) => {
    const found = tx.select({ id: allRevisions.contributionId }).from(allRevisions).where(eq(allRevisions.number, number)).get();
    if (!found) return false;
    tx.insert(notes).values({ id: newId(), contributionId: found.id, writtenById: moderator.id, words, writtenAt: now }).run();
    return true;
  });
}
