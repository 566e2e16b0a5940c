import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { Html } from "#app/ui/Html.tsx";
import { KindMark } from "./KindMark.tsx";
import { StatusBadge } from "./StatusBadge.tsx";
import type { OwnContribution as Own } from "./shown-contribution.ts";

/** One's own contribution at its place, as long as others do not see it. */
export function OwnContribution({ own }: { own: Own }) {
  const id = own.number.toLowerCase();
  const mayEdit = own.status !== "withdrawn";
  return (
    <article className="contribution contribution--own" id={own.isPublicBesides ? undefined : id} aria-labelledby={`eigen-${id}`}>
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
      <Decision own={own} />
      <p className="xsmall quiet">{own.isPublicBesides ? "Diese Überarbeitung sehen nur Sie und die Moderation." : "Nur Sie und die Moderation sehen diesen Beitrag."}</p>
      {mayEdit && (
        <div className="contribution__foot">
          <a href={`/beitraege/${own.number}/bearbeiten`}>
            Bearbeiten<span className="hidden">: {own.number}</span>
          </a>
          <a href={`/beitraege/${own.number}/zurueckziehen`}>
            Zurückziehen<span className="hidden">: {own.number}</span>
          </a>
        </div>
      )}
    </article>
  );
}

const NEXT_STEPS: Partial<Record<Own["status"], string>> = {
  returned: "Bitte überarbeiten Sie den Beitrag und reichen Sie ihn erneut ein.",
  rejected: "Sie können den Beitrag überarbeiten und erneut einreichen.",
  hidden: "Sie können eine neue Fassung einreichen.",
};

/** Reason, clause, words to the author, and what one can do now. */
export function Decision({ own }: { own: Own & { legalGround?: string | null } }) {
  if (!own.reason) return null;
  return (
    <div className="notice">
      <p>
        <b>Grund: {REASON_WORDS[own.reason]}</b> (<a href={toClausePath(own.reason)}>Netiquette, Ziffer {toClauseNumber(own.reason)}</a>)
      </p>
      {own.legalGround && <p>Rechtsgrundlage: {own.legalGround}</p>}
      {own.explanation && <p>{own.explanation}</p>}
      {NEXT_STEPS[own.status] && <p>{NEXT_STEPS[own.status]}</p>}
    </div>
  );
}
