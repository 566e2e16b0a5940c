import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { EvaluationTabs } from "#app/evaluation/EvaluationTabs.tsx";
import { countBySectionAndKind, countReach } from "#app/evaluation/figures.server.ts";
import { FiguresTable } from "#app/evaluation/FiguresTable.tsx";
import { PROFILE_WORDS, PROFILES } from "#app/evaluation/profile.ts";
import { listProgress } from "#app/evaluation/progress.server.ts";
import { ProgressBlock } from "#app/evaluation/ProgressBlock.tsx";
import { page } from "#app/page.ts";
import { toContributionCount, toGermanNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  return page({ sections: countBySectionAndKind(context.db), reach: countReach(context.db), progress: listProgress(context.db) });
}

export default function Evaluation() {
  const { sections, reach, progress } = useLoaderData<typeof loader>();
  const stats: [string, number][] = [
    [reach.replies === 0 ? "Beiträge" : `Beiträge, davon ${reach.replies} Antworten`, reach.total],
    ["Personen haben geschrieben", reach.people],
    ["Kommunen wurden genannt", reach.municipalities],
  ];
  return (
    <>
      <EvaluationTabs current="ueberblick" />
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
      <ProgressBlock sections={progress} />
      <section className="block" aria-labelledby="zahlen">
        <h2 id="zahlen">Abschnitte und Beitragsarten</h2>
        <FiguresTable sections={sections} />
      </section>
      <section className="block" aria-labelledby="herunterladen">
        <h2 id="herunterladen">Auswertung herunterladen</h2>
        <p>Tabelle (CSV) mit {toContributionCount(reach.total, reach.replies)}, zum Öffnen in jedem Tabellenprogramm.</p>
        <div className="cols cols-2 space-top-m">
          {PROFILES.map((profile) => (
            <div className="panel" key={profile}>
              <h3>{PROFILE_WORDS[profile].word}</h3>
              <p>{PROFILE_WORDS[profile].sense}</p>
              <p className="actions">
                <a className="btn btn--secondary" href={`/auswertung/export.csv?profil=${profile}`} download>
                  CSV herunterladen<span className="hidden">, {PROFILE_WORDS[profile].word}</span>
                </a>
              </p>
            </div>
          ))}
        </div>
      </section>
    </>
  );
}
