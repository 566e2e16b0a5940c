import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { discardForm } from "#app/evaluation/answer-form.ts";
import { discardDraft } from "#app/evaluation/answers.server.ts";
import { findAnswer } from "#app/evaluation/find-answer.server.ts";
import { toWorkPath } from "#app/evaluation/section-work.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Entwurf verwerfen", "Auswertung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect(`/auswertung/erwiderungen/${encodeURIComponent(params.id ?? "")}`, 302);
}

const CHANGED = "Inzwischen hat jemand diese Erwiderung geändert, veröffentlicht oder verworfen.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), discardForm);
  const answerId = params.id ?? "";
  const back = toWorkPath(findAnswer(context.db, answerId)?.section.key ?? "");
  const discarded = form.ok && discardDraft(context.db, { answerId, version: form.value.version });
  if (!discarded || !discarded.ok) throw refuse(409, { title: "Nicht verworfen", lead: CHANGED, typed: {}, back: "/auswertung" });
  return redirect(withNotice(back, "erwiderung-verworfen"), 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function DiscardDraft() {
  return null;
}
