import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toInvitationRefusal } from "#app/accounts/account-refusal.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { resendInvitation } from "#app/accounts/invite.server.ts";
import { refuseTooMany } from "#app/too-many.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect("/verwaltung/einladungen", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const spent = await context.limits.spend("invitation", { person: admin.id });
  if (!spent.ok) throw refuseTooMany(spent, { title: "Nichts gesendet", typed: {}, back: "/verwaltung/einladungen" });
  const answered = resendInvitation(context.db, { admin, id: params.id ?? "", now: context.now() });
  if (answered !== "ok") throw toInvitationRefusal(answered);
  context.mailIsWaiting();
  return redirect("/verwaltung/einladungen?hinweis=erneut-eingeladen", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function Resend() {
  return null;
}
