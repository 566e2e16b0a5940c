import { toDayAndTime } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { Decision, HiddenBesides } from "./Decision.tsx";
import { KindMark } from "./KindMark.tsx";
import { mayResubmit, type Resubmission } from "./phase.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import type { PlacedOwn } from "./shown-contribution.ts";

/** One's own contribution at its place, as long as others do not see it. */
export function OwnContribution({ own, resubmission }: { own: PlacedOwn; resubmission: Resubmission }) {
  const id = own.number.toLowerCase();
  return (
    <article className="contribution contribution--own" id={own.isShownBesides ? undefined : id} aria-labelledby={`eigen-${id}`}>
      <div className="contribution__head">
        <h3 id={`eigen-${id}`}>
          <KindMark kind={own.kind} />
          <span className="hidden"> {own.number}</span>
        </h3>
        <StatusBadge status={own.status} />
      </div>
      <p className="contribution__who">
        <span>Ihr Beitrag {own.number}</span>
        <span className="nowrap">{toDayAndTime(own.at)}</span>
      </p>
      <Html className="contribution__body" html={own.html} />
      <Decision own={own} resubmission={resubmission} />
      <HiddenBesides own={own} />
      <p className="xsmall quiet">{own.isPublicBesides ? "Diese Überarbeitung sehen nur Sie und die Moderation." : "Nur Sie und die Moderation sehen diesen Beitrag."}</p>
      {own.status !== "withdrawn" && (
        <div className="contribution__foot">
          {mayResubmit(own.status, resubmission) && (
            <a href={`/beitraege/${own.number}/bearbeiten`}>
              Bearbeiten<span className="hidden">: {own.number}</span>
            </a>
          )}
          <a href={`/beitraege/${own.number}/zurueckziehen`}>
            Zurückziehen<span className="hidden">: {own.number}</span>
          </a>
        </div>
      )}
    </article>
  );
}

/** What its author may do about one that everybody sees. */
export function OwnTools({ number, mayEdit }: { number: string; mayEdit: boolean }) {
  return (
    <p className="actions">
      {mayEdit && (
        <a className="btn btn--secondary btn--small" href={`/beitraege/${number}/bearbeiten`}>
          Bearbeiten
        </a>
      )}
      <a className="small" href={`/beitraege/${number}/zurueckziehen`}>
        Zurückziehen
      </a>
    </p>
  );
}

/** A withdrawn contribution stays withdrawn; its words may be used again. */
export function CopyToDraft({ number }: { number: string }) {
  return (
    <form method="post" action={`/beitraege/${number}/entwurf`}>
      <button className="btn btn--small btn--secondary">
        Text in einen neuen Entwurf kopieren<span className="hidden">: {number}</span>
      </button>
    </form>
  );
}
