import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContributionEntries } from "#app/discussion/ContributionEntries.tsx";
import { findRequester } from "#app/accounts/doorkeeper.server.ts";
import { parseContributionFilter, toFilterPath, toTokens } from "#app/discussion/contribution-filter.ts";
import { countContributions, listContributions } from "#app/discussion/list-contributions.server.ts";
import { page } from "#app/page.ts";
import { FoundPassages } from "#app/site/FoundPassages.tsx";
import { searchPaper } from "#app/site/search-paper.server.ts";
import { SearchForm } from "#app/site/SearchForm.tsx";
import { toContributionCount } from "#app/text/words.ts";
import { toPublicMeta } from "#app/title.ts";
import { toRetryHeaders } from "#app/too-many.ts";

const MOST_CONTRIBUTIONS = 20;

export const meta: MetaFunction = (place) => toPublicMeta(place, { title: ["Suche"], path: "/suche", description: "Papier und Beiträge durchsuchen." });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const filter = parseContributionFilter(new URLSearchParams({ suche: new URL(request.url).searchParams.get("q") ?? "" }), []);
  if (!filter.words) return page({ words: "", found: null, error: null });
  const spent = await context.limits.spend("search", { requester: await findRequester({ request, context }) });
  if (!spent.ok) return page({ words: filter.words, found: null, error: spent.sentence }, { status: 429, headers: toRetryHeaders(spent) });
  const { db } = context;
  const { total, replies } = countContributions(db, filter);
  const { contributions } = listContributions(db, { filter, limit: MOST_CONTRIBUTIONS });
  const passages = searchPaper(db, toTokens(filter.words));
  return page({ words: filter.words, found: { passages, contributions, total, count: toContributionCount(total, replies), all: toFilterPath(filter) }, error: null });
}

export default function Search() {
  const { words, found, error } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="opening">
        <h1>Suche</h1>
        <p className="lead">Im Papier und in den Beiträgen.</p>
      </header>
      <SearchForm words={words} error={error ?? undefined} />
      {found && <Found found={found} />}
    </>
  );
}

type FoundProps = { found: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["found"]> };

function Found({ found: { passages, contributions, total, count, all } }: FoundProps) {
  return (
    <>
      <section className="block" aria-labelledby="im-papier">
        <h2 id="im-papier">Im Papier: {passages.length === 1 ? "1 Absatz" : `${passages.length} Absätze`}</h2>
        {passages.length === 0 ? <p>Kein Absatz des Papiers enthält diese Wörter.</p> : <FoundPassages passages={passages} />}
      </section>
      <section className="block" aria-labelledby="in-beitraegen">
        <h2 id="in-beitraegen">In den Beiträgen: {count}</h2>
        {contributions.length === 0 ? <p>Kein Beitrag enthält diese Wörter.</p> : <ContributionEntries contributions={contributions} />}
        {total > contributions.length && (
          <p className="space-top-m">
            <a href={all}>Alle gefundenen Beiträge zeigen</a>
          </p>
        )}
      </section>
    </>
  );
}
