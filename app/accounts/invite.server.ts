import { and, eq, gt, inArray } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { newId } from "#db/id.ts";
import { people } from "#db/schema/accounts.ts";
import { invitationPermissions, invitations } from "#db/schema/administration.ts";
import type { Permission } from "#db/schema/sets.ts";
import { queueMail, recallMails } from "#app/notifications/outbox.server.ts";
import { toDay } from "#app/text/dates.ts";
import type { Admin } from "./doorkeeper.server.ts";
import { type InvitationLine, readInvitationLines } from "./invitation-lines.ts";
import { findInviter, INVITATION_LIFETIME, type Invitation, isUnanswered, listInvitedTo } from "./invitations.server.ts";
import { hasPermission } from "./people.server.ts";
import { noteAct } from "./person-log.server.ts";

/** What would become of each pasted address. Nothing is written. */
export function previewInvitations(db: Db, { addresses, now }: { addresses: string; now: number }): InvitationLine[] {
  const lines = readInvitationLines(addresses);
  const emails = lines.flatMap(({ email }) => email ?? []);
  const known = new Set(db.select({ email: people.email }).from(people).where(inArray(people.email, emails)).all().map(({ email }) => email));
  const open = db.select({ email: invitations.email, until: invitations.expiresAt }).from(invitations).where(and(inArray(invitations.email, emails), isUnanswered, gt(invitations.expiresAt, now))).all();
  const invited = new Map(open.map(({ email, until }) => [email, until]));
  return lines.map((line) => ({ ...line, problem: line.problem ?? findProblem(line.email ?? "") }));

  function findProblem(email: string): string | null {
    if (known.has(email)) return "hat schon ein Konto";
    const until = invited.get(email);
    return until === undefined ? null : `ist schon eingeladen, bis ${toDay(until)}`;
  }
}

export type Invited = { ok: true; count: number } | { ok: false; problem: "no-longer-admin" } | { ok: false; problem: "lines"; lines: InvitationLine[] };

/** Invites everybody at these addresses, or nobody if one of them cannot be invited any more. */
export function sendInvitations(db: Db, { admin, addresses, permissions, now }: { admin: Admin; addresses: string; permissions: Permission[]; now: number }): Invited {
  return transact(db, (tx): Invited => {
    if (!hasPermission(tx, admin, "admin")) return { ok: false, problem: "no-longer-admin" };
    const lines = previewInvitations(tx, { addresses, now });
    if (lines.some(({ problem }) => problem !== null)) return { ok: false, problem: "lines", lines };
    for (const { email } of lines) if (email) invite(tx, { admin, email, permissions, now });
    return { ok: true, count: lines.length };
  });
}

/** An earlier invitation that nobody accepted in time makes room for the new one. */
function invite(tx: Db, { admin, email, permissions, now }: { admin: Admin; email: string; permissions: Permission[]; now: number }) {
  tx.update(invitations).set({ withdrawnAt: now }).where(and(eq(invitations.email, email), isUnanswered)).run();
  const invitation = tx.insert(invitations).values({ id: newId(), email, invitedById: admin.id, invitedAt: now, expiresAt: now + INVITATION_LIFETIME }).returning().get();
  for (const permission of permissions) tx.insert(invitationPermissions).values({ invitationId: invitation.id, permission }).run();
  post(tx, { admin, invitation, act: "invite", now });
}

export type Answered = "ok" | "gone" | "no-longer-admin";

/** Sends the same link once more; from now on it is valid as long as a new one would be. */
export function resendInvitation(db: Db, { admin, id, now }: { admin: Admin; id: string; now: number }): Answered {
  return transact(db, (tx) => {
    if (!hasPermission(tx, admin, "admin")) return "no-longer-admin";
    const invitation = tx.update(invitations).set({ expiresAt: now + INVITATION_LIFETIME }).where(and(eq(invitations.id, id), isUnanswered)).returning().get();
    if (!invitation) return "gone";
    post(tx, { admin, invitation, act: "resend", now });
    return "ok";
  });
}

/** The link is worth nothing any more, and a mail that has not left yet never does. */
export function withdrawInvitation(db: Db, { admin, id, now }: { admin: Admin; id: string; now: number }): Answered {
  return transact(db, (tx) => {
    if (!hasPermission(tx, admin, "admin")) return "no-longer-admin";
    if (tx.update(invitations).set({ withdrawnAt: now }).where(and(eq(invitations.id, id), isUnanswered)).run().changes === 0) return "gone";
    recallMails(tx, `invitation:${id}:`);
    noteAct(tx, { act: "withdraw-invitation", by: { actor: admin, place: "page" }, invitationId: id, now });
    return "ok";
  });
}

function post(tx: Db, { admin, invitation, act, now }: { admin: Admin; invitation: Invitation; act: "invite" | "resend"; now: number }) {
  const entry = noteAct(tx, { act, by: { actor: admin, place: "page" }, invitationId: invitation.id, now });
  const payload = { invitationId: invitation.id, permissions: listInvitedTo(tx, invitation), inviter: findInviter(tx, admin.id), until: invitation.expiresAt };
  queueMail(tx, { kind: "invitation", recipient: invitation.email, payload, dedupeKey: `invitation:${invitation.id}:${entry}`, now });
}
