import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { phaseForm } from "#app/discussion/phase-form.ts";
import { PHASES_OVERLAP } from "#app/discussion/phase.ts";
import { changePhase, listPhases } from "#app/discussion/phases.server.ts";
import { PhasesPage } from "#app/discussion/PhasesPage.tsx";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Phase ändern", "Verwaltung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const phases = listPhases(context.db, context.now()).filter(({ id }) => id === params.id);
  if (phases.length === 0) throw json(null, { status: 404 });
  return page({ phases, now: context.now() });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const id = params.id ?? "";
  const form = parseForm(await request.formData(), phaseForm);
  if (!form.ok) return json({ id, errors: form.errors, typed: form.typed }, { status: 422 });
  const changed = changePhase(context.db, { id, ...form.value });
  if (changed === "unknown") throw json(null, { status: 404 });
  if (changed === "overlap") return json({ id, errors: { opensAt: PHASES_OVERLAP } as Partial<Record<string, string>>, typed: form.typed }, { status: 422 });
  return redirect("/verwaltung/phasen?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function OnePhase() {
  return (
    <>
      <AdministrationTabs current="/verwaltung/phasen" />
      <PhasesPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
    </>
  );
}
