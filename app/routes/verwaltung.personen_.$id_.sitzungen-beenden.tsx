import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toAccountRefusal } from "#app/accounts/account-refusal.ts";
import { signOutEverywhere } from "#app/accounts/blocks.server.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { withNotice } from "#app/text/notices.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect(`/verwaltung/personen/${params.id}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const personId = params.id ?? "";
  const changed = signOutEverywhere(context.db, { admin, personId, now: context.now() });
  if (!changed.ok) throw toAccountRefusal(changed.problem, { personId, typed: {} });
  context.mailIsWaiting();
  return redirect(withNotice(`/verwaltung/personen/${personId}`, "sitzungen-beendet"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function EndSessions() {
  return null;
}
