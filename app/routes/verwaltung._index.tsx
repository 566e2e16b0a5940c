import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";

/** So far there is one thing to administer. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return redirect("/verwaltung/phasen", 302);
}
