import { and, count, eq, ne } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { permissions } from "#db/schema/accounts.ts";
import type { Moderator } from "#app/accounts/doorkeeper.server.ts";

/** Whether somebody else could decide: a moderator who is neither this one nor the author. */
export function hasOtherModerator(db: Db, { moderator, authorId }: { moderator: Moderator; authorId: string | null }): boolean {
  const others = and(eq(permissions.permission, "moderator"), ne(permissions.personId, moderator.id), ne(permissions.personId, authorId ?? ""));
  return (db.select({ n: count() }).from(permissions).where(others).get()?.n ?? 0) > 0;
}
