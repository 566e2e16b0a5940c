import type { Db } from "#db/open.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { toTypedDetails } from "./example-details.ts";
import { type DraftSaved, saveDraft } from "./drafts.server.ts";
import { findOwn } from "./own-contributions.server.ts";
import { findRevisionSpot } from "./spot.server.ts";

/** The words of one's own withdrawn contribution as a new draft at its place, beside what may lie there. */
export function copyToDraft(db: Db, { author, number, now }: { author: Practitioner; number: number; now: number }): DraftSaved | undefined {
  const own = findOwn(db, { author, number });
  const spot = own?.status === "withdrawn" && own.hasOwnWords ? findRevisionSpot(db, number) : undefined;
  if (!own || !spot) return undefined;
  return saveDraft(db, { author, place: spot.place, parentId: spot.parentId ?? null, kind: own.kind, body: own.body, details: toTypedDetails(own.details), now });
}
