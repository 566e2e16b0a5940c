import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { listOpenComplaints } from "#app/moderation/complaints.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { toWaitingTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, toContributionNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Beschwerden", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const moderator = await requireModerator({ request, context });
  const { db } = context;
  const now = context.now();
  const decisionId = new URL(request.url).searchParams.get("entschieden");
  const open = listOpenComplaints(db).map(({ id, number, outcome, filedAt }) => ({ id, number: toContributionNumber(number), outcome, waits: toWaitingTime(filedAt, now) }));
  return page({ open, counts: countTabs(db, { now }), undoable: findUndoable(db, { decisionId, moderator, now }) });
}

export default function Complaints() {
  const { open, counts, undoable } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="beschwerden" counts={counts} />
      {undoable && <UndoBar undoable={undoable} />}
      <header className="opening">
        <h1 className="title">Beschwerden</h1>
      </header>
      {open.length === 0 && <p className="empty">Keine Beschwerde wartet.</p>}
      <ul className="list">
        {open.map(({ id, number, outcome, waits }) => (
          <li key={id}>
            <a href={`/moderation/beschwerden/${id}`}>Beschwerde zu {number}</a> · {OUTCOME_WORDS[outcome]} · wartet seit {waits}
          </li>
        ))}
      </ul>
    </>
  );
}
