import { and, asc, eq, gt, inArray, isNull, lt, or } from "drizzle-orm";
import { type Db, transact } from "#db/open.ts";
import { people } from "#db/schema/accounts.ts";
import { invitationPermissions, invitations } from "#db/schema/administration.ts";
import { type Permission, PERMISSIONS } from "#db/schema/sets.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { toShownPerson } from "./profile.ts";

export const INVITATION_LIFETIME = 14 * DAY_LENGTH;
/** How long it is known what became of an invitation, so that its link can say so. */
export const INVITATION_KEPT = 30 * DAY_LENGTH;

export type Invitation = typeof invitations.$inferSelect;
export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

export const isUnanswered = and(isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

export function toInvitationState({ acceptedAt, withdrawnAt, expiresAt }: Invitation, now: number): InvitationState {
  if (acceptedAt !== null) return "accepted";
  if (withdrawnAt !== null) return "withdrawn";
  return expiresAt > now ? "open" : "expired";
}

export function isInvited(db: Db, { email, now }: { email: string; now: number }): boolean {
  return db.select({ id: invitations.id }).from(invitations).where(and(eq(invitations.email, email), isUnanswered, gt(invitations.expiresAt, now))).get() !== undefined;
}

/** What the page behind a link shows: who invites whom to what, and whether it still can be accepted. */
export function findInvitation(db: Db, { id, now }: { id: string; now: number }) {
  const row = db.select().from(invitations).where(eq(invitations.id, id)).get();
  if (!row) return undefined;
  return { email: row.email, until: row.expiresAt, state: toInvitationState(row, now), inviter: findInviter(db, row.invitedById), permissions: listInvitedTo(db, row) };
}

/** The name under which an administrator invites, if they show one. */
export function findInviter(db: Db, personId: string | null): string | null {
  const person = db.select().from(people).where(eq(people.id, personId ?? "")).get();
  return (person && toShownPerson(person).shownName) ?? null;
}

export function listInvitedTo(db: Db, { id }: { id: string }): Permission[] {
  const given = db.select({ permission: invitationPermissions.permission }).from(invitationPermissions).where(eq(invitationPermissions.invitationId, id)).all();
  return PERMISSIONS.filter((permission) => given.some((row) => row.permission === permission));
}

/** Every invitation nobody has answered, the one that ends first at the top. */
export function listInvitations(db: Db, { now }: { now: number }) {
  const rows = db.select({ invitation: invitations, by: people.email }).from(invitations).leftJoin(people, eq(people.id, invitations.invitedById)).where(isUnanswered).orderBy(asc(invitations.expiresAt), asc(invitations.email)).all();
  const given = db.select().from(invitationPermissions).where(inArray(invitationPermissions.invitationId, rows.map(({ invitation }) => invitation.id))).all();
  return rows.map(({ invitation, by }) => ({
    id: invitation.id, email: invitation.email, invitedAt: invitation.invitedAt, until: invitation.expiresAt, isExpired: invitation.expiresAt <= now, by,
    permissions: given.filter(({ invitationId }) => invitationId === invitation.id).map(({ permission }) => permission),
  }));
}

export type ListedInvitation = ReturnType<typeof listInvitations>[number];

/** Deletes invitations, with the addresses in them, once they have been over for a while. */
export function forgetOldInvitations(db: Db, { now }: { now: number }) {
  const before = now - INVITATION_KEPT;
  transact(db, (tx) => tx.delete(invitations).where(or(lt(invitations.acceptedAt, before), lt(invitations.withdrawnAt, before), lt(invitations.expiresAt, before))).run());
}
