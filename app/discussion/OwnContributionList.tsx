import { toDay } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { Decision, HiddenBesides } from "./Decision.tsx";
import { KindMark } from "./KindMark.tsx";
import type { listOwn } from "./own-contributions.server.ts";
import { CopyToDraft } from "./OwnContribution.tsx";
import { mayResubmit, type PhaseState, type Resubmission } from "./phase.ts";
import { NothingWritten } from "./NothingWritten.tsx";
import { Place } from "./Place.tsx";
import { StandingForm } from "./StandingForm.tsx";
import { StatusBadge } from "./StatusBadge.tsx";

type Own = ReturnType<typeof listOwn>[number];

/** Own contributions, each with its state, the reason, and what to do next. */
export function OwnContributionList({ own, resubmission }: { own: Own[]; resubmission: Resubmission }) {
  return (
    <ol className="entries space-top-m">
      {own.map((contribution) => (
        <li key={contribution.number}>
          <div className="entry">
            <div className="entry__where stack stack--tight">
              <p>
                <StatusBadge status={contribution.status} />
              </p>
              <p>
                <a href={`/beitraege/${contribution.number}`}>{contribution.number}</a> <span className="quiet">vom {toDay(contribution.at)}</span>
              </p>
              <p>
                <Place place={contribution} />
              </p>
            </div>
            <Words contribution={contribution} resubmission={resubmission} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Words({ contribution, resubmission }: { contribution: Own; resubmission: Resubmission }) {
  const { number, kind, html, status, isPublicBesides, hasOwnWords } = contribution;
  const isRevisable = status === "returned" || status === "rejected";
  return (
    <div>
      <h3>
        <KindMark kind={kind} />
        <span className="hidden"> {number}</span>
      </h3>
      <Html className="contribution__body" html={html} />
      {isPublicBesides && <p className="small quiet">Der frühere Wortlaut ist veröffentlicht.</p>}
      <Decision own={contribution} resubmission={resubmission} />
      <HiddenBesides own={contribution} />
      <StandingForm own={contribution} />
      {status === "withdrawn" ? (
        hasOwnWords && (
          <div className="actions">
            <CopyToDraft number={number} />
          </div>
        )
      ) : (
        <div className="actions">
          {mayResubmit(status, resubmission) && (
            <a className={isRevisable ? "btn btn--small" : "btn btn--small btn--secondary"} href={`/beitraege/${number}/bearbeiten`}>
              {isRevisable ? "Überarbeiten" : "Bearbeiten"}
              <span className="hidden">: {number}</span>
            </a>
          )}
          <a className="small" href={`/beitraege/${number}/zurueckziehen`}>
            Zurückziehen<span className="hidden">: {number}</span>
          </a>
        </div>
      )}
    </div>
  );
}

export function NoOwnContribution({ phase }: { phase: PhaseState }) {
  return (
    <div className="empty space-top-m">
      <h2>{phase === "closed" ? "Kein Beitrag." : "Noch kein Beitrag."}</h2>
      <NothingWritten phase={phase} />
    </div>
  );
}
