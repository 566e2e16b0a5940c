import { Contributions } from "#app/discussion/Contributions.tsx";
import { KindMark } from "#app/discussion/KindMark.tsx";
import { StatusBadge } from "#app/discussion/StatusBadge.tsx";
import { PartLabel } from "#app/paper/PartLabel.tsx";
import { withoutFootnoteMarks } from "#app/paper/footnote-marks.ts";
import { toDayAndTime, toWaitingTime } from "#app/text/dates.ts";
import { diffWordings } from "#app/text/diff.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Diff } from "#app/ui/Diff.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Html } from "#app/ui/Html.tsx";
import { DecisionForm, type TypedDecision } from "./DecisionForm.tsx";
import { EarlierDecisions } from "./EarlierDecisions.tsx";
import { ModerationTabs, type TabCounts } from "./ModerationTabs.tsx";
import { type QueueFilter, toQueueQuery } from "./queue-filter.ts";
import type { readDesk } from "./read-desk.server.ts";
import { toReportCount } from "./ReportedTable.tsx";
import { UndoBar } from "./UndoBar.tsx";

type Refused = { errors: Partial<Record<string, string>>; typed: TypedDecision; seenBody: string | null };
type DeskProps = NonNullable<ReturnType<typeof readDesk>> & {
  now: number;
  counts: TabCounts;
  filter: QueueFilter;
  undoable: { decisionId: string; number: string; sentence: string } | null;
  refused: Refused | null;
};

/** One contribution to decide on: matter on the left, decision on the right, and last on a narrow screen. */
export function Desk(props: DeskProps) {
  const { number, revision, filter, next, undoable, refused, counts, now, openReports } = props;
  const query = toQueueQuery(filter);
  return (
    <>
      <ModerationTabs counts={counts} />
      {undoable && <UndoBar undoable={undoable} query={query} />}
      <div className="between space-top-m">
        <p className="small quiet">
          eingereicht {toDayAndTime(revision.submittedAt)}
          {revision.status === "pending" && `, wartet seit ${toWaitingTime(revision.submittedAt, now)}`}
        </p>
        <p className="small">{next ? <a href={`/moderation/${next}${query}`}>Überspringen und weiter zu {next}</a> : <a href={`/moderation${query}`}>Zurück zur Liste</a>}</p>
      </div>
      <header className="stack desk__head">
        <h1 className="title">{revision.status === "pending" ? `${number} prüfen` : number}</h1>
        <div className="row">
          <KindMark kind={revision.kind} />
          <StatusBadge status={revision.status} />
          {revision.n > 1 && <Badge word={`${revision.n}. Vorlage`} />}
          {openReports > 0 && <a href={`/moderation/meldungen/${number}`}>{toReportCount(openReports)}</a>}
        </div>
      </header>
      {refused && <ErrorSummary title="Es ist noch nichts entschieden" comfort="Was Sie geschrieben haben, ist noch da." errors={refused.errors} fields={["outcome", "reason", "explanation", "legalGround", "cutBody"]} />}
      {refused?.seenBody && <Meanwhile seen={refused.seenBody} current={revision.body} />}
      <div className="cols cols-main" data-part={props.place.part ?? ""}>
        <Matter {...props} />
        <aside className="sticky stack" aria-label="Entscheidung">
          <DecisionPanel {...props} query={query} />
          <Afterwards {...props} />
          <AboutAuthor {...props} />
        </aside>
      </div>
    </>
  );
}

