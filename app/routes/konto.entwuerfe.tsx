import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AccountTabs } from "#app/accounts/AccountTabs.tsx";
import { BanNotice } from "#app/accounts/BanNotice.tsx";
import { requirePractitioner } from "#app/accounts/doorkeeper.server.ts";
import { findBan } from "#app/accounts/writing-bans.server.ts";
import { DraftList } from "#app/discussion/DraftList.tsx";
import { NothingWritten } from "#app/discussion/NothingWritten.tsx";
import { listDrafts } from "#app/discussion/own-drafts.server.ts";
import type { PhaseState } from "#app/discussion/phase.ts";
import { findPhaseState } from "#app/discussion/phases.server.ts";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";
import { Notice } from "#app/ui/Notice.tsx";

export const meta: MetaFunction = () => toTitle("Entwürfe", "Konto");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const author = await requirePractitioner({ request, context });
  const now = context.now();
  return page({ drafts: listDrafts(context.db, author), phase: findPhaseState(context.db, now), ban: findBan(context.db, author, now) ?? null });
}

export default function Drafts() {
  const { drafts, phase, ban } = useLoaderData<typeof loader>();
  return (
    <>
      <AccountTabs current="/konto/entwuerfe" />
      <header className="opening">
        <h1 className="title">Entwürfe</h1>
        {drafts.length > 0 && <p className="lead">Entwürfe sehen nur Sie. Eingereicht sind sie noch nicht.</p>}
      </header>
      <div className="narrow stack">
        {ban && <BanNotice ban={ban} />}
        {phase !== "open" && drafts.length > 0 && (
          <Notice tone="info" title="Die Diskussion ist gerade nicht offen.">
            <p>Sie können Ihre Entwürfe lesen, kopieren und löschen, aber nicht einreichen.</p>
          </Notice>
        )}
      </div>
      {drafts.length > 0 ? <DraftList drafts={drafts} mayContinue={phase === "open" && !ban} /> : <NoDraft phase={phase} />}
    </>
  );
}

function NoDraft({ phase }: { phase: PhaseState }) {
  return (
    <div className="empty space-top-m">
      <h2>Kein Entwurf.</h2>
      {phase === "open" ? (
        <p>
          Wenn Sie zu einer Stelle im <a href="/papier">Papier</a> schreiben, können Sie den Text als Entwurf speichern und hier weiterschreiben. Entwürfe sehen nur Sie.
        </p>
      ) : (
        <NothingWritten phase={phase} />
      )}
    </div>
  );
}
