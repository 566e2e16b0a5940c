import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { keylessModerators } from "#db/schema/moderation.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";

/** Whether single keys act at the desk of this moderator: unless switched off (WCAG 2.1.4). */
export function usesKeys(db: Db, moderator: Moderator): boolean {
  return db.select().from(keylessModerators).where(eq(keylessModerators.personId, moderator.id)).get() === undefined;
}

export function switchKeys(db: Db, { moderator, to, now }: { moderator: Moderator; to: "an" | "aus"; now: number }) {
  transact(db, (tx) => {
    if (to === "an") tx.delete(keylessModerators).where(eq(keylessModerators.personId, moderator.id)).run();
    else tx.insert(keylessModerators).values({ personId: moderator.id, since: now }).onConflictDoNothing().run();
  });
}
