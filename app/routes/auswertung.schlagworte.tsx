import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { listTopics } from "#app/evaluation/list-topics.server.ts";
import { TopicsPage } from "#app/evaluation/TopicsPage.tsx";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Schlagworte", "Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page({ topics: listTopics(context.db) });
}

export default function Topics() {
  return <TopicsPage {...useLoaderData<typeof loader>()} />;
}
