import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { toTyped } from "#app/form.ts";
import { page } from "#app/page.ts";
import { ConfirmForm } from "#app/paper/ConfirmForm.tsx";
import { readDraftComparison } from "#app/paper/draft-comparison.server.ts";
import { confirmDraftVersion } from "#app/paper/draft-version.server.ts";
import { readComparisonForm } from "#app/paper/version-form.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

const GONE = { title: "Dieser Entwurf ist nicht mehr da", lead: "Inzwischen wurde eine andere Fassung aufgenommen oder veröffentlicht. Bestätigt ist nichts.", back: "/verwaltung/papier" };
const NOT_EDITORIAL = "Rein redaktionell ist eine Fassung nur, wenn kein Absatz neu ist, entfällt, geteilt oder zusammengelegt wird.";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Vergleich", "Papier", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const compared = readDraftComparison(context.db);
  if (!compared) throw redirect("/verwaltung/papier", 302);
  const { draft, rows, summary } = compared;
  return page({ draftId: draft.id, label: draft.label, changeNote: draft.changeNote, editorial: draft.editorial === 1, newEdition: draft.newEdition === 1, rows, summary });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const sent = await request.formData();
  const typed = toTyped(sent);
  const compared = readDraftComparison(context.db);
  if (!compared || compared.draft.id !== typed.fassung) throw refuse(409, { ...GONE, typed: {} });
  const form = readComparisonForm(new URLSearchParams(typed), compared);
  if (!form.ok) return json({ errors: form.errors, typed }, { status: 422 });
  const confirmed = confirmDraftVersion(context.db, { ...form.value, now: context.now() });
  if (confirmed.ok) return redirect("/verwaltung/papier?hinweis=vergleich-bestaetigt", 303);
  if (confirmed.problem === "gone") throw refuse(409, { ...GONE, typed: {} });
  return json({ errors: { editorial: NOT_EDITORIAL } as Record<string, string>, typed }, { status: 422 });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function ConfirmRoute() {
  const { errors = {}, typed = {} } = useActionData<typeof action>() ?? {};
  return (
    <>
      <AdministrationTabs current="/verwaltung/papier" />
      <ConfirmForm {...useLoaderData<typeof loader>()} errors={errors} typed={typed} />
    </>
  );
}
