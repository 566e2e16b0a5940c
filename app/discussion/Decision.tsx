import { toDay } from "#app/text/dates.ts";
import { HUMAN, isRestriction, RETURNED_REDRESS, toOccasion, toScope } from "#app/text/statement.ts";
import { REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";
import { mayResubmit, type Resubmission } from "./phase.ts";
import type { OwnContribution as Own } from "./shown-contribution.ts";

const NEXT_STEPS: Partial<Record<Own["status"], string>> = {
  returned: "Bitte überarbeiten Sie den Beitrag und reichen Sie ihn erneut ein.",
  rejected: "Sie können den Beitrag überarbeiten und erneut einreichen.",
  hidden: "Sie können eine Überarbeitung einreichen.",
};

function toNextStep(status: Own["status"], resubmission: Resubmission): string | undefined {
  if (resubmission.isOpen) return NEXT_STEPS[status];
  if (mayResubmit(status, resubmission)) return `Die Diskussion ist geschlossen. Bis ${toDay(resubmission.until)} können Sie den Beitrag noch überarbeiten und erneut einreichen.`;
  return NEXT_STEPS[status] && "Die Diskussion ist geschlossen; eine Überarbeitung ist nicht mehr möglich.";
}

/** What was decided about one's own words: reason, clause or law, and what one can do now, unless one is doing it; folded, what it covers and where it came from. */
export function Decision({ own, resubmission, isRevising = false }: { own: Own; resubmission: Resubmission; isRevising?: boolean }) {
  if (!own.reason) return null;
  const nextStep = isRevising ? undefined : toNextStep(own.status, resubmission);
  return (
    <div className="notice">
      <p>
        <b>Grund: {REASON_WORDS[own.reason]}</b> (<a href={toClausePath(own.reason)}>Netiquette, Ziffer&nbsp;{toClauseNumber(own.reason)}</a>)
      </p>
      {own.legalGround && <p>Rechtsgrundlage: {own.legalGround}</p>}
      {own.explanation && <p>{own.explanation}</p>}
      {nextStep && <p>{nextStep}</p>}
      <Complaint own={own} now={resubmission.now} />
      {isRestriction(own.outcome) && (
        <details className="small">
          <summary>Was das bedeutet</summary>
          {own.status !== "withdrawn" && <p>{toScope(own.outcome)}</p>}
          <p>
            {toOccasion(own.outcome, own)} {HUMAN}
          </p>
          <p>{own.outcome === "return" ? RETURNED_REDRESS : "Der Rechtsweg steht Ihnen auch ohne Beschwerde offen."}</p>
        </details>
      )}
    </div>
  );
}

/** A new wording does not settle the hiding: only its publication or a complaint does. While it waits, reason and complaint stand above; afterwards they have a page of their own. */
export function HiddenBesides({ own: { number, status, isHiddenBesides } }: { own: Own }) {
  if (!isHiddenBesides) return null;
  return (
    <div className="notice">
      <p>Der Beitrag bleibt ausgeblendet, bis eine Überarbeitung veröffentlicht ist.</p>
      {status !== "pending" && (
        <p>
          <a href={`/beitraege/${number}/beschwerde?entscheidung=ausblendung`}>
            Grund der Ausblendung und Beschwerde dagegen<span className="hidden">: {number}</span>
          </a>
        </p>
      )}
    </div>
  );
}

/** How to object and until when, or what became of it. */
function Complaint({ own: { number, status, complainUntil, complaint }, now }: { own: Own; now: number }) {
  if (status === "withdrawn") return null;
  if (complaint) {
    const state = complaint.result === null ? "wird geprüft" : complaint.result === "upheld" ? "hatte Erfolg" : "hatte keinen Erfolg";
    return (
      <p>
        Ihre <a href={`/beitraege/${number}/beschwerde`}>Beschwerde vom {toDay(complaint.filedAt)}</a> {state}.
      </p>
    );
  }
  if (complainUntil === null) return null;
  if (now >= complainUntil) return <p>Eine Beschwerde war bis {toDay(complainUntil)} möglich.</p>;
  return (
    <p>
      <a href={`/beitraege/${number}/beschwerde`}>
        Beschwerde<span className="hidden"> zu {number}</span>
      </a>{" "}
      bis {toDay(complainUntil)}; jemand anderes entscheidet darüber.
    </p>
  );
}
