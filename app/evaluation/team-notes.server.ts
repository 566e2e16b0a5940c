import { and, asc, eq, inArray } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { publicContributions as published } from "#db/schema/discussion-views.ts";
import { teamNotes } from "#db/schema/evaluation.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import type { WorkNote } from "./section-work.ts";

/** Keeps what the team tells itself about a published contribution of a section; false if there is none. */
export function addTeamNote(db: Db, { author, sectionKey, number, words, now }: { author: TeamMember; sectionKey: string; number: number; words: string; now: number }): boolean {
  return transact(db, (tx) => {
    const contribution = tx.select({ id: published.id }).from(published).where(and(eq(published.number, number), eq(published.sectionKey, sectionKey))).get();
    if (!contribution) return false;
    tx.insert(teamNotes).values({ id: newId(), contributionId: contribution.id, writtenById: author.id, words, writtenAt: now }).run();
    return true;
  });
}

/** Internal notes by the ids of the contributions they are about, oldest first. For the team's pages only. */
export function listTeamNotes(db: Db, contributions: { id: string }[]): Map<string, WorkNote[]> {
  const ids = contributions.map(({ id }) => id);
  const rows = db
    .select({ contributionId: teamNotes.contributionId, id: teamNotes.id, words: teamNotes.words, writtenAt: teamNotes.writtenAt })
    .from(teamNotes)
    .where(inArray(teamNotes.contributionId, ids))
    .orderBy(asc(teamNotes.writtenAt), asc(teamNotes.id))
    .all();
  return Map.groupBy(rows, ({ contributionId }) => contributionId);
}
