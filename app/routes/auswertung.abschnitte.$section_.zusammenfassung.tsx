import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { findSection } from "#app/discussion/place.server.ts";
import { findSummary } from "#app/evaluation/find-summary.server.ts";
import { writeSummary } from "#app/evaluation/summaries.server.ts";
import { summaryForm } from "#app/evaluation/summary-form.ts";
import { toSummaryRefusal } from "#app/evaluation/summary-refusal.ts";
import { toSummaryPath } from "#app/evaluation/summary.ts";
import { SummaryPage } from "#app/evaluation/SummaryPage.tsx";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`Zusammenfassung: ${data.section.title}`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const found = findSummary(context.db, params.section ?? "");
  if (!found) throw json(null, { status: 404 });
  return page({ ...found, openedAt: context.now() });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), summaryForm);
  const sectionKey = findSection(context.db, params.section)?.section.key;
  if (!sectionKey) throw json({ typed: form.typed }, { status: 404 });
  if (!form.ok) return json({ errors: form.errors, typed: form.typed, isStale: false }, { status: 422 });
  const saved = writeSummary(context.db, { author, sectionKey, ...form.value, now: context.now() });
  if (saved.ok) return redirect(withNotice(toSummaryPath(sectionKey), "zusammenfassung-entwurf"), 303);
  const { status, errors } = toSummaryRefusal(saved);
  return json({ errors, typed: form.typed, isStale: status === 409 }, { status });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Summary() {
  return <SummaryPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />;
}
