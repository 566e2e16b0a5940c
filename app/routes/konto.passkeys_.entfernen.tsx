import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { removalForm } from "#app/accounts/passkey-forms.ts";
import { removePasskey } from "#app/accounts/passkeys.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";

const BACK = "/konto/passkeys";
const TITLE = "Der Passkey ist nicht entfernt.";

export function loader() {
  return redirect(BACK, 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const fields = await request.formData();
  await requireFreshProof({ request, context }, { title: TITLE, fields, back: BACK });
  const form = parseForm(fields, removalForm);
  if (!form.ok) throw json(null, { status: 404 });
  const removed = removePasskey(context.db, { person, id: form.value.passkey, now: context.now() });
  if (!removed.ok && removed.problem === "unknown") throw json(null, { status: 404 });
  if (!removed.ok) throw refuse(409, { title: TITLE, lead: "Es ist Ihr einziger, und Ihre Berechtigung verlangt einen. Richten Sie erst einen weiteren ein.", typed: {}, back: BACK });
  context.mailIsWaiting();
  return redirect(`${BACK}?hinweis=passkey-entfernt`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function RemovePasskey() {
  return null;
}
