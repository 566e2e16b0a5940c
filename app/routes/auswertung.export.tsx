import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSignInTime, requireTeam } from "#app/accounts/doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { ContributionFilters, PeriodFields } from "#app/discussion/ContributionFilters.tsx";
import { listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { Downloads, FormatList } from "#app/evaluation/Downloads.tsx";
import { EvaluationTabs } from "#app/evaluation/EvaluationTabs.tsx";
import { countReach } from "#app/evaluation/figures.server.ts";
import { toFormat } from "#app/evaluation/format.ts";
import { findObstacle, type Obstacle } from "#app/evaluation/obstacle.ts";
import { toProfile } from "#app/evaluation/profile.ts";
import { listNarrowings, parseSelection } from "#app/evaluation/selection.ts";
import { WantedFile } from "#app/evaluation/WantedFile.tsx";
import { page } from "#app/page.ts";
import { toContributionCount } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

const STATUS: Record<Obstacle, number> = { "no-profile": 422, "stale-sign-in": 403, "too-many": 422 };

export const meta: MetaFunction = () => toTitle("Herunterladen", "Auswertung");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireTeam({ request, context });
  const { pathname, search, searchParams } = new URL(request.url);
  const fields = listFilterFields(context.db);
  const selection = parseSelection(searchParams, fields);
  const { total, replies } = countReach(context.db, selection.filter);
  const signIn = { signedInAt: await findSignInTime({ request, context }), now: context.now() };
  const [profile, format] = [toProfile(searchParams.get("profil")), toFormat(searchParams.get("format"))];
  const obstacle = format ? findObstacle({ profile, format, rows: total, ...signIn }) : null;
  const signInPath = isFresh(signIn) ? null : toFreshSignInPath(pathname + search);
  const wanted = format ? { profile, format, obstacle, rows: total } : null;
  return page({ fields, selection, total, replies, signInPath, wanted }, { status: obstacle ? STATUS[obstacle] : 200 });
}

export default function Export() {
  const { fields, selection, total, replies, signInPath, wanted } = useLoaderData<typeof loader>();
  const narrowings = listNarrowings(selection);
  return (
    <>
      <EvaluationTabs current="herunterladen" />
      <header className="opening">
        <h1 className="title">Auswertung herunterladen</h1>
        <p className="lead">Enthalten sind nur veröffentlichte Wortlaute und nie eine Mailadresse.</p>
      </header>
      {wanted && <WantedFile {...wanted} selection={selection} signInPath={signInPath} />}
      <ContributionFilters label="Beiträge auswählen" action="/auswertung/export" fields={fields} filter={selection.filter}>
        <PeriodFields period={selection.filter} />
      </ContributionFilters>
      <div className="between">
        <p>
          <b className="num">{toContributionCount(total, replies)}</b>
          {narrowings.length > 0 && ` · ${narrowings.join(" · ")}`}
        </p>
        {narrowings.length > 0 && <a href="/auswertung/export">Auswahl aufheben</a>}
      </div>
      {total === 0 ? (
        <Nothing isNarrowed={narrowings.length > 0} />
      ) : (
        <section aria-labelledby="dateien">
          <h2 className="hidden" id="dateien">
            Dateien
          </h2>
          <p className="small narrow">Wer Dateien der Profile intern und pseudonym herunterlädt, wird mit Zeit, Format und Zahl der Beiträge vermerkt.</p>
          <FormatList />
          <Downloads selection={selection} signInPath={signInPath} />
        </section>
      )}
    </>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  return (
    <div className="empty">
      <h2>{isNarrowed ? "Kein Beitrag passt zu dieser Auswahl." : "Noch ist kein Beitrag veröffentlicht."}</h2>
      <p>{isNarrowed ? <a href="/auswertung/export">Alle Beiträge auswählen</a> : "Sobald es welche gibt, laden Sie sie hier herunter."}</p>
    </div>
  );
}
