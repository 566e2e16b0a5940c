import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { contributions, revisions } from "#db/schema/discussion.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import type { Profile } from "#app/accounts/profile-form.ts";
import { saveProfile } from "#app/accounts/save-profile.server.ts";

/**
 * The practice context as it is first told, after the first text. That text came without it only because nobody had asked
 * yet: as long as it waits, it gets occupation, size class and land as if they had been known when it was handed in.
 */
export function introducePerson(db: Db, { person, profile, now }: { person: Practitioner; profile: Profile; now: number }) {
  const { occupation, sizeClass, land } = profile;
  transact(db, (tx) => {
    saveProfile(tx, { person, profile, now });
    const theirs = tx.select({ id: contributions.id }).from(contributions).where(eq(contributions.authorId, person.id));
    tx.update(revisions)
      .set({ occupation, sizeClass, land })
      .where(and(inArray(revisions.contributionId, theirs), eq(revisions.status, "pending"), isNull(revisions.occupation), isNull(revisions.sizeClass), isNull(revisions.land)))
      .run();
  });
}
