import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { Downloads } from "#app/evaluation/Downloads.tsx";
import { countBySectionAndKind, countReach } from "#app/evaluation/figures.server.ts";
import { FiguresTable } from "#app/evaluation/FiguresTable.tsx";
import { ALL } from "#app/evaluation/selection.ts";
import { page } from "#app/page.ts";
import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page({ sections: countBySectionAndKind(context.db), reach: countReach(context.db) });
}

export default function Evaluation() {
  const { sections, reach } = useLoaderData<typeof loader>();
  const stats: [string, number][] = [
    [reach.replies === 0 ? "Beiträge" : `Beiträge, davon ${reach.replies} Antworten`, reach.total],
    ["Personen haben geschrieben", reach.people],
    ["Kommunen wurden genannt", reach.municipalities],
  ];
  return (
    <>
      <header className="opening">
        <h1 className="title">Auswertung</h1>
        <p className="lead">Gezählt wird nur, was veröffentlicht ist.</p>
      </header>
      <dl className="stats">
        {stats.map(([word, value]) => (
          <div className="stat" key={word}>
            <dt>{word}</dt>
            <dd>{toGermanNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <section className="block" aria-labelledby="zahlen">
        <h2 id="zahlen">Abschnitte und Beitragsarten</h2>
        <FiguresTable sections={sections} />
      </section>
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
