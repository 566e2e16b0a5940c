import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { discardDraftVersion } from "#app/paper/draft-version.server.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect("/verwaltung/papier", 302);
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireTeam({ request, context });
  discardDraftVersion(context.db);
  return redirect("/verwaltung/papier?hinweis=entwurf-verworfen", 303);
}