function Matter({ revision, formerBody, place, thread, earlier }: DeskProps) {
  return (
    <div className="stack stack--loose">
      <section aria-labelledby="wortlaut">
        <h2 className="subhead" id="wortlaut">
          Wortlaut
        </h2>
        {place.quote && <blockquote className="quote">{place.quote}</blockquote>}
        <Html className="words" html={revision.html} />
      </section>
      {formerBody !== null && formerBody !== revision.body && (
        <section aria-labelledby="aenderungen">
          <h2 className="subhead" id="aenderungen">
            Änderungen gegenüber der vorigen Vorlage
          </h2>
          <Diff pieces={diffWordings(formerBody, revision.body)} />
        </section>
      )}
      <Place place={place} />
      <section aria-labelledby="daneben">
        <h2 className="subhead" id="daneben">
          {revision.isReply ? "Der Beitrag, auf den geantwortet wird" : "Hier schon veröffentlicht"}
        </h2>
        {thread.length === 0 && <p className="quiet">noch nichts</p>}
        <Contributions contributions={thread} className="" />
      </section>
      <EarlierDecisions decisions={earlier} />
    </div>
  );
}

function Place({ place }: { place: DeskProps["place"] }) {
  const { part, sectionTitle, sectionKey, passageNumber, passageHtml, versionNumber } = place;
  return (
    <section aria-labelledby="stelle">
      <h2 className="subhead" id="stelle">
        {passageNumber ? `Bezieht sich auf Rn. ${passageNumber}` : "Bezieht sich auf den ganzen Abschnitt"}
      </h2>
      <p className="small">
        {part && <PartLabel part={part} short />}{" "}
        <a href={`/papier/${sectionKey}${passageNumber ? `#rn-${passageNumber}` : ""}`}>{sectionTitle}</a> <span className="quiet">· Fassung {versionNumber}</span>
      </p>
      {passageHtml && <Html className="quote prose" html={withoutFootnoteMarks(passageHtml)} />}
    </section>
  );
}

function DecisionPanel({ number, revision, isOwn, isLeftToOthers, refused, query }: DeskProps & { query: string }) {
  if (revision.status !== "pending") return <NoDecision typed={refused?.typed}>Dieser Wortlaut wartet nicht auf eine Entscheidung.</NoDecision>;
  if (isOwn) return <NoDecision typed={refused?.typed}>Das ist Ihr eigener Beitrag. Über ihn entscheidet immer jemand anderes.</NoDecision>;
  if (isLeftToOthers) return <NoDecision typed={refused?.typed}>Sie haben um eine zweite Meinung gebeten. Jetzt entscheidet jemand anderes.</NoDecision>;
  return <DecisionForm number={number} revision={revision} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} query={query} />;
}

/** What can still be done about what was decided. */
function Afterwards({ number, mayHide, mayChange }: DeskProps) {
  if (!mayHide && !mayChange) return null;
  return (
    <ul className="list">
      {mayHide && (
        <li>
          <a href={`/moderation/${number}/ausblenden`}>Öffentlichen Wortlaut ausblenden</a>
        </li>
      )}
      {mayChange && (
        <li>
          <a href={`/moderation/${number}/aendern`}>Letzte Entscheidung ändern</a>
        </li>
      )}
    </ul>
  );
}

/** Why there is no form, and what was already written for it. */
function NoDecision({ typed, children }: { typed: TypedDecision | undefined; children: string }) {
  return (
    <div className="panel stack">
      <p>{children}</p>
      {typed?.explanation && (
        <>
          <p className="small quiet">Das hatten Sie geschrieben:</p>
          <p className="kept">{typed.explanation}</p>
        </>
      )}
    </div>
  );
}

function Meanwhile({ seen, current }: { seen: string; current: string }) {
  if (seen === current) return null;
  return (
    <section className="space-bottom" aria-labelledby="inzwischen">
      <h2 className="subhead" id="inzwischen">
        Was sich geändert hat, seit Sie den Beitrag geöffnet haben
      </h2>
      <Diff pieces={diffWordings(seen, current)} />
    </section>
  );
}

function AboutAuthor({ who, record }: DeskProps) {
  return (
    <dl className="dl">
      <dt>Von</dt>
      <dd>{who}</dd>
      <dt>Bisher</dt>
      <dd>
        {record.published} veröffentlicht, {record.returned} zurückgegeben, {record.rejected} abgelehnt
      </dd>
    </dl>
  );
}
