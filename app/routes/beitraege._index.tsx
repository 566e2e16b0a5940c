import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findRequester } from "#app/accounts/doorkeeper.server.ts";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { ContributionFilters, FilterChips, PeriodFields, SortSelect } from "#app/discussion/ContributionFilters.tsx";
import { isNarrowed, parseContributionFilter, toFilterPath } from "#app/discussion/contribution-filter.ts";
import { countContributions, listContributions, listFilterFields } from "#app/discussion/list-contributions.server.ts";
import { NothingWritten } from "#app/discussion/NothingWritten.tsx";
import type { PhaseState } from "#app/discussion/phase.ts";
import { findPhaseState } from "#app/discussion/phases.server.ts";
import { Pager } from "#app/ui/Pager.tsx";
import { page } from "#app/page.ts";
import { toContributionCount } from "#app/text/words.ts";
import { SITE_FEED } from "#app/site/feeds.ts";
import { toPublicMeta } from "#app/title.ts";
import { refuseTooMany } from "#app/too-many.ts";

const PER_PAGE = 30;

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Beiträge"], path: "/beitraege", description: "Was Fachleute zum Positionspapier sagen: alle veröffentlichten Beiträge, nach Abschnitt, Beitragsart und Herkunft.", feed: SITE_FEED });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const fields = listFilterFields(db);
  const filter = parseContributionFilter(new URL(request.url).searchParams, fields);
  const spent = filter.words ? await context.limits.spend("search", { requester: await findRequester({ request, context }) }) : null;
  if (spent?.ok === false) throw refuseTooMany(spent, { title: "Noch nicht gesucht", typed: {}, instead: [{ to: toFilterPath(filter), word: `Noch einmal nach „${filter.words}“ suchen` }] });
  const { total, replies } = countContributions(db, filter);
  const { contributions, next } = listContributions(db, { filter, limit: PER_PAGE });
  return page({ emptyIn: total === 0 && !isNarrowed(filter) ? findPhaseState(db, context.now()) : null, fields, filter, contributions, count: toContributionCount(total, replies), next: next && toFilterPath(filter, next) });
}

export default function Contributions() {
  const { emptyIn, ...found } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Beiträge</h1>
        <p className="lead">Was Fachleute bisher an den Rand des Papiers geschrieben haben.</p>
      </header>
      {emptyIn ? <NoContribution phase={emptyIn} /> : <Found {...found} />}
    </>
  );
}

function Found({ fields, filter, contributions, count, next }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "fields" | "filter" | "contributions" | "count" | "next">) {
  return (
    <>
      <ContributionFilters fields={fields} filter={filter} action="/beitraege">
        {(filter.from || filter.until) && <PeriodFields period={filter} />}
        <SortSelect sort={filter.sort} />
      </ContributionFilters>
      <div className="between">
        <p>
          <b className="num">{count}</b>
        </p>
        <FilterChips filter={filter} action="/beitraege" />
      </div>
      <h2 className="hidden">Liste der Beiträge</h2>
      {contributions.length === 0 ? <NothingFound /> : <ContributionEntries contributions={contributions} />}
      <Pager label="Weitere Beiträge" back={filter.after && { to: toFilterPath(filter), word: "Zum Anfang der Liste" }} on={next ? { to: next, word: "Weitere Beiträge" } : null} />
    </>
  );
}

function NothingFound() {
  return (
    <div className="empty">
      <h3>Kein Beitrag passt zu diesen Filtern.</h3>
      <p>
        <a href="/beitraege">Alle Beiträge zeigen</a>
      </p>
    </div>
  );
}

function NoContribution({ phase }: { phase: PhaseState }) {
  return (
    <div className="empty">
      <h2>Noch kein Beitrag.</h2>
      <NothingWritten phase={phase} />
    </div>
  );
}
