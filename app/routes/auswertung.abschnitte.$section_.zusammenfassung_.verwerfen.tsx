import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { discardForm } from "#app/evaluation/answer-form.ts";
import { discardSummaryDraft } from "#app/evaluation/summaries.server.ts";
import { toSummaryPath } from "#app/evaluation/summary.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Entwurf verwerfen", "Auswertung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect(toSummaryPath(encodeURIComponent(params.section ?? "")), 302);
}

const CHANGED = "Inzwischen hat jemand die Zusammenfassung geändert, veröffentlicht oder verworfen.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), discardForm);
  const sectionKey = params.section ?? "";
  const path = toSummaryPath(encodeURIComponent(sectionKey));
  const isDiscarded = form.ok && discardSummaryDraft(context.db, { sectionKey, version: form.value.version });
  if (!isDiscarded) throw refuse(409, { title: "Nicht verworfen", lead: CHANGED, typed: {}, back: path });
  return redirect(withNotice(path, "zusammenfassung-verworfen"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function DiscardSummary() {
  return null;
}
