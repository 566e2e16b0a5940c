import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toInvitationRefusal } from "#app/accounts/account-refusal.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { withdrawInvitation } from "#app/accounts/invite.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect("/verwaltung/einladungen", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const answered = withdrawInvitation(context.db, { admin, id: params.id ?? "", now: context.now() });
  if (answered !== "ok") throw toInvitationRefusal(answered);
  return redirect("/verwaltung/einladungen?hinweis=einladung-zurueckgezogen", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Withdraw() {
  return null;
}
