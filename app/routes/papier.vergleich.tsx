import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { compareVersions, listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { isChange, toSummary } from "#app/paper/comparison.ts";
import { Comparison } from "#app/paper/Comparison.tsx";
import { toPublicMeta } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Vergleich", "Papier"], path: "/papier/vergleich", description: "Zwei Fassungen des Positionspapiers Absatz für Absatz nebeneinander." });

/** Without a choice the newest version beside the one before. */
export function loader({ request, context: { db } }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  const versions = listPublishedVersions(db);
  const find = (name: string) => versions.find(({ number }) => String(number) === search.get(name));
  const to = find("nach") ?? versions[0];
  const from = find("von") ?? versions.find(({ number }) => number < (to?.number ?? 0));
  const rows = from && to && from.number < to.number ? compareVersions(db, { from, to }) : null;
  return page({
    choices: versions.map(({ number, label }) => ({ number, label })),
    from: from?.number ?? null,
    to: to?.number ?? null,
    names: { before: from?.label ?? "", after: to?.label ?? "" },
    summary: rows && toSummary(rows),
    rows: rows?.filter(isChange) ?? null,
  });
}

export { ErrorPage as ErrorBoundary } from "#app/site/ErrorPage.tsx";

export default function Compare() {
  const { choices, from, to, names, summary, rows } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ to: "/papier", word: "Papier" }, { to: "/papier/fassungen", word: "Fassungen" }]} here="Vergleich" />
      <header className="opening">
        <h1>Was sich geändert hat</h1>
        {choices.length < 2 && <p className="lead">Bisher gibt es nur eine Fassung. Sobald eine zweite veröffentlicht ist, stehen beide hier nebeneinander.</p>}
        {choices.length > 1 && <Choice choices={choices} from={from} to={to} />}
        {rows === null && choices.length > 1 && <p>Wählen Sie zuerst die ältere, dann die neuere Fassung.</p>}
        {summary && <p className="meta">Absätze: {summary.replace(/(\d) /g, "$1\u00a0")}</p>}
      </header>
      {rows && <Comparison rows={rows} names={names} />}
    </>
  );
}

type Choices = { choices: { number: number; label: string }[]; from: number | null; to: number | null };

function Choice({ choices, from, to }: Choices) {
  return (
    <form className="row versions" method="get" action="/papier/vergleich">
      <VersionSelect name="von" label="Ältere Fassung" choices={choices} chosen={from} />
      <VersionSelect name="nach" label="Neuere Fassung" choices={choices} chosen={to} />
      <button className="btn btn--secondary">Fassungen vergleichen</button>
    </form>
  );
}

function VersionSelect({ name, label, choices, chosen }: { name: string; label: string; choices: Choices["choices"]; chosen: number | null }) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen ?? undefined}>
        {choices.map(({ number, label: version }) => (
          <option key={number} value={number}>
            {version}
          </option>
        ))}
      </select>
    </div>
  );
}
