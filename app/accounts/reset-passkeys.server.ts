import { type Db, transact } from "#db/open.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { type AboutAccount, type AccountChanged, changeAccount } from "./change-account.server.ts";
import { forgetSecondFactor } from "./passkeys.server.ts";
import { findPersonByEmail, type Person } from "./people.server.ts";
import { type By, noteAct } from "./person-log.server.ts";

/** For somebody who has lost passkey and codes: an administrator takes them away, and the person has time to set up new ones. */
export function resetPasskeys(db: Db, about: AboutAccount): AccountChanged {
  return changeAccount(db, about, (tx, person) => {
    if (!reset(tx, { person, by: { actor: about.admin, place: "page" }, now: about.now })) return "no-passkey";
  });
}

/** The same at the terminal, for the last administrator. */
export function resetPasskeysAtTerminal(db: Db, { email, now }: { email: string; now: number }): "reset" | "unknown" | "no-passkey" {
  return transact(db, (tx) => {
    const person = findPersonByEmail(tx, email);
    if (!person) return "unknown";
    return reset(tx, { person, by: { actor: null, place: "terminal" }, now }) ? "reset" : "no-passkey";
  });
}

function reset(tx: Db, { person, by, now }: { person: Person; by: By; now: number }): boolean {
  if (!forgetSecondFactor(tx, { person, now })) return false;
  const entry = noteAct(tx, { act: "reset-passkeys", by, subject: person, now });
  queueMail(tx, { kind: "passkeys-reset", recipient: person.email, personId: person.id, payload: {}, dedupeKey: `passkeys-reset:${entry}`, now });
  return true;
}
