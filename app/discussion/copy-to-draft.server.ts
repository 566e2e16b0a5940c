import { type Db, transact } from "#db/open.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import { deleteDraftAt, findDraftAt, insertDraft, toBoth } from "./drafts.server.ts";
import { findOwn } from "./own-contributions.server.ts";
import { findRevisionSpot } from "./spot.server.ts";

/** The words of one's own withdrawn contribution as a new draft at its place; a draft that lies there already stays below them, or alone if both are too long. */
export function copyToDraft(db: Db, { author, number, now }: { author: Practitioner; number: number; now: number }): boolean {
  return transact(db, (tx) => {
    const own = findOwn(tx, { author, number });
    const found = own?.status === "withdrawn" ? findRevisionSpot(tx, number) : undefined;
    if (!own || !found) return false;
    const spot = { place: found.place, parentId: found.parentId ?? null };
    const existing = findDraftAt(tx, { author, ...spot });
    const body = toBoth(own.body, existing?.body ?? "") ?? existing?.body ?? own.body;
    deleteDraftAt(tx, { author, ...spot });
    insertDraft(tx, { authorId: author.id, heldForId: null }, { ...spot, kind: own.kind, body, now });
    return true;
  });
}
