import { type Db, transact } from "#db/open.ts";
import { prepared } from "#db/prepared.ts";
import { registration } from "#db/schema/administration.ts";
import type { Readership, Registration } from "#db/schema/sets.ts";
import type { Admin } from "./doorkeeper.server.ts";
import { hasPermission } from "./people.server.ts";
import { noteAct } from "./person-log.server.ts";
import { READERSHIP_WORDS, REGISTRATION_WORDS } from "./registration.ts";

type Admitted = { mode: Registration; domains: string[]; readership: Readership };

export function findRegistration(db: Db): Admitted {
  const row = db.select().from(registration).get();
  return { mode: row?.mode ?? "open", domains: row?.domains.split("\n").filter(Boolean) ?? [], readership: row?.readership ?? "public" };
}

/** Whether only people with an account may read. */
export function isShut(db: Db): boolean {
  return readership(db).get()?.readership === "invited";
}

const readership = prepared((db) => db.select({ readership: registration.readership }).from(registration).prepare());

/** Decides who may open an account and who may read from now on. Whoever has an account keeps it. False if the administrator no longer is one. */
export function saveRegistration(db: Db, { admin, now, ...wanted }: Admitted & { admin: Admin; now: number }): boolean {
  return transact(db, (tx) => {
    if (!hasPermission(tx, admin, "admin")) return false;
    const former = findRegistration(tx);
    if (toWords(former) === toWords(wanted) && former.domains.join() === wanted.domains.join()) return true;
    tx.update(registration).set({ ...wanted, domains: wanted.domains.join("\n") }).run();
    noteAct(tx, { act: "registration", by: { actor: admin, place: "page" }, words: toWords(wanted), now });
    return true;
  });
}

function toWords({ mode, domains, readership: reads }: Admitted): string {
  const words = [REGISTRATION_WORDS[mode].word, ...(mode === "domains" ? [domains.join(", ")] : [])].join(": ");
  return `${words}; ${READERSHIP_WORDS[reads].word}`;
}
