import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { requireTeamOrAdmin } from "#app/accounts/doorkeeper.server.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Verwaltung"));

/** Leads to the first page that is open to whoever comes. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const permissions = await requireTeamOrAdmin({ request, context });
  return redirect(permissions.includes("team") ? "/verwaltung/phasen" : "/verwaltung/personen", 302);
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

/** Shown to nobody: the loader leads elsewhere; without it a refusal would not be a page. */
export default function Administration() {
  return null;
}
