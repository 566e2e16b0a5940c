import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { releaseForm } from "#app/evaluation/answer-form.ts";
import { releaseSummary } from "#app/evaluation/summaries.server.ts";
import { toSummaryPath } from "#app/evaluation/summary.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Zusammenfassung veröffentlichen", "Auswertung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect(toSummaryPath(encodeURIComponent(params.section ?? "")), 302);
}

const CHANGED = "Inzwischen geändert: Der Entwurf oder ein Beitrag, auf den er sich stützt, ist nicht mehr so, wie Sie ihn gesehen haben. Es wurde nichts veröffentlicht.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const author = await requireTeam({ request, context });
  const form = parseForm(await request.formData(), releaseForm);
  const sectionKey = params.section ?? "";
  const path = toSummaryPath(encodeURIComponent(sectionKey));
  const isReleased = form.ok && releaseSummary(context.db, { author, sectionKey, seen: form.value.seen, now: context.now() });
  if (!isReleased) throw refuse(409, { title: "Nicht veröffentlicht", lead: CHANGED, typed: {}, back: path });
  return redirect(withNotice(path, "zusammengefasst"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function ReleaseSummary() {
  return null;
}
