import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { countDecided, findNewer, listDecided } from "#app/moderation/decided.server.ts";
import { DecidedEntries } from "#app/moderation/DecidedEntries.tsx";
import { FilterLine } from "#app/moderation/FilterLine.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { EVERYTHING, parseQueueFilter, toQueueChips, toQueueQuery } from "#app/moderation/queue-filter.ts";
import { PlaceFilters } from "#app/moderation/QueueFilters.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toTitle } from "#app/title.ts";
import { Filters } from "#app/ui/Filters.tsx";
import { Pager } from "#app/ui/Pager.tsx";

const HERE = "/moderation/entschieden";

export const meta: MetaFunction = () => toTitle("Entschieden", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  const { db } = context;
  const search = new URL(request.url).searchParams;
  const { sectionKey, kind } = parseQueueFilter(search);
  const filter = { ...EVERYTHING, sectionKey, kind };
  const before = Number(search.get("vor")) || null;
  const version = findPublishedVersion(db);
  return page({
    filter,
    ...listDecided(db, { filter, before }),
    ...findNewer(db, { filter, before }),
    sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [],
    numbers: countDecided(db, filter),
    counts: countTabs(db, { now: context.now() }),
  });
}

export default function Decided() {
  const { filter, entries, next, newer, skipped, sections, numbers, counts } = useLoaderData<typeof loader>();
  const toPage = (before: number | null) => `${HERE}${toQueueQuery(filter, { vor: before === null ? null : String(before) })}`;
  const chips = toQueueChips(filter, sections).map(({ word, query }) => ({ word, to: `${HERE}${query}` }));
  return (
    <>
      <ModerationTabs current="entschieden" counts={counts} />
      <header className="opening">
        <h1 className="title">Entschieden</h1>
        <p className="lead">Das Neueste zuerst. Ein Beitrag steht hier so oft, wie über ihn entschieden wurde.</p>
      </header>
      <Filters label="Entschiedene Beiträge filtern" action={HERE}>
        <PlaceFilters filter={filter} sections={sections} />
      </Filters>
      <FilterLine all={numbers.all === 1 ? "1 Entscheidung" : `${numbers.all} Entscheidungen`} found={numbers.found} chips={chips} whole={HERE} />
      {entries.length === 0 ? <p className="empty space-top-m">{chips.length > 0 ? "Nichts passt zu diesen Filtern." : "Noch nichts entschieden."}</p> : <DecidedEntries entries={entries} />}
      <Pager
        label="Seiten"
        back={skipped > 0 ? { to: toPage(newer), word: "Neuere" } : null}
        here={`${skipped + 1}–${skipped + entries.length} von ${numbers.found}`}
        on={next === null ? null : { to: toPage(next), word: "Ältere" }}
      />
    </>
  );
}
