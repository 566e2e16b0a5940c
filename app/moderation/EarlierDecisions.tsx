import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";

type Earlier = { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };

export function EarlierDecisions({ decisions }: { decisions: Earlier[] }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="frueher">
      <h2 className="subhead" id="frueher">
        Frühere Entscheidungen
      </h2>
      {decisions.map(({ id, outcome, reason, decidedAt, explanation }) => (
        <div className="notice" key={id}>
          <p>
            <b>{OUTCOME_WORDS[outcome]}</b> · {toDayAndTime(decidedAt)}
          </p>
          {reason && (
            <p>
              Grund: {REASON_WORDS[reason]} (<a href={toClausePath(reason)}>Netiquette, Ziffer {toClauseNumber(reason)}</a>)
            </p>
          )}
          {explanation && <p className="quiet">{explanation}</p>}
        </div>
      ))}
    </section>
  );
}
