import type { OwnContribution } from "./shown-contribution.ts";

type OwnStatus = OwnContribution["status"];

/** One's own contributions in the order in which they need their author. */
export const OWN_GROUPS: { id: string; title: string; statuses: OwnStatus[] }[] = [
  { id: "offen", title: "Bitte ansehen", statuses: ["returned", "rejected", "hidden"] },
  { id: "in-pruefung", title: "In Prüfung", statuses: ["pending", "superseded"] },
  { id: "veroeffentlicht", title: "Veröffentlicht", statuses: ["published"] },
  { id: "zurueckgezogen", title: "Zurückgezogen", statuses: ["withdrawn"] },
];

/** The groups that are not empty, each with what belongs to it. */
export function toOwnGroups<Own extends { status: OwnStatus }>(own: Own[]) {
  return OWN_GROUPS.map(({ id, title, statuses }) => ({ id, title, own: own.filter(({ status }) => statuses.includes(status)) })).filter((group) => group.own.length > 0);
}
