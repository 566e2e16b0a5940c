import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { Dashboard, Standing } from "#app/evaluation/Dashboard.tsx";
import { DownloadBlock } from "#app/evaluation/DownloadBlock.tsx";
import { EvaluationTabs } from "#app/evaluation/EvaluationTabs.tsx";
import { listProgress } from "#app/evaluation/progress.server.ts";
import { ProgressBlock } from "#app/evaluation/ProgressBlock.tsx";
import { readDashboard } from "#app/evaluation/read-dashboard.server.ts";
import { listSummaryStandings } from "#app/evaluation/summary-standing.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const { db } = context;
  const dashboard = readDashboard(db, { search: new URL(request.url).searchParams, now: context.now() });
  return page({ dashboard, progress: listProgress(db), standings: Object.fromEntries(listSummaryStandings(db)) });
}

export default function Evaluation() {
  const { dashboard, progress, standings } = useLoaderData<typeof loader>();
  return (
    <>
      <EvaluationTabs current="ueberblick" />
      <header className="opening">
        <h1 className="title">Auswertung</h1>
        <p className="lead">Gezählt wird nur, was veröffentlicht ist.</p>
        <Standing dashboard={dashboard} />
      </header>
      <Dashboard dashboard={dashboard} />
      <ProgressBlock sections={progress} standings={standings} />
      <DownloadBlock filter={dashboard.filter} reach={dashboard.figures.reach} />
    </>
  );
}
