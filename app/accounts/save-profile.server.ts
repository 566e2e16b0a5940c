import { type Db, transact } from "#db/open.ts";
import { recordConsent, withdrawConsent } from "./consents.server.ts";
import type { Practitioner } from "./doorkeeper.server.ts";
import { describePerson } from "./people.server.ts";
import type { Profile } from "./profile-form.ts";

/** Stores the practice context, what of it is shown, and whether one may be cited by name. */
export function saveProfile(db: Db, { person, profile, now }: { person: Practitioner; profile: Profile; now: number }) {
  const { citation, ...context } = profile;
  transact(db, (tx) => {
    describePerson(tx, { person, context });
    if (citation) recordConsent(tx, { person, document: "citation", now });
    else withdrawConsent(tx, { person, document: "citation" });
  });
}
