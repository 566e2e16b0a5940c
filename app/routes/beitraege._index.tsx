import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { countPublished, listPublished } from "#app/discussion/published-contributions.server.ts";
import { page } from "#app/page.ts";
import { toNumber, toContributionCount } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

const PER_PAGE = 30;

export const meta: MetaFunction = () => toTitle("Beiträge");

export function loader({ request, context: { db } }: LoaderFunctionArgs) {
  const before = toNumber(new URL(request.url).searchParams.get("vor"));
  const found = listPublished(db, { before, limit: PER_PAGE + 1 });
  const { total, replies } = countPublished(db).get("") ?? { total: 0, replies: 0 };
  const entries = found.slice(0, PER_PAGE);
  return page({ entries, count: toContributionCount(total, replies), isFirst: before === null, older: found.length > PER_PAGE ? (entries.at(-1)?.number ?? null) : null });
}

export default function Contributions() {
  const { entries, count, isFirst, older } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Beiträge</h1>
        <p className="lead">Was Fachleute bisher an den Rand des Papiers geschrieben haben, das Neueste zuerst.</p>
        <p className="meta">
          <span>{count}</span>
        </p>
      </header>
      <h2 className="hidden">Liste der Beiträge</h2>
      {entries.length === 0 ? <Empty /> : <ContributionEntries contributions={entries} />}
      <nav aria-label="Weitere Beiträge">
        <ul className="pager">
          {!isFirst && (
            <li>
              <a href="/beitraege">Neueste Beiträge</a>
            </li>
          )}
          {older && (
            <li>
              <a href={`/beitraege?vor=${older}`} rel="next">
                Ältere Beiträge
              </a>
            </li>
          )}
        </ul>
      </nav>
    </>
  );
}

function Empty() {
  return (
    <div className="empty">
      <h3>Noch kein Beitrag.</h3>
      <p>
        Den Anfang können Sie machen: <a href="/weichenstellungen">In 20 Minuten mitreden</a>.
      </p>
    </div>
  );
}
