import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { json, redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { removeUpcomingPhase } from "#app/discussion/phases.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect("/verwaltung/phasen", 302);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  if (!removeUpcomingPhase(context.db, { id: params.id ?? "", now: context.now() })) throw json(null, { status: 404 });
  return redirect("/verwaltung/phasen?hinweis=gestrichen", 303);
}
