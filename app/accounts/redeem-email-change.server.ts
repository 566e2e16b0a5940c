import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#db/open.ts";
import { emailChanges, people, signInRequests } from "#db/schema/accounts.ts";
import { invitations } from "#db/schema/administration.ts";
import type { Practitioner } from "./doorkeeper.server.ts";
import { EMAIL_CHANGE_TRIES, type WrongCodes } from "./email-change.ts";
import { type EmailChange, endEmailChange, findEmailChange } from "./email-changes.server.ts";
import { isUnanswered } from "./invitations.server.ts";
import { findPerson, findPersonByEmail } from "./people.server.ts";
import { endOtherSessions } from "./sessions.server.ts";
import { isCode, toEmailChangeCode } from "./sign-in-code.server.ts";

export type Confirmation = { person: Practitioner; codeOld: string; codeNew: string; sessionId: string | null; secret: string; now: number };
export type EmailChangeRedeemed = { ok: true; changeId: string; from: string; to: string } | { ok: false; problem: "none" | "taken" } | ({ ok: false } & WrongCodes);

/** With both codes the account goes on under the new address, signed in only here. Tries are counted for both codes together. */
export function redeemEmailChange(tx: Db, confirmation: Confirmation): EmailChangeRedeemed {
  const { person, sessionId, now } = confirmation;
  const change = findEmailChange(tx, { person, now });
  const from = findPerson(tx, person.id)?.email;
  if (!change || !from) return { ok: false, problem: "none" };
  if (change.tries >= EMAIL_CHANGE_TRIES) return { ok: false, problem: "used-up", wrong: [], triesLeft: 0 };
  const wrong = listWrong(change, confirmation);
  if (wrong.length > 0) return noteTry(tx, change, wrong);
  endEmailChange(tx, { person, now });
  if (findPersonByEmail(tx, change.newEmail)) return { ok: false, problem: "taken" };
  tx.update(people).set({ email: change.newEmail }).where(eq(people.id, person.id)).run();
  endOtherSessions(tx, { person, kept: sessionId });
  moveTraces(tx, { from, to: change.newEmail, now });
  return { ok: true, changeId: change.id, from, to: change.newEmail };
}

function listWrong({ id }: EmailChange, { codeOld, codeNew, secret }: Confirmation): WrongCodes["wrong"] {
  const isRight = { codeOld: isCode(toEmailChangeCode(secret, { changeId: id, to: "old" }), codeOld), codeNew: isCode(toEmailChangeCode(secret, { changeId: id, to: "new" }), codeNew) };
  return (["codeOld", "codeNew"] as const).filter((field) => !isRight[field]);
}

function noteTry(tx: Db, { id }: EmailChange, wrong: WrongCodes["wrong"]): { ok: false } & WrongCodes {
  const { tries } = tx.update(emailChanges).set({ tries: sql`${emailChanges.tries} + 1` }).where(eq(emailChanges.id, id)).returning().get()!;
  return { ok: false, problem: tries >= EMAIL_CHANGE_TRIES ? "used-up" : "wrong", wrong, triesLeft: EMAIL_CHANGE_TRIES - tries };
}

/** What the old mailbox could still open is void first: a code or an invitation in it must not lead into the account under its new address. */
function moveTraces(tx: Db, { from, to, now }: { from: string; to: string; now: number }) {
  tx.update(signInRequests).set({ email: to, expiresAt: sql`min(${signInRequests.expiresAt}, ${now})` }).where(eq(signInRequests.email, from)).run();
  tx.update(invitations).set({ withdrawnAt: now }).where(and(eq(invitations.email, from), isUnanswered)).run();
  tx.update(invitations).set({ email: to }).where(eq(invitations.email, from)).run();
}
