import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toAccountRefusal } from "#app/accounts/account-refusal.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { resetPasskeys } from "#app/accounts/reset-passkeys.server.ts";
import { withNotice } from "#app/text/notices.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect(`/verwaltung/personen/${params.id}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const personId = params.id ?? "";
  const back = `/verwaltung/personen/${personId}`;
  await requireFreshProof({ request, context }, { title: "Nichts geändert", fields: await request.formData(), back });
  const changed = resetPasskeys(context.db, { admin, personId, now: context.now() });
  if (!changed.ok) throw toAccountRefusal(changed.problem, { personId, typed: {} });
  context.mailIsWaiting();
  return redirect(withNotice(back, "passkeys-entfernt"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function ResetPasskeys() {
  return null;
}
