import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { findSessionId, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { offerProof } from "#app/accounts/passkey-challenges.server.ts";
import { findRelyingParty } from "#app/accounts/webauthn.server.ts";

export function loader() {
  return redirect("/anmelden/passkey", 302);
}

/** What the passkey is to sign, for the script of the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const session = await findSessionId({ request, context });
  const relyingParty = findRelyingParty(context.env);
  if (!session || !relyingParty) throw json(null, { status: 404 });
  return Response.json(await offerProof(context.db, { person, session, relyingParty, now: context.now() }));
}
