import { KindMark } from "#app/discussion/KindMark.tsx";
import { StatusBadge } from "#app/discussion/StatusBadge.tsx";
import { toDayAndTime, toWaitingTime } from "#app/text/dates.ts";
import { setType } from "#app/text/typography.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { KeysHelp } from "#app/ui/KeysHelp.tsx";
import { ALL_CUT_FIELDS } from "./cut-example.ts";
import type { TypedDecision } from "./DecisionForm.tsx";
import { DeskMatter } from "./DeskMatter.tsx";
import { AboutAuthor, Afterwards, DecisionPanel } from "./DeskSide.tsx";
import { FlagBadges } from "./FlagBadges.tsx";
import { DESK_KEYS } from "./keys.ts";
import { Meanwhile } from "./Meanwhile.tsx";
import { ModerationTabs, type TabCounts } from "./ModerationTabs.tsx";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import type { readDesk } from "./read-desk.server.ts";
import { toReportCount } from "./ReportedEntries.tsx";
import { UndoBar } from "./UndoBar.tsx";

export type RefusedDecision = { errors: Partial<Record<string, string>>; typed: TypedDecision; seenBody: string | null; title?: string };
type DeskProps = NonNullable<ReturnType<typeof readDesk>> & {
  now: number;
  counts: TabCounts;
  filter: QueueFilter;
  undoable: { decisionId: string; number: string; sentence: string } | null;
  refused: RefusedDecision | null;
};

/** One contribution to decide on: matter on the left, decision on the right, and last on a narrow screen. */
export function Desk(props: DeskProps) {
  const { number, revision, filter, undoable, refused, counts, usesKeys } = props;
  const query = toQueueQuery(filter);
  return (
    <div data-keys={usesKeys ? "" : undefined}>
      <ModerationTabs current={revision.status !== "pending" ? "entschieden" : filter.isRevised ? "ueberarbeitet" : "offen"} counts={counts} />
      {undoable && <UndoBar undoable={undoable} query={query} />}
      <Steps {...props} query={query} />
      <header className="stack desk__head">
        <h1 className="title" tabIndex={-1} data-arrive={undoable ? "" : undefined} aria-describedby={undoable ? "ergebnis" : undefined}>
          {revision.status === "pending" ? `${number} prüfen` : number}
        </h1>
        <Signs {...props} />
      </header>
      {refused && <ErrorSummary title={refused.title ?? "Es ist noch nichts entschieden"} typed={refused.typed as Record<string, string>} errors={refused.errors} fields={["outcome", "reason", "explanation", "legalGround", ...ALL_CUT_FIELDS, "words"]} />}
      {refused?.seenBody && <Meanwhile seen={refused.seenBody} current={revision.whole} />}
      <div className="cols cols-main" data-part={props.place.part ?? ""}>
        <DeskMatter {...props} query={query} noteErrors={refused?.errors} noteTyped={refused?.typed as Record<string, string> | undefined} />
        <aside className="sticky stack" aria-label="Entscheidung">
          <AboutAuthor {...props} />
          <DecisionPanel {...props} query={query} errors={refused?.errors ?? {}} typed={refused?.typed} />
          <Afterwards {...props} />
          <KeysHelp keys={DESK_KEYS} usesKeys={usesKeys} returnTo={`/moderation/${number}${query}`} />
        </aside>
      </div>
    </div>
  );
}

/** Where one is in what waits, and the ways to the next and the one before. */
function Steps({ queue, next, previous, filter, query, now }: DeskProps & { query: string }) {
  const isRun = filter.runSince !== null;
  return (
    <div className="between space-top-m">
      <p className="small quiet">{queue.oldest !== null && setType(`${isRun ? `Durchgang: noch ${queue.waiting}` : queue.waiting} offen · der älteste wartet seit ${toWaitingTime(queue.oldest, now)}`)}</p>
      <p className="row small">
        {previous && (
          <a href={`/moderation/${previous}${query}`} data-key="k">
            Zurück zu {previous}
          </a>
        )}
        {next && (
          <a href={`/moderation/${next}${query}`} data-key="j">
            Überspringen und weiter zu {next}
          </a>
        )}
        <a href={`/moderation${query}`} data-key="l">
          {isRun ? "Durchgang beenden" : "Zurück zur Liste"}
        </a>
      </p>
    </div>
  );
}

function Signs({ number, revision, flags, openedBy, openReports, now }: DeskProps) {
  return (
    <>
      <div className="row">
        <KindMark kind={revision.kind} />
        <StatusBadge status={revision.status} />
        {revision.n > 1 && <Badge word={`${revision.n}. Vorlage`} />}
        <FlagBadges flags={flags} />
        {openReports > 0 && (
          <a href={`/moderation/meldungen/${number}`} data-key="g">
            {toReportCount(openReports)}
          </a>
        )}
      </div>
      <p className="small quiet">
        eingereicht am {toDayAndTime(revision.submittedAt)}
        {revision.status === "pending" && setType(`, wartet seit ${toWaitingTime(revision.submittedAt, now)}`)}
        {openedBy && ` · zuletzt geöffnet von ${openedBy.by} ${openedBy.minutes === 0 ? "gerade eben" : `vor ${openedBy.minutes} ${openedBy.minutes === 1 ? "Minute" : "Minuten"}`}`}
      </p>
    </>
  );
}
