import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { usesKeys } from "#app/accounts/keys.server.ts";
import { FilterLine } from "#app/moderation/FilterLine.tsx";
import { findUndoable } from "#app/moderation/find-undoable.server.ts";
import { QUEUE_KEYS } from "#app/moderation/keys.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { findNext, summariseQueue } from "#app/moderation/queue.server.ts";
import { EVERYTHING, parseQueueCursor, parseQueueFilter, type QueueFilter, toQueueChips, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { QueueFilters } from "#app/moderation/QueueFilters.tsx";
import { QueueTable, type RefusedMany } from "#app/moderation/QueueTable.tsx";
import { readQueue } from "#app/moderation/read-queue.server.ts";
import { summariseRun } from "#app/moderation/run.server.ts";
import { RunNotice } from "#app/moderation/RunNotice.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { UndoBar } from "#app/moderation/UndoBar.tsx";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toWaitingTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { toNumber } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { KeysHelp } from "#app/ui/KeysHelp.tsx";
import { Pager } from "#app/ui/Pager.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => (data?.filter.isRevised ? toTitle("Überarbeitet", "Moderation") : toTitle("Moderation"));

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const moderator = await requireModerator({ request, context });
  const search = new URL(request.url).searchParams;
  const filter = parseQueueFilter(search);
  const now = context.now();
  const after = parseQueueCursor(search.get("ab"), filter);
  const version = findPublishedVersion(db);
  const { oldest, waiting } = summariseQueue(db, { filter, now });
  return page({
    filter, waiting, now,
    cursor: after && after.join("."),
    oldest: oldest === null ? null : setType(toWaitingTime(oldest, now)),
    counts: countTabs(db, { now }),
    ...readQueue(db, { filter, moderator, now, after }),
    first: findNext(db, { filter, moderator, now, after: null }) ?? null,
    sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [],
    undoable: findUndoable(db, { decisionId: search.get("entschieden"), moderator, now }),
    keys: usesKeys(db, moderator),
    run: filter.runSince === null ? null : summariseRun(db, { moderator, since: filter.runSince }),
  });
}

export default function Queue() {
  const { filter, waiting, oldest, counts, entries, next, first, sections, undoable, now, run, keys, cursor } = useLoaderData<typeof loader>();
  const refused = useActionData() as RefusedMany | undefined;
  const chips = toQueueChips(filter, sections).map(({ word, query }) => ({ word, to: `/moderation${query}` }));
  const all = filter.isRevised ? counts.revised : counts.waiting;
  const place = sections.find(({ key }) => key === filter.sectionKey)?.title;
  return (
    <div data-keys={keys ? "" : undefined}>
      <ModerationTabs current={filter.isRevised ? "ueberarbeitet" : "offen"} counts={counts} />
      {undoable && <UndoBar undoable={undoable} query={toQueueQuery(filter)} />}
      {run && run.total > 0 && <RunNotice run={run} oldest={oldest} />}
      {refused && <ErrorSummary title="Es ist noch nichts entschieden" comfort={isChosen(refused) ? "Ihre Auswahl ist noch da." : ""} errors={refused.errors} fields={["chosen", "outcome"]} />}
      <header className="opening">
        <h1 className="title" tabIndex={-1} data-arrive={undoable || run ? "" : undefined} aria-describedby={undoable ? "ergebnis" : undefined}>{filter.isRevised ? "Überarbeitet" : "Moderation"}</h1>
      </header>
      {all > 0 && <QueueFilters filter={filter} sections={sections} />}
      {chips.length > 0 && <FilterLine all={filter.isRevised ? `${all} überarbeitet` : `${all} offen`} found={waiting} chips={chips} whole={toWhole(filter)} />}
      {first && (
        <p className="row">
          <a className="btn" href={`/moderation/${first}${toQueueQuery({ ...filter, runSince: now })}`} data-key="p">
            {place && `Abschnitt ${place}: `}
            {waiting === 1 ? "1 Beitrag prüfen" : `${place ? "alle" : "Alle"} ${waiting} der Reihe nach prüfen`}
          </a>
          {oldest && !run?.total && <span className="small quiet">Der älteste wartet seit {oldest}.</span>}
        </p>
      )}
      {entries.length === 0 ? <AllDone filter={filter} isFiltered={chips.length > 0} /> : <QueueTable entries={entries} filter={filter} cursor={cursor} refused={refused} now={now} />}
      <Pager label="Seiten" back={cursor === null ? null : { to: `/moderation${toQueueQuery(filter)}`, word: "Zum Anfang" }} on={next && { to: `/moderation${toQueueQuery(filter, { ab: next.join(".") })}`, word: "Weitere offene Beiträge" }} />
      <KeysHelp keys={QUEUE_KEYS} usesKeys={keys} returnTo={`/moderation${toQueueQuery(filter)}`} />
    </div>
  );
}

function AllDone({ filter, isFiltered }: { filter: QueueFilter; isFiltered: boolean }) {
  return (
    <div className="empty space-bottom">
      <h2>{isFiltered ? "Kein Beitrag passt zu diesen Filtern." : filter.isRevised ? "Keine Überarbeitung wartet." : "Alles geprüft."}</h2>
      <p>{isFiltered ? <a href={toWhole(filter)}>Alle Filter zurücksetzen</a> : filter.isRevised ? <>Hier stehen Beiträge, die überarbeitet wieder eingereicht sind. <a className="nowrap" href="/moderation">Alle offenen Beiträge</a></> : "Kein Beitrag wartet."}</p>
    </div>
  );
}

/** The whole list of the tab one is in. */
function toWhole({ isRevised }: QueueFilter): string {
  return `/moderation${toQueueQuery({ ...EVERYTHING, isRevised })}`;
}

function isChosen({ typed }: RefusedMany): boolean {
  return Object.keys(typed).some((name) => toNumber(name) !== null);
}
