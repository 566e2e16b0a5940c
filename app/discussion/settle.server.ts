import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { contributions } from "#db/schema/discussion.ts";
import { settlements } from "#db/schema/responses.ts";
import type { Standing } from "#db/schema/sets.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";

/** Notes what an author says about the own contribution now that its words have changed. It may be said again, differently. False if there is nothing to say: not theirs, withdrawn, or the words are the same. */
export function settleContribution(db: Db, { author, number, standing, now }: { author: Practitioner; number: number; standing: Standing; now: number }): boolean {
  return transact(db, (tx) => {
    const found = tx
      .select({ id: contributions.id, changedInId: contributions.changedInId })
      .from(contributions)
      .where(and(eq(contributions.number, number), eq(contributions.authorId, author.id), isNull(contributions.withdrawnAt), isNotNull(contributions.changedInId)))
      .get();
    if (!found) return false;
    const said = { standing, answeredAt: now };
    tx.insert(settlements).values({ contributionId: found.id, versionId: found.changedInId!, ...said }).onConflictDoUpdate({ target: [settlements.contributionId, settlements.versionId], set: said }).run();
    return true;
  });
}
