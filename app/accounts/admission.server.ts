import type { Db } from "#db/open.ts";
import { isInvited } from "./invitations.server.ts";
import { isBlocked } from "./is-blocked.server.ts";
import { findPersonByEmail } from "./people.server.ts";
import { findRegistration } from "./registration.server.ts";
import { isFromDomain } from "./registration.ts";

export type Admission = "admitted" | "blocked" | "invitation" | "domains";

/** Whether somebody with this address may sign in now, or what keeps them out. Known people may, unless they are blocked. */
export function findAdmission(db: Db, { email, now }: { email: string; now: number }): Admission {
  const person = findPersonByEmail(db, email);
  if (person) return isBlocked(db, person) ? "blocked" : "admitted";
  const { mode, domains } = findRegistration(db);
  if (mode === "open" || (mode === "domains" && isFromDomain(email, domains)) || isInvited(db, { email, now })) return "admitted";
  return mode;
}

/** Whether somebody who has an account may go on with it under this address. Where only some domains take part, no invitation counts: asking would tell who is invited. */
export function mayMoveTo(db: Db, email: string): boolean {
  const { mode, domains } = findRegistration(db);
  return mode !== "domains" || isFromDomain(email, domains);
}
