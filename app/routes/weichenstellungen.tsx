import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { isOpen } from "#app/discussion/phases.server.ts";
import { readWeichenstellungen } from "#app/discussion/read-weichenstellungen.server.ts";
import { WeichenstellungEntry } from "#app/discussion/WeichenstellungEntry.tsx";
import { page } from "#app/page.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Weichenstellungen"], path: "/weichenstellungen", description: "Alle Weichenstellungen des Positionspapiers auf einer Seite: lesen, unterstützen, widersprechen.", feed: SITE_FEED });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer({ request, context });
  return page({
    isSignedIn: viewer !== undefined,
    mayWrite: isOpen(context.db, context.now()),
    entries: readWeichenstellungen(context.db, { viewer: viewer?.person ?? null }),
  });
}

export default function Weichenstellungen() {
  const { isSignedIn, mayWrite, entries } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>{mayWrite ? "In 20 Minuten mitreden" : "Weichenstellungen"}</h1>
        <p className="lead">
          Die Weichenstellungen sagen, was sich ändern muss, damit Klein- und Mittelstädte handlungsfähig bleiben.{mayWrite && " Erleben Sie das auch? Ein Klick genügt. Oder schreiben Sie, was Ihre Stadt dazu sagt."}
        </p>
      </header>
      {entries.length === 0 && <p>Das Papier nennt noch keine Weichenstellungen.</p>}
      <ol className="settings">
        {entries.map((entry) => (
          <WeichenstellungEntry key={entry.id} entry={entry} isSignedIn={isSignedIn} mayWrite={mayWrite} />
        ))}
      </ol>
    </>
  );
}
