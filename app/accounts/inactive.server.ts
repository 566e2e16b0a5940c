import { and, asc, eq, lte, notExists, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { toLatest } from "#db/kept.ts";
import { PERIODS } from "#db/periods.ts";
import { people, permissions } from "#db/schema/accounts.ts";
import { blocks } from "#db/schema/administration.ts";

/** Since when somebody has not signed in; those who never did, since they are known. */
export const inactiveSince = sql<number>`coalesce(${people.lastSignedInAt}, ${people.createdAt})`;

/** Nobody with a permission: they were given a task. Nobody whose account is blocked: without it they were as new. */
export function isInactive(db: Db, now: number) {
  const permitted = db.select().from(permissions).where(eq(permissions.personId, people.id));
  const blocked = db.select().from(blocks).where(eq(blocks.personId, people.id));
  return and(lte(inactiveSince, toLatest(PERIODS.inactiveAccounts.kept, now)), notExists(permitted), notExists(blocked));
}

/** Those who have been away the longest first. */
export const byInactivity = asc(inactiveSince);
