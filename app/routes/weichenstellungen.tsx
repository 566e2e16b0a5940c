import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findViewer } from "#app/accounts/doorkeeper.server.ts";
import { isOpen } from "#app/discussion/phases.server.ts";
import { readWeichenstellungen } from "#app/discussion/read-weichenstellungen.server.ts";
import { WeichenstellungEntry } from "#app/discussion/WeichenstellungEntry.tsx";
import { page } from "#app/page.ts";
import { findPublishedVersion } from "#app/paper/read-paper.server.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Weichenstellungen"], path: "/weichenstellungen", description: "Alle Weichenstellungen des Positionspapiers auf einer Seite: lesen, unterstützen, widersprechen.", feed: SITE_FEED });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = await findViewer({ request, context });
  return page({
    isSignedIn: viewer !== undefined,
    hasPaper: findPublishedVersion(context.db) !== undefined,
    mayWrite: isOpen(context.db, context.now()),
    entries: readWeichenstellungen(context.db, { viewer: viewer?.person ?? null }),
  });
}

export default function Weichenstellungen() {
  const { isSignedIn, hasPaper, mayWrite, entries } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Weichenstellungen</h1>
        <p className="lead">
          Hier steht, was sich ändern muss, damit Klein- und Mittelstädte handlungsfähig bleiben.{mayWrite && " So reden Sie in 20\u00a0Minuten mit: Erleben Sie das auch? Ein Klick genügt. Oder schreiben Sie, was Ihre Stadt dazu sagt."}
        </p>
      </header>
      {entries.length === 0 && (
        <div className="empty">
          <h2>{hasPaper ? "Das Papier nennt keine Weichenstellungen." : "Das Papier ist noch nicht da."}</h2>
          <p>{hasPaper ? <a href="/papier">Papier lesen</a> : <>Mit ihm erscheinen hier seine Weichenstellungen. Bis dahin: <a href="/projekt">worum es im Projekt geht</a>.</>}</p>
        </div>
      )}
      <ol className="settings">
        {entries.map((entry) => (
          <WeichenstellungEntry key={entry.id} entry={entry} isSignedIn={isSignedIn} mayWrite={mayWrite} />
        ))}
      </ol>
    </>
  );
}
