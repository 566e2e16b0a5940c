import { json } from "@remix-run/node";
import { refuse } from "#app/refuse.ts";
import type { AccountProblem } from "./change-account.server.ts";

const SENTENCES: Record<Exclude<AccountProblem, "unknown">, string> = {
  "no-longer-admin": "Sie haben die Berechtigung Administration nicht mehr. Jemand hat sie Ihnen soeben entzogen.",
  own: "Sich selbst kann niemand sperren. Bitten Sie jemand anderen aus der Administration darum.",
  changed: "Die Berechtigungen dieser Person haben sich geändert, seit Sie die Seite geöffnet haben. Sehen Sie sich an, was jetzt gilt.",
  blocked: "Das Konto ist gesperrt. Heben Sie zuerst die Sperre auf.",
  "not-blocked": "Das Konto ist nicht gesperrt. Jemand hat die Sperre schon aufgehoben.",
  "last-admin": "Das ist die letzte Person mit der Berechtigung Administration. Geben Sie sie erst jemand anderem, sonst kann niemand mehr Berechtigungen vergeben.",
  "signed-out": "Diese Person ist zurzeit nirgends angemeldet.",
  "no-passkey": "Diese Person hat keinen Passkey. Jemand hat sie schon entfernt, oder sie hat noch keinen eingerichtet.",
};

/** What stands in the way of something done to an invitation. To be thrown. */
export function toInvitationRefusal(problem: "gone" | "no-longer-admin", typed: Record<string, string> = {}) {
  if (problem === "no-longer-admin") return refuse(403, { title: "Nichts geändert", lead: SENTENCES[problem], typed });
  return refuse(409, { title: "Nichts geändert", lead: "Diese Einladung ist nicht mehr offen: Sie ist angenommen oder schon zurückgezogen.", typed, back: "/verwaltung/einladungen" });
}

/** What stands in the way of a change to an account, as a page that keeps what was typed. To be thrown. */
export function toAccountRefusal(problem: AccountProblem, { personId, typed }: { personId: string; typed: Record<string, string> }) {
  if (problem === "unknown") return json(null, { status: 404 });
  const status = problem === "no-longer-admin" ? 403 : 409;
  return refuse(status, { title: "Nichts geändert", lead: SENTENCES[problem], typed, ...(status === 409 ? { back: `/verwaltung/personen/${personId}` } : {}) });
}
