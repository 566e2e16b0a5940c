import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { keyless } from "#db/schema/accounts.ts";
import type { Practitioner } from "./doorkeeper.server.ts";

/** Whether single keys act at the desks of this person: unless switched off (WCAG 2.1.4). */
export function usesKeys(db: Db, person: { id: string }): boolean {
  return db.select().from(keyless).where(eq(keyless.personId, person.id)).get() === undefined;
}

export function switchKeys(db: Db, { person, to, now }: { person: Practitioner; to: "an" | "aus"; now: number }) {
  transact(db, (tx) => {
    if (to === "an") tx.delete(keyless).where(eq(keyless.personId, person.id)).run();
    else tx.insert(keyless).values({ personId: person.id, since: now }).onConflictDoNothing().run();
  });
}
