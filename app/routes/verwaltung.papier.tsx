import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { page } from "#app/page.ts";
import { readPaperDesk } from "#app/paper/paper-desk.server.ts";
import { PaperDesk } from "#app/paper/PaperDesk.tsx";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction = ({ error }) => (error ? toErrorTitle(error) : toTitle("Papier", "Verwaltung"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page(readPaperDesk(context.db));
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function PaperRoute() {
  return (
    <>
      <AdministrationTabs current="/verwaltung/papier" />
      <PaperDesk {...useLoaderData<typeof loader>()} refused={null} />
    </>
  );
}
