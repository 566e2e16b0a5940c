import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { usesKeys } from "#app/moderation/keys.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { findNext, summariseQueue } from "#app/moderation/queue.server.ts";
import { isNarrowed, parseQueueCursor, parseQueueFilter, type QueueFilter, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { QueueFilters } from "#app/moderation/QueueFilters.tsx";
import { QueueTable } from "#app/moderation/QueueTable.tsx";
import { readQueue } from "#app/moderation/read-queue.server.ts";
import { summariseRun } from "#app/moderation/run.server.ts";
import { RunNotice } from "#app/moderation/RunNotice.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toWaitingTime } from "#app/text/dates.ts";
import { toTitle } from "#app/title.ts";

export const meta: MetaFunction = () => toTitle("Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const moderator = await requireModerator({ request, context });
  const search = new URL(request.url).searchParams;
  const filter = parseQueueFilter(search);
  const now = context.now();
  const version = findPublishedVersion(db);
  const { oldest, waiting } = summariseQueue(db, { filter, now });
  return page({
    filter, waiting, now,
    oldest: oldest === null ? null : toWaitingTime(oldest, now),
    counts: countTabs(db, { now }),
    ...readQueue(db, { filter, moderator, now, after: parseQueueCursor(search.get("ab"), filter) }),
    first: findNext(db, { filter, moderator, now, after: null }) ?? null,
    sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [],
    undoable: findUndoable(db, { decisionId: search.get("entschieden"), moderator, now }),
    keys: usesKeys(db, moderator),
    run: filter.runSince === null ? null : summariseRun(db, { moderator, since: filter.runSince }),
  });
}

export default function Queue() {
  const { filter, waiting, oldest, counts, entries, next, first, sections, undoable, now, run, keys } = useLoaderData<typeof loader>();
  const place = sections.find(({ key }) => key === filter.sectionKey)?.title;
  return (
    <div data-keys={keys ? "" : undefined}>
      <ModerationTabs current={filter.isRevised ? "ueberarbeitet" : "offen"} counts={counts} />
      {undoable && <UndoBar undoable={undoable} query={toQueueQuery(filter)} />}
      {run && run.total > 0 && <RunNotice run={run} oldest={oldest} />}
      <header className="opening">
        <h1 className="title" tabIndex={-1} data-arrive={undoable || run ? "" : undefined} aria-describedby={undoable ? "ergebnis" : undefined}>Moderation</h1>
        <p className="meta">{waiting > 0 && <span>{waiting === 1 ? "1 Beitrag wartet" : `${waiting} Beiträge warten`}, der älteste seit {oldest}</span>}</p>
      </header>
      <QueueFilters filter={filter} sections={sections} />
      {first && (
        <p className="space-top-m">
          <a className="btn" href={`/moderation/${first}${toQueueQuery({ ...filter, runSince: now })}`}>
            {place && `Abschnitt ${place}: `}
            {waiting === 1 ? "1 Beitrag prüfen" : `${waiting} Beiträge der Reihe nach prüfen`}
          </a>
        </p>
      )}
      {entries.length === 0 ? <AllDone filter={filter} /> : <QueueTable entries={entries} filter={filter} now={now} />}
      {next && (
        <p className="space-top-m">
          <a href={`/moderation${toQueueQuery(filter, { ab: next.join(".") })}`}>Weitere offene Beiträge</a>
        </p>
      )}
      <ul className="row space-top-m small links">
        <li>
          <a href="/moderation/textbausteine">Textbausteine</a>
        </li>
        <li>
          <a href="/moderation/wortliste">Wortliste</a>
        </li>
        <li>
          <a href="/moderation/schreibsperren">Schreibsperren</a>
        </li>
      </ul>
    </div>
  );
}

function AllDone({ filter }: { filter: QueueFilter }) {
  return (
    <div className="empty space-top-m">
      <h2>{isNarrowed(filter) ? "Kein Beitrag passt zu diesen Filtern." : "Alles geprüft."}</h2>
      <p>{isNarrowed(filter) ? <a href="/moderation">Alle Filter zurücksetzen</a> : "Kein Beitrag wartet."}</p>
    </div>
  );
}
