import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { json } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AdministrationTabs } from "#app/accounts/AdministrationTabs.tsx";
import { requireAdmin } from "#app/accounts/doorkeeper.server.ts";
import { PersonPage } from "#app/accounts/PersonPage.tsx";
import { readAccount } from "#app/accounts/read-people.server.ts";
import { page } from "#app/page.ts";
import { toErrorTitle, toTitle } from "#app/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data, error }) => (error ? toErrorTitle(error) : toTitle(data?.account.email ?? "Person", "Verwaltung"));

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const admin = await requireAdmin({ request, context });
  const account = readAccount(context.db, { id: params.id ?? "", now: context.now() });
  if (!account) throw json(null, { status: 404 });
  const isHeldToPasskey = context.env.mode !== "demo";
  return page({ account: isHeldToPasskey ? account : { ...account, passkeyDueAt: null }, isSelf: account.id === admin.id });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function PersonRoute() {
  return (
    <>
      <AdministrationTabs current="/verwaltung/personen" />
      <PersonPage {...useLoaderData<typeof loader>()} />
    </>
  );
}
