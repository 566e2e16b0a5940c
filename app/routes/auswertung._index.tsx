import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { EVERYTHING } from "#app/discussion/contribution-filter.ts";
import { countContributions } from "#app/discussion/list-contributions.server.ts";
import { Dashboard, Standing } from "#app/evaluation/Dashboard.tsx";
import { Downloads } from "#app/evaluation/Downloads.tsx";
import { EvaluationTabs } from "#app/evaluation/EvaluationTabs.tsx";
import { listProgress } from "#app/evaluation/progress.server.ts";
import { ProgressBlock } from "#app/evaluation/ProgressBlock.tsx";
import { readDashboard } from "#app/evaluation/read-dashboard.server.ts";
import { ALL } from "#app/evaluation/selection.ts";
import { listSummaryStandings } from "#app/evaluation/summary-standing.server.ts";
import { page } from "#app/page.ts";
import { toContributionCount } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const { db } = context;
  const dashboard = readDashboard(db, { search: new URL(request.url).searchParams, now: context.now() });
  return page({ dashboard, reach: countContributions(db, EVERYTHING), progress: listProgress(db), standings: Object.fromEntries(listSummaryStandings(db)) });
}

export default function Evaluation() {
  const { dashboard, reach, progress, standings } = useLoaderData<typeof loader>();
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
      <section className="block" aria-labelledby="herunterladen">
        <h2 id="herunterladen">Auswertung herunterladen</h2>
        <p>
          {toContributionCount(reach.total, reach.replies)}. Nur einen Teil davon: <a href="/auswertung/export">Beiträge auswählen und herunterladen</a>.
        </p>
        <Downloads selection={ALL} />
      </section>
    </>
  );
}
