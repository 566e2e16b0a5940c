import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { takeBackDeletion } from "#app/privacy/plan-deletion.server.ts";

export function loader() {
  return redirect("/konto/loeschen", 302);
}

/** Sent twice, nothing is left to take back, and that is what was wanted. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  takeBackDeletion(context.db, person);
  return redirect("/konto?hinweis=loeschung-zurueck", 303);
}
