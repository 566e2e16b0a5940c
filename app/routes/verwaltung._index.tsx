import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeamOrAdmin } from "#app/accounts/doorkeeper.server.ts";

/** Leads to the first page that is open to whoever comes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const permissions = await requireTeamOrAdmin({ request, context });
  return redirect(permissions.includes("team") ? "/verwaltung/phasen" : "/verwaltung/personen", 302);
}
