import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { findSessionId, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { SessionList } from "#app/accounts/SessionList.tsx";
import { listSessions } from "#app/accounts/sessions.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Sitzungen", "Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  return page({ sessions: listSessions(context.db, { person, now: context.now() }), current: await findSessionId({ request, context }) });
}

export default function Sessions() {
  const { sessions, current } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountTabs current="/konto/sitzungen" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Sitzungen</h1>
          <p className="lead">Hier stehen die Anmeldungen, die noch gelten. Von welchem Gerät sie sind, wissen wir nicht.</p>
        </header>
        <SessionList sessions={sessions} current={current} />
        {sessions.length > 1 && (
          <section className="block" aria-labelledby="ueberall">
            <h2 id="ueberall">Alle Sitzungen beenden</h2>
            <p className="space-top-s">Das meldet Sie überall ab, auch hier. Entwürfe bleiben gespeichert.</p>
            <form method="post" action="/konto/sitzungen/alle-beenden" className="actions">
              <button className="btn btn--secondary btn--small">Überall abmelden</button>
            </form>
          </section>
        )}
      </div>
    </>
  );
}
