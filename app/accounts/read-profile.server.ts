import type { Db } from "#db/open.ts";
import { mayBeCited } from "./consents.server.ts";
import type { Practitioner } from "./doorkeeper.server.ts";
import { toProfileLines, toTypedProfile } from "./profile.ts";

/** What the profile form begins with. */
export function readProfile(db: Db, person: Practitioner) {
  return { lines: toProfileLines(person), stored: toTypedProfile(person, { mayBeCited: mayBeCited(db, person) }) };
}
