import type { Db } from "#db/open.ts";
import type { Permission } from "#db/schema/sets.ts";
import { toDaysLeft } from "#app/text/dates.ts";
import { listPasskeys } from "./passkeys.server.ts";
import type { Person } from "./people.server.ts";
import { countRecoveryCodes } from "./recovery-codes.server.ts";

/** What somebody sees of their second factor: of each passkey name and dates, never the key. */
export function readPasskeysPage(db: Db, { person, permissions, now }: { person: Person; permissions: Permission[]; now: number }) {
  const own = listPasskeys(db, person);
  const needsOne = permissions.length > 0;
  const due = needsOne && own.length === 0 && person.passkeyDueAt !== null ? { at: person.passkeyDueAt, daysLeft: toDaysLeft(person.passkeyDueAt, now) } : null;
  return {
    passkeys: own.map(({ id, name, createdAt, lastUsedAt }) => ({ id, name, createdAt, lastUsedAt })),
    codesLeft: countRecoveryCodes(db, person),
    needsOne,
    due,
  };
}
