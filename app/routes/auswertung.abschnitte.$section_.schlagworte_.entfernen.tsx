import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { toWorkPage, toWorkPath } from "#app/evaluation/section-work.ts";
import { removeTopicForm } from "#app/evaluation/topic-form.ts";
import { removeTopic } from "#app/evaluation/topics.server.ts";
import { parseForm } from "#app/form.ts";
import { refuse } from "#app/refuse.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Schlagwort entfernen", "Auswertung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect(`/auswertung/abschnitte/${encodeURIComponent(params.section ?? "")}`, 302);
}

const TITLE = "Nichts entfernt";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), removeTopicForm);
  const sectionKey = params.section ?? "";
  const back = toWorkPath(encodeURIComponent(sectionKey), toWorkPage(new URL(request.url).searchParams));
  if (!form.ok) throw refuse(422, { title: TITLE, lead: Object.values(form.errors)[0] ?? "", typed: {}, back });
  const number = toNumber(form.value.contribution) ?? 0;
  const isRemoved = removeTopic(context.db, { sectionKey, number, topicId: form.value.topic });
  if (!isRemoved) throw refuse(409, { title: TITLE, lead: "Der Beitrag ist nicht mehr zu lesen. Seine Schlagworte bleiben, wie sie waren.", typed: {}, back });
  return redirect(`${back}#${toContributionNumber(number).toLowerCase()}`, 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function RemoveTopic() {
  return null;
}
