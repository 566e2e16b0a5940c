import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { findSignInTime, requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { isFresh, toFreshSignInPath } from "#app/accounts/fresh-sign-in.ts";
import { page } from "#app/page.ts";
import { OwnData } from "#app/privacy/OwnData.tsx";
import { findPlannedDeletion } from "#app/privacy/plan-deletion.server.ts";
import { PlannedNotice } from "#app/privacy/PlannedNotice.tsx";
import { readOwnData } from "#app/privacy/read-own-data.server.ts";
import { toTitle } from "#app/title.ts";
import { Notice } from "#app/ui/Notice.tsx";

export const meta: MetaFunction = () => toTitle("Meine Daten", "Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePractitioner({ request, context });
  const mayRead = isFresh({ signedInAt: await findSignInTime({ request, context }), now: context.now() });
  return page({ parts: mayRead ? readOwnData(context.db, person) : null, planned: findPlannedDeletion(context.db, person) ?? null });
}

export default function OwnDataPage() {
  const { parts, planned } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountTabs current="/konto/daten" />
      <div className="narrow">
        <header className="opening">
          <h1 className="title">Meine Daten</h1>
          <p className="lead">Alles, was hier über Sie gespeichert ist, zum Lesen und zum Mitnehmen.</p>
          {parts && (
            <p>
              <a className="btn" href="/konto/daten.json" download>
                Meine Daten herunterladen
              </a>
            </p>
          )}
        </header>
        {parts ? <OwnData parts={parts} /> : <Stale />}
        <p className="small quiet space-top-m">
          Nicht aufgeführt ist, wer einen Ihrer Beiträge gemeldet und wer über ihn entschieden hat: Das sind Daten anderer. Wozu alles gespeichert wird und wie lange, steht unter <a href="/datenschutz">Datenschutz</a>.
        </p>
        <section className="block" aria-labelledby="loeschen">
          <h2 id="loeschen">Konto löschen</h2>
          {planned ? <PlannedNotice planned={planned} /> : <Deletion />}
        </section>
      </div>
    </>
  );
}

function Stale() {
  return (
    <Notice tone="info" title="Zum Ansehen melden Sie sich bitte noch einmal an.">
      <p>
        Damit niemand an einem offenen Gerät alles über Sie liest, muss Ihre Anmeldung in den letzten zehn Minuten gewesen sein. <a href={toFreshSignInPath("/konto/daten")}>Noch einmal anmelden und hierher zurückkommen</a>
      </p>
    </Notice>
  );
}

function Deletion() {
  return (
    <>
      <p className="space-top-s">Sie bestimmen, ob Ihre Beiträge ohne Namen stehen bleiben oder mitgelöscht werden. Danach haben Sie 24&nbsp;Stunden, um es sich anders zu überlegen.</p>
      <p className="actions">
        <a className="btn btn--secondary" href="/konto/loeschen">
          Konto löschen …
        </a>
      </p>
    </>
  );
}
