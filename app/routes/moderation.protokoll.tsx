import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { ComplaintTable } from "#app/moderation/ComplaintTable.tsx";
import { listDecidedComplaints } from "#app/moderation/decided-complaints.server.ts";
import { FilterLine } from "#app/moderation/FilterLine.tsx";
import { countLog, listLog, nameModerators } from "#app/moderation/log.server.ts";
import { isNarrowed, parseLogCursor, parseLogFilter, toLogChips, toLogQuery } from "#app/moderation/log-filter.ts";
import { LogFilters } from "#app/moderation/LogFilters.tsx";
import { LogTable } from "#app/moderation/LogTable.tsx";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { findPublishedVersion, listSections } from "#app/paper/read-paper.server.ts";
import { toTitle } from "#app/title.ts";
import { Pager } from "#app/ui/Pager.tsx";

const HERE = "/moderation/protokoll";
const PER_PAGE = 100;

export const meta: MetaFunction = () => toTitle("Protokoll", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  const { db } = context;
  const search = new URL(request.url).searchParams;
  const filter = parseLogFilter(search);
  const before = parseLogCursor(search);
  const found = listLog(db, { filter, before, limit: PER_PAGE + 1 });
  const version = findPublishedVersion(db);
  return page({
    filter,
    numbers: countLog(db, filter),
    entries: found.slice(0, PER_PAGE),
    isLater: before !== null,
    older: found.length > PER_PAGE ? (found[PER_PAGE - 1]?.row ?? null) : null,
    complaints: before === null ? listDecidedComplaints(db, { filter, limit: PER_PAGE }) : [],
    counts: countTabs(db, { now: context.now() }),
    sections: version ? listSections(db, version).map(({ key, title }) => ({ key, title })) : [],
    moderators: [...nameModerators(db).values()],
  });
}

export default function Log() {
  const { filter, numbers, entries, isLater, older, complaints, counts, sections, moderators } = useLoaderData<typeof loader>();
  const chips = toLogChips(filter, { sections, moderators }).map(({ word, query }) => ({ word, to: `${HERE}${query}` }));
  return (
    <>
      <ModerationTabs current="protokoll" counts={counts} />
      <header className="opening">
        <h1 className="title">Protokoll</h1>
        <p className="lead">Jede Entscheidung, die neueste zuerst. Einträge lassen sich weder ändern noch löschen.</p>
      </header>
      <LogFilters filter={filter} sections={sections} moderators={moderators} />
      <FilterLine all={numbers.all === 1 ? "1 Eintrag" : `${numbers.all} Einträge`} found={numbers.found} chips={chips} whole={HERE} />
      {entries.length + complaints.length > 0 && (
        <p>
          <a href={`/moderation/protokoll.csv${toLogQuery(filter)}`} download>
            {isNarrowed(filter) ? "Diese Auswahl" : "Das ganze Protokoll"} herunterladen (CSV)
          </a>
        </p>
      )}
      <div className="space-top-m">{entries.length === 0 ? <p className="empty">{chips.length > 0 ? "Keine Entscheidung passt zu diesen Filtern." : "Noch keine Entscheidung."}</p> : <LogTable entries={entries} />}</div>
      <Pager label="Seiten" back={isLater ? { to: `${HERE}${toLogQuery(filter)}`, word: "Neueste Einträge" } : null} on={older === null ? null : { to: `${HERE}${toLogQuery(filter, older)}`, word: "Ältere Einträge" }} />
      {complaints.length > 0 && <ComplaintTable complaints={complaints} />}
    </>
  );
}
