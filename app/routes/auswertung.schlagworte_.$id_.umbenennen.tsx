import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { findTopic } from "#app/evaluation/list-topics.server.ts";
import { RenameTopicPage } from "#app/evaluation/RenameTopicPage.tsx";
import { renameForm } from "#app/evaluation/topic-form.ts";
import { renameTopic } from "#app/evaluation/topics.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { withNotice } from "#app/text/notices.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`„${data.topic.name}“ umbenennen`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const topic = findTopic(context.db, params.id ?? "");
  if (!topic) throw json(null, { status: 404 });
  return page({ topic });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), renameForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const isSame = form.value.name === findTopic(context.db, params.id ?? "")?.name;
  const renamed = renameTopic(context.db, { id: params.id ?? "", name: form.value.name });
  if (renamed.ok) return redirect(withNotice("/auswertung/schlagworte", isSame ? "unveraendert" : "gespeichert"), 303);
  if (renamed.problem === "unknown") throw json({ typed: form.typed }, { status: 404 });
  const errors: Partial<Record<string, string>> = { name: `Das Schlagwort „${renamed.other.name}“ gibt es schon. Führen Sie die beiden zusammen, statt umzubenennen.` };
  return json({ errors, typed: form.typed }, { status: 422 });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function RenameTopic() {
  const refused = useActionData<typeof action>();
  return <RenameTopicPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
