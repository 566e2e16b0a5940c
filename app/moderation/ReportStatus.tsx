import { toDay } from "#app/text/dates.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Message } from "#app/ui/Message.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import type { Sign } from "#app/ui/marks.ts";
import { REPORT_RESULT_WORDS, REPORT_STATE_WORDS, type ReportState } from "./report.ts";
import type { findReport } from "./reports.server.ts";

const SIGNS: Record<ReportState, Sign> = { open: "clock", "in-review": "pen", closed: "check", void: "dash" };

/** What became of a report. */
export function ReportStatus({ number, reason, filedAt, closedAt, state, result, answer, isPublic }: NonNullable<ReturnType<typeof findReport>>) {
  const { word, tone, sense } = REPORT_STATE_WORDS[state];
  return (
    <Message title={`Meldung zu ${number}`} lead={sense}>
      <dl className="dl">
        <dt>Stand</dt>
        <dd>
          <Badge sign={SIGNS[state]} word={word} tone={tone} />
        </dd>
        <dt>Eingegangen</dt>
        <dd>{toDay(filedAt)}</dd>
        <dt>Grund</dt>
        <dd>
          {REASON_WORDS[reason]} (<a href={toClausePath(reason)}>Netiquette, Ziffer&nbsp;{toClauseNumber(reason)}</a>)
        </dd>
        <dt>Beitrag</dt>
        <dd>{isPublic ? <a href={`/beitraege/${number}`}>{number}</a> : `${number}, nicht mehr öffentlich`}</dd>
        {closedAt !== null && (
          <>
            <dt>Entschieden</dt>
            <dd>{toDay(closedAt)}</dd>
          </>
        )}
      </dl>
      {result && (
        <div className="stack space-top-m">
          <Notice tone="info" title={REPORT_RESULT_WORDS[result]}>
            {answer && <p className="words--plain">{answer}</p>}
          </Notice>
          <p className="small">
            Entschieden hat ein Mensch. Ändert sich der Text, können Sie ihn erneut melden. Halten Sie die Entscheidung für falsch, steht Ihnen der Rechtsweg offen.
          </p>
        </div>
      )}
      <p className="small quiet space-top-m">Diese Seite findet nur, wer den Link aus der Mail hat. Was Sie geschrieben haben und Ihre Adresse stehen nicht darauf.</p>
    </Message>
  );
}
