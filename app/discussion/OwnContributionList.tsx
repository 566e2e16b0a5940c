import { toDayAndTime } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { Decision, HiddenBesides } from "./Decision.tsx";
import { KindMark } from "./KindMark.tsx";
import type { listOwn } from "./own-contributions.server.ts";
import { CopyToDraft } from "./OwnContribution.tsx";
import { mayResubmit, type Resubmission } from "./phase.ts";
import { toPlacePath, toPlaceWords } from "./place.ts";
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
                <a href={`/beitraege/${contribution.number}`}>{contribution.number}</a> zu <a href={toPlacePath(contribution)}>{toPlaceWords(contribution)}</a>
              </p>
              <p className="quiet">eingereicht am {toDayAndTime(contribution.at)}</p>
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
            <a className="btn btn--small btn--secondary" href={`/beitraege/${number}/bearbeiten`}>
              {status === "returned" || status === "rejected" ? "Überarbeiten" : "Bearbeiten"}
              <span className="hidden">: {number}</span>
            </a>
          )}
          <a href={`/beitraege/${number}/zurueckziehen`}>
            Zurückziehen<span className="hidden">: {number}</span>
          </a>
        </div>
      )}
    </div>
  );
}

export function NoOwnContribution() {
  return (
    <div className="empty space-top-m">
      <h2>Noch kein Beitrag.</h2>
      <p>
        Am schnellsten beginnen Sie bei den <a href="/weichenstellungen">Weichenstellungen</a>; wie es geht, steht unter <a href="/mitmachen">So machen Sie mit</a>.
      </p>
    </div>
  );
}
