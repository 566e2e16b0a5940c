import { asc, desc, eq, max } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { people, permissions, sessions } from "#db/schema/accounts.ts";
import { blocks } from "#db/schema/administration.ts";
import type { Permission } from "#db/schema/sets.ts";
import { listPasskeys } from "./passkeys.server.ts";
import { findPerson, listPermissions } from "./people.server.ts";
import { listActs } from "./person-log.server.ts";
import { listSessions } from "./sessions.server.ts";

const MOST_ACTS = 50;

export type StaffMember = { id: string; email: string; permissions: Permission[]; since: number; lastSeenAt: number | null };

/** Everybody with a permission, by address. Nobody else's address is listed anywhere. */
export function listStaff(db: Db): StaffMember[] {
  const lastSeen = new Map(db.select({ id: sessions.personId, at: max(sessions.lastSeenAt) }).from(sessions).groupBy(sessions.personId).all().map(({ id, at }) => [id, at]));
  const rows = db.select({ id: people.id, email: people.email, permission: permissions.permission, grantedAt: permissions.grantedAt }).from(permissions).innerJoin(people, eq(people.id, permissions.personId)).orderBy(asc(people.email)).all();
  const staff = new Map<string, StaffMember>();
  for (const { id, email, permission, grantedAt } of rows) {
    const known = staff.get(id) ?? { id, email, permissions: [], since: grantedAt, lastSeenAt: lastSeen.get(id) ?? null };
    staff.set(id, { ...known, permissions: [...known.permissions, permission], since: Math.min(known.since, grantedAt) });
  }
  return [...staff.values()];
}

/** Whose account is blocked, the latest first. */
export function listBlocked(db: Db) {
  return db.select({ id: people.id, email: people.email, blockedAt: blocks.blockedAt }).from(blocks).innerJoin(people, eq(people.id, blocks.personId)).orderBy(desc(blocks.blockedAt)).all();
}

export function listLatestActs(db: Db) {
  return listActs(db, { limit: MOST_ACTS });
}

/** One account, as an administrator needs to see it: nothing of what the person wrote or tells about themselves. */
export function readAccount(db: Db, { id, now }: { id: string; now: number }) {
  const person = findPerson(db, id);
  if (!person) return undefined;
  const block = db.select({ words: blocks.words, at: blocks.blockedAt }).from(blocks).where(eq(blocks.personId, id)).get() ?? null;
  const { email, createdAt, passkeyDueAt } = person;
  return { id, email, createdAt, block, permissions: listPermissions(db, person), sessions: listSessions(db, { person, now }).length, passkeys: listPasskeys(db, person).length, passkeyDueAt, isOverdue: (passkeyDueAt ?? 0) <= now, acts: listActs(db, { subjectId: id, limit: MOST_ACTS }) };
}

export type Account = NonNullable<ReturnType<typeof readAccount>>;
