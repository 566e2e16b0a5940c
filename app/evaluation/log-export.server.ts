import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { exportLog } from "#db/schema/evaluation.ts";
import type { TeamMember } from "#app/accounts/doorkeeper.server.ts";
import type { Format } from "./format.ts";
import type { Profile } from "./profile.ts";

type Taken = { person: TeamMember | null; profile: Profile; format: Format; rows: number; now: number };

/** Notes who took data with names or pseudonyms out of the house; nobody means the terminal. What is public anyway is not noted. */
export function logExport(db: Db, { person, profile, format, rows, now }: Taken) {
  if (profile === "oeffentlich") return;
  transact(db, (tx) => tx.insert(exportLog).values({ id: newId(), personId: person?.id, profile, format, rows, exportedAt: now }).run());
}
