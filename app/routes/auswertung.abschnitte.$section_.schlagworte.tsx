import type { ActionFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { toWorkPage, toWorkPath } from "#app/evaluation/section-work.ts";
import { addTopicForm } from "#app/evaluation/topic-form.ts";
import { addTopic } from "#app/evaluation/topics.server.ts";
import { parseForm } from "#app/form.ts";
import { toContributionNumber, toNumber } from "#app/text/words.ts";

export { default, ErrorBoundary, loader, meta } from "./auswertung.abschnitte.$section.tsx";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), addTopicForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const sectionKey = params.section ?? "";
  const number = toNumber(form.value.contribution) ?? 0;
  const isAdded = addTopic(context.db, { sectionKey, number, name: form.value.name, now: context.now() });
  if (!isAdded) return json({ errors: { form: `${toContributionNumber(number)} ist nicht mehr zu lesen. Das Schlagwort „${form.value.name}“ ist nicht vergeben.` }, typed: form.typed }, { status: 409 });
  return redirect(`${toWorkPath(sectionKey, toWorkPage(new URL(request.url).searchParams))}#${toContributionNumber(number).toLowerCase()}`, 303);
}
