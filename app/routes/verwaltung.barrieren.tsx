import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { listBarriers } from "#app/site/barriers.server.ts";
import { BarriersPage } from "#app/site/BarriersPage.tsx";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Barrieren", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return page({ barriers: listBarriers(context.db, context.now()) });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Barriers() {
  return <BarriersPage {...useLoaderData<typeof loader>()} />;
}
