import type { Permission, PersonAct } from "#db/schema/sets.ts";
import { PERMISSION_WORDS } from "#app/text/words.ts";
import type { LoggedAct } from "./person-log.server.ts";

const ACT_WORDS: Record<PersonAct, (permission: string) => string> = {
  grant: (permission) => `Berechtigung ${permission} erteilt`,
  revoke: (permission) => `Berechtigung ${permission} entzogen`,
  block: () => "Konto gesperrt",
  unblock: () => "Sperre aufgehoben",
  "end-sessions": () => "Alle Sitzungen beendet",
  invite: () => "Eingeladen",
  resend: () => "Einladung noch einmal gesendet",
  "withdraw-invitation": () => "Einladung zurückgezogen",
  accept: () => "Einladung angenommen",
  registration: () => "Anmeldung geändert",
  "reset-passkeys": () => "Passkeys entfernt",
};

export function toActWords({ act, permission }: { act: PersonAct; permission: Permission | null }): string {
  return ACT_WORDS[act](permission ? PERMISSION_WORDS[permission] : "");
}

/** Who did it. Whose account is gone has no name left. */
export function toActorWords({ place, actor }: Pick<LoggedAct, "place" | "actor">): string {
  if (place === "terminal") return "am Terminal";
  const who = actor === null ? "gelöschtes Konto" : toAccountWords(actor);
  return place === "invitation" ? `mit einer Einladung von: ${who}` : who;
}

/** The address of somebody who works here; of anybody else the account's number. */
export function toAccountWords({ email, number }: { email: string | null; number: number }): string {
  return email ?? `Konto ${number}`;
}
