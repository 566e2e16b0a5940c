import { eq } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { invitations } from "#db/schema/administration.ts";
import { setPermissions } from "./change-permissions.server.ts";
import { type Invitation, type InvitationState, listInvitedTo, toInvitationState } from "./invitations.server.ts";
import { isBlocked } from "./is-blocked.server.ts";
import { findOrCreatePerson, listPermissions, type Person } from "./people.server.ts";
import { noteAct } from "./person-log.server.ts";
import { closeSession, openSession } from "./sessions.server.ts";

export type InvitationAccepted = { ok: true; person: Person; session: string } | { ok: false; problem: Exclude<InvitationState, "open"> | "unknown" | "blocked" };

/** Signs in whoever was invited and gives what was promised, once: who comes second finds the invitation answered. */
export function acceptInvitation(db: Db, { id, formerSession, now }: { id: string; formerSession: string | null; now: number }): InvitationAccepted {
  return transact(db, (tx): InvitationAccepted => {
    const invitation = tx.select().from(invitations).where(eq(invitations.id, id)).get();
    if (!invitation) return { ok: false, problem: "unknown" };
    const state = toInvitationState(invitation, now);
    if (state !== "open") return { ok: false, problem: state };
    const person = findOrCreatePerson(tx, { email: invitation.email, now });
    if (isBlocked(tx, person)) return { ok: false, problem: "blocked" };
    tx.update(invitations).set({ acceptedAt: now }).where(eq(invitations.id, id)).run();
    welcome(tx, { person, invitation, now });
    if (formerSession) closeSession(tx, formerSession);
    return { ok: true, person, session: openSession(tx, { person, now }) };
  });
}

function welcome(tx: Db, { person, invitation, now }: { person: Person; invitation: Invitation; now: number }) {
  const by = { actor: invitation.invitedById === null ? null : { id: invitation.invitedById }, place: "invitation" } as const;
  noteAct(tx, { act: "accept", by, subject: person, invitationId: invitation.id, now });
  const wanted = [...new Set([...listPermissions(tx, person), ...listInvitedTo(tx, invitation)])];
  setPermissions(tx, { person, wanted, by, invitationId: invitation.id, now });
}
