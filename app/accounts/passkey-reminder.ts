import type { Permission } from "#db/schema/sets.ts";
import { toDaysLeft } from "#app/text/dates.ts";
import { type Factor, toStanding } from "./second-factor.ts";

/** Without a date where nobody is held to it. */
export type PasskeyReminder = { dueAt: number | null; daysLeft: number };

type Asked = { viewer: (Omit<Factor, "passkeyDueAt"> & { person: Pick<Factor, "passkeyDueAt">; permissions: Permission[] }) | undefined; pathname: string; isEnforced: boolean; now: number };

/** The pages of the staff and who may open them; where nobody is held to a passkey, only the first of them speak of it. */
const STAFF_PAGES: { pages: RegExp; opensFor: Permission[]; first: RegExp }[] = [
  { pages: /^\/moderation(\/|$)/, opensFor: ["moderator"], first: /^\/moderation$/ },
  { pages: /^\/auswertung(\/|$)/, opensFor: ["team"], first: /^\/auswertung$/ },
  { pages: /^\/verwaltung(\/|$)/, opensFor: ["team", "admin"], first: /^\/verwaltung\/(phasen|personen)$/ },
];

/** What pages for staff say to somebody who has no passkey yet. */
export function toPasskeyReminder({ viewer, pathname, isEnforced, now }: Asked): PasskeyReminder | null {
  const place = STAFF_PAGES.find(({ pages }) => pages.test(pathname));
  if (!viewer || !place || viewer.hasPasskey || !place.opensFor.some((permission) => viewer.permissions.includes(permission))) return null;
  const { passkeyDueAt } = viewer.person;
  if (!isEnforced) return place.first.test(pathname) ? { dueAt: null, daysLeft: 0 } : null;
  const standing = toStanding({ ...viewer, passkeyDueAt }, now);
  return standing === "grace" && passkeyDueAt !== null ? { dueAt: passkeyDueAt, daysLeft: toDaysLeft(passkeyDueAt, now) } : null;
}
