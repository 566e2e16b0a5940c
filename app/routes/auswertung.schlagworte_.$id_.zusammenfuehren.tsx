import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { listTopics } from "#app/evaluation/list-topics.server.ts";
import { MergeTopicPage } from "#app/evaluation/MergeTopicPage.tsx";
import { mergeForm } from "#app/evaluation/topic-form.ts";
import { mergeTopic } from "#app/evaluation/topics.server.ts";
import { parseForm } from "#app/form.ts";
import { page } from "#app/page.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (data ? toTitle(`„${data.topic.name}“ zusammenführen`, "Auswertung") : toErrorTitle(error));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const topics = listTopics(context.db);
  const topic = topics.find(({ id }) => id === params.id);
  if (!topic) throw json(null, { status: 404 });
  return page({ topic, others: topics.filter((other) => other !== topic) });
}

const GONE = "Eines der beiden Schlagworte gibt es nicht mehr. Vielleicht hat es inzwischen jemand umbenannt oder zusammengeführt.";

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const form = parseForm(await request.formData(), mergeForm);
  if (!form.ok) return json({ errors: form.errors, typed: form.typed }, { status: 422 });
  const merged = mergeTopic(context.db, { id: params.id ?? "", into: form.value.into });
  if (!merged) throw refuse(409, { title: "Nicht zusammengeführt", lead: GONE, typed: {}, back: "/auswertung/schlagworte" });
  return redirect("/auswertung/schlagworte?hinweis=gespeichert", 303);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function MergeTopic() {
  const refused = useActionData<typeof action>();
  return <MergeTopicPage {...useLoaderData<typeof loader>()} errors={refused?.errors ?? {}} typed={refused?.typed ?? {}} />;
}
