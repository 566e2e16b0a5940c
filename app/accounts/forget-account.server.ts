import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { emailChanges, formerNumbers, people, signInRequests } from "#db/schema/accounts.ts";
import { invitations, personLog } from "#db/schema/administration.ts";

/** Deletes the person's row, and with it all that has no sense without it: each foreign key says whether the other row goes or only its mention. To be called last. */
export function forgetAccount(tx: Db, { id, email, number }: { id: string; email: string; number: number }) {
  tx.delete(signInRequests).where(eq(signInRequests.email, email)).run();
  tx.delete(emailChanges).where(eq(emailChanges.newEmail, email)).run();
  tx.delete(invitations).where(eq(invitations.email, email)).run();
  tx.update(personLog).set({ words: null }).where(eq(personLog.subjectId, id)).run();
  tx.insert(formerNumbers).values({ number }).onConflictDoNothing().run();
  tx.delete(people).where(eq(people.id, id)).run();
}
