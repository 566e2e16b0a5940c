import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { deleteTopic } from "#app/evaluation/topics.server.ts";
import { refuse } from "#app/refuse.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Schlagwort löschen", "Auswertung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect("/auswertung/schlagworte", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  const deleted = deleteTopic(context.db, { id: params.id ?? "" });
  if (deleted.ok) return redirect("/auswertung/schlagworte?hinweis=gespeichert", 303);
  if (deleted.problem === "unknown") throw json(null, { status: 404 });
  throw refuse(409, { title: "Nicht gelöscht", lead: "Inzwischen hat ein Beitrag dieses Schlagwort bekommen. Löschen lässt sich nur, was an keinem Beitrag steht.", typed: {}, back: "/auswertung/schlagworte" });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: every way out of here leads elsewhere. */
export default function DeleteTopic() {
  return null;
}
