import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { toLatest } from "#db/kept.ts";
import type { Db } from "#db/open.ts";
import { PERIODS } from "#db/periods.ts";
import { type Retained, toDue } from "#db/retention.ts";
import { people } from "#db/schema/accounts.ts";
import { invitationPermissions, invitations } from "#db/schema/administration.ts";
import { type Permission, PERMISSIONS } from "#db/schema/sets.ts";
import { DAY_LENGTH } from "#app/text/dates.ts";
import { toShownPerson } from "./profile.ts";

export const INVITATION_LIFETIME = 14 * DAY_LENGTH;

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

const isOver = (now: number) => {
  const latest = toLatest(PERIODS.invitations.kept, now);
  return or(lte(invitations.acceptedAt, latest), lte(invitations.withdrawnAt, latest), lte(invitations.expiresAt, latest));
};

/** Invitations that have been over for a while, with the addresses in them. */
export const oldInvitations: Retained = {
  countDue: (db, now) => db.select(toDue(invitations.invitedAt)).from(invitations).where(isOver(now)).get()!,
  forget: (tx, { now, limit }) => tx.delete(invitations).where(inArray(invitations.id, tx.select({ id: invitations.id }).from(invitations).where(isOver(now)).limit(limit))).run().changes,
};
