import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { toDay, toDayAndTime } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { KindMark } from "./KindMark.tsx";
import { mayResubmit, type Resubmission } from "./phase.ts";
import { StatusBadge } from "./StatusBadge.tsx";
import type { OwnContribution as Own, PlacedOwn } from "./shown-contribution.ts";

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

const NEXT_STEPS: Partial<Record<Own["status"], string>> = {
  returned: "Bitte überarbeiten Sie den Beitrag und reichen Sie ihn erneut ein.",
  rejected: "Sie können den Beitrag überarbeiten und erneut einreichen.",
  hidden: "Sie können eine neue Fassung einreichen.",
};

function toNextStep(status: Own["status"], resubmission: Resubmission): string | undefined {
  if (resubmission.isOpen) return NEXT_STEPS[status];
  if (mayResubmit(status, resubmission)) return `Die Diskussion ist geschlossen. Bis ${toDay(resubmission.until)} können Sie den Beitrag noch überarbeiten und erneut einreichen.`;
  return NEXT_STEPS[status] && "Die Diskussion ist geschlossen; eine Überarbeitung ist nicht mehr möglich.";
}

/** Reason, clause, words to the author, and what one can do now. */
export function Decision({ own, resubmission }: { own: Own & { legalGround?: string | null }; resubmission: Resubmission }) {
  if (!own.reason) return null;
  return (
    <div className="notice">
      <p>
        <b>Grund: {REASON_WORDS[own.reason]}</b> (<a href={toClausePath(own.reason)}>Netiquette, Ziffer {toClauseNumber(own.reason)}</a>)
      </p>
      {own.legalGround && <p>Rechtsgrundlage: {own.legalGround}</p>}
      {own.explanation && <p>{own.explanation}</p>}
      <p>{toNextStep(own.status, resubmission)}</p>
      {own.mayComplain && (
        <p>
          <a href={`/beitraege/${own.number}/beschwerde`}>
            Beschwerde<span className="hidden"> zu {own.number}</span>
          </a>
        </p>
      )}
    </div>
  );
}
