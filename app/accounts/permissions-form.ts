import { z } from "zod";
import type { Permission } from "#db/schema/sets.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";

/** Every permission there is, in the order in which people see them, and what it opens. */
export const PERMISSION_SENSES: Record<Permission, string> = {
  moderator: "prüft Beiträge, entscheidet über Meldungen und Beschwerden",
  team: "wertet aus, erwidert, lädt die Auswertung herunter, setzt Phasen",
  admin: "vergibt Berechtigungen, lädt ein, sperrt Konten",
};
const ALL = Object.keys(PERMISSION_WORDS) as Permission[];

const ticked = z.literal("ja", { error: "Setzen Sie das Häkchen neu." }).optional();
/** One box for each, so that a form always says the whole set. */
export const permissionBoxes = { moderator: ticked, team: ticked, admin: ticked };

export const permissionsForm = z.strictObject({ ...permissionBoxes, seen: z.string({ error: "Laden Sie die Seite neu." }) }).transform(({ seen, ...boxes }) => ({ seen, wanted: toTicked(boxes) }));

export function toTicked(boxes: Partial<Record<Permission, "ja" | undefined>>): Permission[] {
  return ALL.filter((permission) => boxes[permission] === "ja");
}

/** A set as a form carries it: to tell whether it is still the one that was seen. */
export function toSetKey(permissions: Permission[]): string {
  return ALL.filter((permission) => permissions.includes(permission)).join(",");
}
