import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { listPageStates } from "#app/site/open-entries.server.ts";
import { PagesPage } from "#app/site/PagesPage.tsx";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Seiten", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return page({ pages: listPageStates(context.db) });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Pages() {
  return <PagesPage {...useLoaderData<typeof loader>()} />;
}
