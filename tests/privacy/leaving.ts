import { deleteDue } from "#app/privacy/delete-due.server.ts";
import { GRACE_PERIOD } from "#app/privacy/deletion.ts";
import { toJournalPath } from "#app/privacy/journal.server.ts";
import { planDeletion } from "#app/privacy/plan-deletion.server.ts";
import type { Practitioner } from "#app/accounts/doorkeeper.server.ts";
import type { OpenDb } from "#db/open.ts";
import type { DeletionChoice } from "#db/schema/sets.ts";
import { NOW } from "#tests/support/builders.ts";

/** Somebody plans it, does not change their mind, and is gone a day later. */
export function leave({ db, path }: Pick<OpenDb, "db" | "path">, { person, choice, now = NOW }: { person: { id: string }; choice: DeletionChoice; now?: number }) {
  const planned = planDeletion(db, { person: person as Practitioner, choice, now });
  if (!planned.ok) throw new Error(planned.problem);
  if (deleteDue(db, { journal: toJournalPath(path), now: now + GRACE_PERIOD }) !== 1) throw new Error("not deleted");
}
