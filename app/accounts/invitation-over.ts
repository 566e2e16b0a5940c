import { json } from "@remix-run/node";
import type { Refused } from "#app/refuse.ts";
import type { InvitationState } from "./invitations.server.ts";

type Over = Exclude<InvitationState, "open"> | "unknown" | "blocked";

const LEADS: Record<Over, string> = {
  accepted: "Sie ist schon angenommen, und jede Einladung gilt nur einmal. Wenn Sie es waren, melden Sie sich einfach mit Ihrer E-Mail-Adresse an.",
  withdrawn: "Sie wurde zurückgezogen. Fragen Sie nach, wer Sie eingeladen hat; oder melden Sie sich an, wenn Sie schon ein Konto haben.",
  expired: "Sie galt 14 Tage, und die sind vorbei. Bitten Sie um eine neue; oder melden Sie sich an, wenn Sie schon ein Konto haben.",
  unknown: "Vielleicht wurde die Adresse falsch abgeschrieben, oder die Einladung ist lange vorbei. Öffnen Sie den Link aus der Mail; oder melden Sie sich an, wenn Sie schon ein Konto haben.",
  blocked: "Das Konto zu dieser Adresse ist gesperrt. Halten Sie das für falsch, schreiben Sie dem Projektteam; die Adresse steht im Impressum.",
};

/** One page for every invitation that cannot be accepted, with the way to sign in. To be thrown. */
export function toInvitationOver(over: Over) {
  const refused: Refused = {
    title: over === "unknown" ? "Diese Einladung gibt es nicht." : "Diese Einladung gilt nicht mehr.",
    lead: LEADS[over],
    typed: {},
    instead: [over === "blocked" ? { to: "/impressum", word: "Zum Impressum" } : { to: "/anmelden", word: "Anmelden" }],
  };
  return json(refused, { status: over === "unknown" ? 404 : over === "blocked" ? 403 : 410 });
}
