import { eq } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { blocks } from "#db/schema/administration.ts";
import { queueMail } from "#app/notifications/outbox.server.ts";
import { type AboutAccount, type AccountChanged, changeAccount } from "./change-account.server.ts";
import { setPermissions } from "./change-permissions.server.ts";
import { isBlocked } from "./is-blocked.server.ts";
import { noteAct } from "./person-log.server.ts";
import { endAllSessions } from "./sessions.server.ts";

/** Shuts an account: no sign-in from now on, every session ends, every permission goes. The person is told why. */
export function blockPerson(db: Db, { words, ...about }: AboutAccount & { words: string }): AccountChanged {
  const { admin, now } = about;
  return changeAccount(db, about, (tx, person) => {
    if (person.id === admin.id) return "own";
    if (isBlocked(tx, person)) return "blocked";
    const by = { actor: admin, place: "page" } as const;
    setPermissions(tx, { person, wanted: [], by, now });
    tx.insert(blocks).values({ personId: person.id, words, blockedById: admin.id, blockedAt: now }).run();
    endAllSessions(tx, person);
    const entry = noteAct(tx, { act: "block", by, subject: person, words, now });
    queueMail(tx, { kind: "account-blocked", recipient: person.email, personId: person.id, payload: { words }, dedupeKey: `account-blocked:${entry}`, now });
  });
}

/** Opens the account again, without the permissions it had. */
export function unblockPerson(db: Db, about: AboutAccount): AccountChanged {
  const { admin, now } = about;
  return changeAccount(db, about, (tx, person) => {
    if (tx.delete(blocks).where(eq(blocks.personId, person.id)).run().changes === 0) return "not-blocked";
    const entry = noteAct(tx, { act: "unblock", by: { actor: admin, place: "page" }, subject: person, now });
    queueMail(tx, { kind: "account-unblocked", recipient: person.email, personId: person.id, payload: {}, dedupeKey: `account-unblocked:${entry}`, now });
  });
}

/** Signs a person out everywhere. */
export function signOutEverywhere(db: Db, about: AboutAccount): AccountChanged {
  const { admin, now } = about;
  return changeAccount(db, about, (tx, person) => {
    if (endAllSessions(tx, person) === 0) return "signed-out";
    const entry = noteAct(tx, { act: "end-sessions", by: { actor: admin, place: "page" }, subject: person, now });
    queueMail(tx, { kind: "sessions-ended", recipient: person.email, personId: person.id, payload: {}, dedupeKey: `sessions-ended:${entry}`, now });
  });
}
