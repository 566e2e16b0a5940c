import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { cancelEmailChange } from "#app/accounts/email-changes.server.ts";

export function loader() {
  return redirect("/konto/email", 302);
}

/** Sent twice, nothing is left to cancel, and that is what was wanted. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  cancelEmailChange(context.db, { person, now: context.now() });
  return redirect("/konto/email?hinweis=adresse-bleibt", 303);
}
