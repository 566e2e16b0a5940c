import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { NextPage, NothingWaits } from "#app/moderation/NextPage.tsx";
import { parseKey } from "#app/moderation/queue-filter.ts";
import { ReportedEntries } from "#app/moderation/ReportedEntries.tsx";
import { listReported } from "#app/moderation/reports.server.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Meldungen", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const now = context.now();
  const search = new URL(request.url).searchParams;
  const decisionId = search.get("entschieden");
  const after = parseKey(search.get("ab"), 2);
  return page({ ...listReported(db, { moderator, now, after }), isLater: after !== null, counts: countTabs(db, { now }), undoable: findUndoable(db, { decisionId, moderator, now }), now });
}

const PATH = "/moderation/meldungen";

export default function Reports() {
  const { entries, isLater, next, counts, undoable, now } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="gemeldet" counts={counts} />
      {undoable && <UndoBar undoable={undoable} />}
      <header className="opening">
        <h1 className="title">Meldungen</h1>
        <p className="lead">Veröffentlichte Beiträge, die jemand gemeldet hat.</p>
      </header>
      {entries.length === 0 ? <NothingWaits path={PATH} waiting={counts.reported} word="Keine Meldung wartet." /> : <ReportedEntries entries={entries} now={now} />}
      <NextPage path={PATH} isLater={isLater} next={next} word="Weitere gemeldete Beiträge" />
    </>
  );
}
