import { type Db, transact } from "#db/open.ts";
import type { Admin } from "./doorkeeper.server.ts";
import { findPerson, hasPermission, type Person } from "./people.server.ts";

export type AccountProblem = "unknown" | "no-longer-admin" | "own" | "changed" | "blocked" | "not-blocked" | "last-admin" | "signed-out" | "no-passkey";
export type AccountChanged = { ok: true } | { ok: false; problem: AccountProblem };
export type AboutAccount = { admin: Admin; personId: string; now: number };

/**
 * The frame of everything an administrator does with somebody's account: one transaction, in which the administrator still
 * is one. Two of them may act on each other at the same moment. Returns what stood in the way, if anything did.
 */
export function changeAccount(db: Db, { admin, personId }: AboutAccount, change: (tx: Db, person: Person) => AccountProblem | void): AccountChanged {
  return transact(db, (tx): AccountChanged => {
    if (!hasPermission(tx, admin, "admin")) return { ok: false, problem: "no-longer-admin" };
    const person = findPerson(tx, personId);
    const problem = person ? change(tx, person) : "unknown";
    return problem ? { ok: false, problem } : { ok: true };
  });
}
