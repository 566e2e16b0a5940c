import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { ComplaintEntries } from "#app/moderation/ComplaintEntries.tsx";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { NextPage, NothingWaits } from "#app/moderation/NextPage.tsx";
import { listOpenComplaints } from "#app/moderation/open-complaints.server.ts";
import { parseKey } from "#app/moderation/queue-filter.ts";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Beschwerden", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const now = context.now();
  const search = new URL(request.url).searchParams;
  const decisionId = search.get("entschieden");
  const after = parseKey(search.get("ab"), 2);
  return page({ ...listOpenComplaints(db, { moderator, now, after }), isLater: after !== null, counts: countTabs(db, { now }), undoable: findUndoable(db, { decisionId, moderator, now }), now });
}

const PATH = "/moderation/beschwerden";

export default function Complaints() {
  const { entries, isLater, next, counts, undoable, now } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="beschwerden" counts={counts} />
      {undoable && <UndoBar undoable={undoable} />}
      <header className="opening">
        <h1 className="title">Beschwerden</h1>
        <p className="lead">Entscheidungen, die eine Autorin oder ein Autor für falsch hält.</p>
      </header>
      {entries.length === 0 ? <NothingWaits path={PATH} waiting={counts.complaints} word="Keine Beschwerde wartet." /> : <ComplaintEntries entries={entries} now={now} />}
      <NextPage path={PATH} isLater={isLater} next={next} word="Weitere Beschwerden" />
    </>
  );
}
