import type { Permission } from "#db/schema/sets.ts";
import { toDaysLeft } from "#app/text/dates.ts";
import { type Factor, toStanding } from "./second-factor.ts";

/** Without a date where nobody is held to it. */
export type PasskeyReminder = { dueAt: number | null; daysLeft: number };

type Asked = { viewer: (Omit<Factor, "passkeyDueAt"> & { person: Pick<Factor, "passkeyDueAt">; permissions: Permission[] }) | undefined; pathname: string; isEnforced: boolean; now: number };

const STAFF_PAGES = /^\/(moderation|auswertung|verwaltung)(\/|$)/;

/** What pages for staff say to somebody who has no passkey yet. */
export function toPasskeyReminder({ viewer, pathname, isEnforced, now }: Asked): PasskeyReminder | null {
  if (!viewer || viewer.permissions.length === 0 || viewer.hasPasskey || !STAFF_PAGES.test(pathname)) return null;
  const { passkeyDueAt } = viewer.person;
  if (!isEnforced) return { dueAt: null, daysLeft: 0 };
  const standing = toStanding({ ...viewer, passkeyDueAt }, now);
  return standing === "grace" && passkeyDueAt !== null ? { dueAt: passkeyDueAt, daysLeft: toDaysLeft(passkeyDueAt, now) } : null;
}
