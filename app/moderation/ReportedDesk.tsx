import { KindMark } from "#app/discussion/KindMark.tsx";
import { diffWordings } from "#app/text/diff.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { REASON_WORDS, toClauseNumber } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Diff } from "#app/ui/Diff.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { Meanwhile } from "./Meanwhile.tsx";
import { ModerationTabs, type TabCounts } from "./ModerationTabs.tsx";
import { Place } from "./Place.tsx";
import type { readReported } from "./read-reported.server.ts";
import { ReportDecisionForm } from "./ReportDecisionForm.tsx";
import { toReportCount } from "./ReportedEntries.tsx";

export type Reported = NonNullable<ReturnType<typeof readReported>>;
type ReportedDeskProps = Reported & { counts: TabCounts; errors: Partial<Record<string, string>>; typed: Record<string, string>; seenBody: string | null };

/** A reported contribution to decide on: matter and reports on the left, decision on the right, and last on a narrow screen. */
export function ReportedDesk({ counts, errors, typed, seenBody, ...reported }: ReportedDeskProps) {
  const { number, kind, html, place, isOwn, reports } = reported;
  return (
    <>
      <ModerationTabs current="gemeldet" counts={counts} />
      <header className="stack opening">
        <h1 className="title">Meldungen zu {number}</h1>
        <div className="row">
          <KindMark kind={kind} />
          <Badge sign="alert" word={toReportCount(reports.length)} tone="warn" />
          <a href={`/moderation/${number}`}>{number} ansehen</a>
        </div>
      </header>
      <ErrorSummary title="Es ist noch nichts entschieden" typed={typed} errors={errors} fields={["result", "reason", "explanation", "legalGround", "answer"]} />
      {seenBody !== null && <Meanwhile seen={seenBody} current={reported.body} />}
      <div className="cols cols-main">
        <div className="stack stack--loose">
          <section aria-labelledby="wortlaut">
            <h2 className="subhead" id="wortlaut">
              Wortlaut
            </h2>
            {place.quote && <blockquote className="quote">{place.quote}</blockquote>}
            <Html className="words" html={html} />
          </section>
          <Place {...place} />
          <Reports {...reported} />
        </div>
        <aside className="sticky stack" aria-label="Entscheidung">
          {isOwn ? <p className="panel">Das ist Ihr eigener Beitrag. Über die Meldungen entscheidet jemand anderes.</p> : <ReportDecisionForm {...reported} errors={errors} typed={typed} />}
        </aside>
      </div>
    </>
  );
}

function Reports({ reports, body }: Reported) {
  return (
    <section aria-labelledby="meldungen">
      <h2 className="subhead" id="meldungen">
        Was gemeldet wurde
      </h2>
      <ol className="reports stack">
        {reports.map(({ id, reason, words, filedAt, reporter, seenBody }) => (
          <li className="notice" key={id}>
            <p>
              <b>{REASON_WORDS[reason]}</b> (Ziffer&nbsp;{toClauseNumber(reason)})
              <span className="block-small">
                {reporter}, {toDayAndTime(filedAt)}
              </span>
            </p>
            {words ? <p className="words--plain">{words}</p> : <p className="quiet">ohne weitere Worte</p>}
            {seenBody !== null && (
              <details>
                <summary>Gemeldet wurde ein früherer Wortlaut</summary>
                <Diff pieces={diffWordings(seenBody, body)} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
