import { and, eq, ne, notInArray } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { permissions } from "#db/schema/accounts.ts";
import { plannedDeletions } from "#db/schema/privacy.ts";
import { hasPermission } from "#app/accounts/people.server.ts";

/** Whoever is the last to administer cannot go: nobody could give permissions any more. Those who are going themselves do not count. */
export function isNeeded(db: Db, person: { id: string }): boolean {
  if (!hasPermission(db, person, "admin")) return false;
  const going = db.select({ id: plannedDeletions.personId }).from(plannedDeletions);
  const others = db.select().from(permissions).where(and(eq(permissions.permission, "admin"), ne(permissions.personId, person.id), notInArray(permissions.personId, going))).limit(1).get();
  return others === undefined;
}
