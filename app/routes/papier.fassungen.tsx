import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page } from "#app/page.ts";
import { listPublishedVersions } from "#app/paper/compare-versions.server.ts";
import { VersionEntries } from "#app/paper/VersionEntries.tsx";
import { toPublicMeta } from "#app/title.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Fassungen", "Papier"], path: "/papier/fassungen", description: "Alle Fassungen des Positionspapiers und was sich von einer zur nächsten geändert hat." });

export function loader({ context: { db } }: LoaderFunctionArgs) {
  return page({ versions: listPublishedVersions(db) });
}

export default function Versions() {
  const { versions } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ to: "/papier", word: "Papier" }]} here="Fassungen" />
      <header className="opening">
        <h1>Fassungen des Papiers</h1>
        <p className="lead">Das Papier wächst mit der Diskussion. Jede Fassung bleibt lesbar, und was sich geändert hat, steht Absatz für Absatz nebeneinander. Randnummern gelten auf Dauer: Keine wird zweimal vergeben, außer eine Neuausgabe zählt ausdrücklich neu.</p>
      </header>
      <VersionEntries versions={versions} />
    </>
  );
}
