import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { exportLog } from "#db/schema/evaluation.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import type { Format } from "./format.ts";
import type { Profile } from "./profile.ts";
import { type Selection, toSelectionQuery } from "./selection.ts";

type Taken = { person: TeamMember | null; profile: Profile; format: Format; selection: Selection; rows: number; now: number };

/** Notes who took which data with names or pseudonyms out of the house; nobody means the terminal. What is public anyway is not noted. */
export function logExport(db: Db, { person, profile, format, selection, rows, now }: Taken) {
  if (profile === "oeffentlich") return;
  transact(db, (tx) => tx.insert(exportLog).values({ id: newId(), personId: person?.id, profile, format, filter: toSelectionQuery(selection).slice(1), rows, exportedAt: now }).run());
}
