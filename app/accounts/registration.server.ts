import { type Db, transact } from "#db/open.ts";
import { registration } from "#db/schema/administration.ts";
import type { Registration } from "#db/schema/sets.ts";
import type { Admin } from "./doorkeeper.server.ts";
import { hasPermission } from "./people.server.ts";
import { noteAct } from "./person-log.server.ts";
import { REGISTRATION_WORDS } from "./registration.ts";

export function findRegistration(db: Db): { mode: Registration; domains: string[] } {
  const row = db.select().from(registration).get();
  return { mode: row?.mode ?? "open", domains: row?.domains.split("\n").filter(Boolean) ?? [] };
}

/** Decides who may open an account from now on. Whoever has one keeps it. False if the administrator no longer is one. */
export function saveRegistration(db: Db, { admin, mode, domains, now }: { admin: Admin; mode: Registration; domains: string[]; now: number }): boolean {
  return transact(db, (tx) => {
    if (!hasPermission(tx, admin, "admin")) return false;
    const former = findRegistration(tx);
    if (former.mode === mode && former.domains.join() === domains.join()) return true;
    tx.update(registration).set({ mode, domains: domains.join("\n") }).run();
    const words = [REGISTRATION_WORDS[mode].word, ...(mode === "domains" ? [domains.join(", ")] : [])].join(": ");
    noteAct(tx, { act: "registration", by: { actor: admin, place: "page" }, words, now });
    return true;
  });
}
