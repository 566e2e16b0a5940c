import { type Db, transact } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { type AboutAccount, type AccountChanged, changeAccount } from "./change-account.server.ts";
import { isBlocked } from "./is-blocked.server.ts";
import { countAdmins, findOrCreatePerson, grantPermission, listPermissions, type Person, revokePermission } from "./people.server.ts";
import { toSetKey } from "./permissions-form.ts";
import { type By, noteAct } from "./person-log.server.ts";

/** Sets all permissions of a person at once, if they are still as they were seen. There is always somebody left to administer. */
export function changePermissions(db: Db, { seen, wanted, ...about }: AboutAccount & { seen: string; wanted: Permission[] }): AccountChanged {
  return changeAccount(db, about, (tx, person) => {
    const had = listPermissions(tx, person);
    if (toSetKey(had) !== seen) return "changed";
    if (wanted.length > 0 && isBlocked(tx, person)) return "blocked";
    if (had.includes("admin") && !wanted.includes("admin") && countAdmins(tx) === 1) return "last-admin";
    setPermissions(tx, { person, wanted, by: { actor: about.admin, place: "page" }, now: about.now });
  });
}

/** Gives a permission at the terminal; the person is created if the address is new. */
export function appoint(db: Db, { email, permission, now }: { email: string; permission: Permission; now: number }): "appointed" | "already" | "blocked" {
  return transact(db, (tx) => {
    const person = findOrCreatePerson(tx, { email, now });
    if (isBlocked(tx, person)) return "blocked";
    const had = listPermissions(tx, person);
    if (had.includes(permission)) return "already";
    setPermissions(tx, { person, wanted: [...had, permission], by: { actor: null, place: "terminal" }, now });
    return "appointed";
  });
}

type Setting = { person: Person; wanted: Permission[]; by: By; invitationId?: string | undefined; now: number };

/** Gives what is wanted and not there, takes what is there and not wanted: each with its entry in the log, all in one mail. */
export function setPermissions(tx: Db, { person, wanted, by, invitationId, now }: Setting) {
  const had = listPermissions(tx, person);
  const gained = wanted.filter((permission) => !had.includes(permission));
  const lost = had.filter((permission) => !wanted.includes(permission));
  for (const permission of gained) grantPermission(tx, { email: person.email, permission, now });
  for (const permission of lost) revokePermission(tx, { person, permission });
  const note = (act: "grant" | "revoke") => (permission: Permission) => noteAct(tx, { act, by, subject: person, permission, invitationId, now });
  const [first] = [...gained.map(note("grant")), ...lost.map(note("revoke"))];
  if (first) queueMail(tx, { kind: "permissions", recipient: person.email, personId: person.id, payload: { gained, lost }, dedupeKey: `permissions:${first}`, now });
}
