import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { listDeleted, reportRetention } from "#app/privacy/retention.server.ts";
import { RetentionPage } from "#app/privacy/RetentionPage.tsx";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Fristen", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireAdmin({ request, context });
  return page({ rules: reportRetention(context.db, { now: context.now() }), deleted: listDeleted(context.db) });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Retention() {
  return <RetentionPage {...useLoaderData<typeof loader>()} />;
}
