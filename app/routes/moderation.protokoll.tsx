import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireModerator } from "#app/accounts/doorkeeper.server.ts";
import { listLog } from "#app/moderation/log.server.ts";
import { ModerationTabs } from "#app/moderation/ModerationTabs.tsx";
import { countTabs } from "#app/moderation/tab-counts.server.ts";
import { page } from "#app/page.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS } from "#app/text/words.ts";
import { toTitle } from "#app/title.ts";
import { Scroll } from "#app/ui/Scroll.tsx";

const PER_PAGE = 100;

export const meta: MetaFunction = () => toTitle("Protokoll", "Moderation");

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireModerator({ request, context });
  const before = Number(new URL(request.url).searchParams.get("vor")) || null;
  const entries = listLog(context.db, { before, limit: PER_PAGE });
  return page({ entries, counts: countTabs(context.db, { now: context.now() }), older: entries.length === PER_PAGE ? entries.at(-1)?.row : null });
}

export default function Log() {
  const { entries, counts, older } = useLoaderData<typeof loader>();
  return (
    <>
      <ModerationTabs current="protokoll" counts={counts} />
      <header className="opening">
        <h1 className="title">Protokoll</h1>
        <p className="lead">Jede Entscheidung, das Neueste zuerst. Einträge lassen sich weder ändern noch löschen.</p>
        <p className="small space-top-s">
          <a href="/moderation/schreibsperren">Schreibsperren</a>
        </p>
      </header>
      {entries.length === 0 ? (
        <p className="empty">Noch keine Entscheidung.</p>
      ) : (
        <Scroll label="Protokoll">
          <table>
            <thead>
              <tr>
                <th scope="col">Zeit</th>
                <th scope="col">Beitrag</th>
                <th scope="col">Vorlage</th>
                <th scope="col">Entscheidung</th>
                <th scope="col">Grund</th>
                <th scope="col">Erläuterung</th>
                <th scope="col">Wer</th>
              </tr>
            </thead>
            <tbody>
              {entries.map((entry) => (
                <tr key={entry.row}>
                  <td className="nowrap">{toDayAndTime(entry.decidedAt)}</td>
                  <th scope="row">
                    <a href={`/moderation/${entry.number}`}>{entry.number}</a>
                  </th>
                  <td>{entry.n}</td>
                  <td>{OUTCOME_WORDS[entry.outcome]}</td>
                  <td>{entry.reason ? REASON_WORDS[entry.reason] : "–"}</td>
                  <td>{entry.explanation ?? "–"}</td>
                  <td className="nowrap">{entry.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {older && (
        <p className="space-top-m">
          <a href={`/moderation/protokoll?vor=${older}`}>Ältere Einträge</a>
        </p>
      )}
    </>
  );
}
