import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { toAccountRefusal } from "#app/accounts/account-refusal.ts";
import { changePermissions } from "#app/accounts/change-permissions.server.ts";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { requireFreshProof } from "#app/accounts/fresh-proof.server.ts";
import { permissionsForm } from "#app/accounts/permissions-form.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return redirect(`/verwaltung/personen/${params.id}`, 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const personId = params.id ?? "";
  const fields = await request.formData();
  await requireFreshProof({ request, context }, { title: "Nichts geändert", fields, back: `/verwaltung/personen/${personId}` });
  const form = parseForm(fields, permissionsForm);
  if (!form.ok) throw refuse(422, { title: "Nichts geändert", lead: Object.values(form.errors)[0] ?? "", typed: form.typed, back: `/verwaltung/personen/${personId}` });
  const changed = changePermissions(context.db, { admin, personId, ...form.value, now: context.now() });
  if (!changed.ok) throw toAccountRefusal(changed.problem, { personId, typed: form.typed });
  context.mailIsWaiting();
  const isOut = personId === admin.id && !form.value.wanted.includes("admin");
  return redirect(withNotice(isOut ? "/konto" : `/verwaltung/personen/${personId}`, "berechtigungen"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function SetPermissions() {
  return null;
}
