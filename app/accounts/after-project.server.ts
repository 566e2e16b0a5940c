import { inArray, isNotNull, or } from "drizzle-orm";
import { addUp, type Retained, toDue } from "#db/retention.ts";
import { writingBans } from "#db/schema/accounts.ts";
import { personLog } from "#db/schema/administration.ts";

const namesSomebody = or(isNotNull(personLog.actorId), isNotNull(personLog.words));

/** Nobody writes any more, so nobody is kept from it; and what the administration did stays, without whoever did it and why. The caller knows that the project is over. */
export const accountsAfterProject: Retained = {
  countDue: (db) => addUp([db.select(toDue(writingBans.imposedAt)).from(writingBans).get()!, db.select(toDue(personLog.happenedAt)).from(personLog).where(namesSomebody).get()!]),
  forget: (tx, { limit }) => {
    const bans = tx.delete(writingBans).where(inArray(writingBans.id, tx.select({ id: writingBans.id }).from(writingBans).limit(limit))).run();
    const acts = tx.update(personLog).set({ actorId: null, words: null }).where(inArray(personLog.id, tx.select({ id: personLog.id }).from(personLog).where(namesSomebody).limit(limit))).run();
    return bans.changes + acts.changes;
  },
};
