import { toDay } from "#app/text/dates.ts";
import { HUMAN, isRestriction, RETURNED_REDRESS, toOccasion, toScope } from "#app/text/statement.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { mayResubmit, type Resubmission } from "./phase.ts";
import type { OwnContribution as Own } from "./shown-contribution.ts";

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

/** What was decided about one's own words: reason, clause or law, what it covers, where it came from, and what one can do now. */
export function Decision({ own, resubmission }: { own: Own; resubmission: Resubmission }) {
  if (!own.reason) return null;
  const nextStep = toNextStep(own.status, resubmission);
  return (
    <div className="notice">
      <p>
        <b>Grund: {REASON_WORDS[own.reason]}</b> (<a href={toClausePath(own.reason)}>Netiquette, Ziffer {toClauseNumber(own.reason)}</a>)
      </p>
      {own.legalGround && <p>Rechtsgrundlage: {own.legalGround}</p>}
      {own.explanation && <p>{own.explanation}</p>}
      {own.status !== "withdrawn" && isRestriction(own.outcome) && <p className="small">{toScope(own.outcome)}</p>}
      {isRestriction(own.outcome) && (
        <p className="small">
          {toOccasion(own.outcome, own)} {HUMAN}
        </p>
      )}
      {nextStep && <p>{nextStep}</p>}
      <Redress own={own} now={resubmission.now} />
    </div>
  );
}

/** A new wording does not settle the hiding: only its publication or a complaint does. */
export function HiddenBesides({ own: { number, status, isHiddenBesides } }: { own: Own }) {
  if (!isHiddenBesides) return null;
  return (
    <div className="notice">
      <p>Der Beitrag bleibt ausgeblendet, bis eine Überarbeitung veröffentlicht ist.</p>
      {status === "pending" && (
        <p className="small">
          Gegen das Ausblenden ist weiterhin eine{" "}
          <a href={`/beitraege/${number}/beschwerde`}>
            Beschwerde<span className="hidden"> zu {number}</span>
          </a>{" "}
          möglich.
        </p>
      )}
    </div>
  );
}

/** How to object, and until when. */
function Redress({ own: { number, status, outcome, complainUntil }, now }: { own: Own; now: number }) {
  if (status === "withdrawn") return null;
  if (outcome === "return") return <p className="small">{RETURNED_REDRESS}</p>;
  if (complainUntil === null) return null;
  if (now >= complainUntil) return <p className="small">Eine Beschwerde war bis {toDay(complainUntil)} möglich. Der Rechtsweg steht Ihnen offen.</p>;
  return (
    <p className="small">
      <a href={`/beitraege/${number}/beschwerde`}>
        Beschwerde<span className="hidden"> zu {number}</span>
      </a>{" "}
      bis {toDay(complainUntil)}; jemand anderes entscheidet darüber. Der Rechtsweg steht Ihnen auch ohne Beschwerde offen.
    </p>
  );
}
