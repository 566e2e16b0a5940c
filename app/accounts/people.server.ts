import { and, count, eq, max, sql } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { newId } from "#db/id.ts";
import { formerNumbers, permissions, people } from "#db/schema/accounts.ts";
import { passkeys } from "#db/schema/passkeys.ts";
import type { Permission } from "#db/schema/sets.ts";
import { PASSKEY_GRACE } from "./second-factor.ts";

export type Person = typeof people.$inferSelect;

export function findPersonByEmail(db: Db, email: string): Person | undefined {
  return db.select().from(people).where(eq(people.email, email)).get();
}

export function findPerson(db: Db, id: string): Person | undefined {
  return db.select().from(people).where(eq(people.id, id)).get();
}

/** The person behind a mail address, created at the first sign-in. */
export function findOrCreatePerson(tx: Db, { email, now }: { email: string; now: number }): Person {
  const known = findPersonByEmail(tx, email);
  if (known) return known;
  const number = findHighestNumber(tx) + 1;
  return tx.insert(people).values({ id: newId(), number, email, createdAt: now }).returning().get();
}

function findHighestNumber(db: Db): number {
  const taken = db.select({ highest: max(people.number) }).from(people).get()?.highest ?? 0;
  const former = db.select({ highest: max(formerNumbers.number) }).from(formerNumbers).get()?.highest ?? 0;
  return Math.max(taken, former);
}

export function listPermissions(db: Db, person: { id: string }): Permission[] {
  return permissionsOf(db).all({ person: person.id }).map((row) => row.permission);
}

const permissionsOf = prepared((db) => db.select({ permission: permissions.permission }).from(permissions).where(eq(permissions.personId, sql.placeholder("person"))).prepare());

/** Gives a permission and tells nobody: what people give each other goes through `setPermissions`. The person is created if the address is new. */
export function grantPermission(db: Db, { email, permission, now }: { email: string; permission: Permission; now: number }): { alreadyHad: boolean } {
  return transact(db, (tx) => {
    const person = findOrCreatePerson(tx, { email, now });
    if (listPermissions(tx, person).length === 0 && !hasPasskey(tx, person)) beginPasskeyGrace(tx, { person, now });
    const granted = tx.insert(permissions).values({ personId: person.id, permission, grantedAt: now }).onConflictDoNothing().run();
    return { alreadyHad: granted.changes === 0 };
  });
}

/** From now on the time runs until which somebody who works here needs a passkey. */
export function beginPasskeyGrace(tx: Db, { person, now }: { person: { id: string }; now: number }) {
  tx.update(people).set({ passkeyDueAt: now + PASSKEY_GRACE }).where(eq(people.id, person.id)).run();
}

export function endPasskeyGrace(tx: Db, person: { id: string }) {
  tx.update(people).set({ passkeyDueAt: null }).where(eq(people.id, person.id)).run();
}

export function hasPasskey(db: Db, person: { id: string }): boolean {
  return db.select({ one: sql`1` }).from(passkeys).where(eq(passkeys.personId, person.id)).limit(1).get() !== undefined;
}

export function revokePermission(tx: Db, { person, permission }: { person: { id: string }; permission: Permission }) {
  tx.delete(permissions).where(and(eq(permissions.personId, person.id), eq(permissions.permission, permission))).run();
}

export function countAdmins(db: Db): number {
  return db.select({ n: count() }).from(permissions).where(eq(permissions.permission, "admin")).get()?.n ?? 0;
}

export function hasPermission(db: Db, person: { id: string }, permission: Permission): boolean {
  return db.select().from(permissions).where(and(eq(permissions.personId, person.id), eq(permissions.permission, permission))).get() !== undefined;
}

/** Everybody who has a permission, to write to them. */
export function listWithPermission(db: Db, permission: Permission): { id: string; email: string }[] {
  return db.select({ id: people.id, email: people.email }).from(people).innerJoin(permissions, eq(permissions.personId, people.id)).where(eq(permissions.permission, permission)).orderBy(people.number).all();
}

export type PracticeContext = Partial<
  Pick<Person, "shownName" | "organisation" | "municipality" | "occupation" | "sizeClass" | "land" | "showsName" | "showsOrganisation" | "showsMunicipality">
>;

/** Sets what a person tells about their practice and what of it is shown. */
export function describePerson(db: Db, { person, context }: { person: { id: string }; context: PracticeContext }) {
  if (Object.keys(context).length === 0) return;
  transact(db, (tx) => tx.update(people).set(context).where(eq(people.id, person.id)).run());
}
