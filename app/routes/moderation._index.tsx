import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { countOpenComplaints } from "#app/moderation/complaints.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { listQueue, summariseQueue } from "#app/moderation/queue.server.ts";
import { QueueTable } from "#app/moderation/QueueTable.tsx";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toWaitingTime } from "#app/text/dates.ts";
import { toTitle } from "#app/title.ts";
import { FilterSelect } from "#app/ui/FilterSelect.tsx";

export const meta: MetaFunction = () => toTitle("Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const moderator = await requireModerator({ request, context });
  const search = new URL(request.url).searchParams;
  const filter = { sectionKey: search.get("abschnitt") || null };
  const now = context.now();
  const version = findPublishedVersion(db);
  const { oldest, waiting } = summariseQueue(db, filter);
  return page({
    filter, waiting,
    now,
    oldest: oldest === null ? null : toWaitingTime(oldest, now),
    complaints: countOpenComplaints(db),
    all: summariseQueue(db, { sectionKey: null }).waiting,
    entries: listQueue(db, { filter, moderator }),
    sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [],
    undoable: findUndoable(db, { decisionId: search.get("entschieden"), moderator, now }),
  });
}

export default function Queue() {
  const { filter, waiting, oldest, all, entries, sections, undoable, now, complaints } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="offen" waiting={all} complaints={complaints} />
      {undoable && <UndoBar undoable={undoable} />}
      <header className="opening">
        <h1 className="title">Moderation</h1>
        <p className="meta">{waiting > 0 && <span>{waiting === 1 ? "1 Beitrag wartet" : `${waiting} Beiträge warten`}, der älteste seit {oldest}</span>}</p>
      </header>
      <form className="filters" method="get">
        <div className="filters__grid">
          <FilterSelect name="abschnitt" label="Abschnitt" all="alle" chosen={filter.sectionKey ?? ""} options={sections.map(({ key, title }) => ({ value: key, word: title }))} />
          <div>
            <button className="btn btn--secondary">Filter anwenden</button>
          </div>
        </div>
      </form>
      {entries.length === 0 ? <AllDone isFiltered={filter.sectionKey !== null} /> : <QueueTable entries={entries} filter={filter} now={now} />}
    </>
  );
}

function AllDone({ isFiltered }: { isFiltered: boolean }) {
  return (
    <div className="empty space-top-m">
      <h2>Alles geprüft.</h2>
      <p>{isFiltered ? <a href="/moderation">Auf diesen Filter passt kein Beitrag. Alle offenen ansehen</a> : "Kein Beitrag wartet."}</p>
    </div>
  );
}
