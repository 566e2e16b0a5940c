import type { Outcome, Reason } from "#db/schema/sets.ts";
import { toDayAndTime } from "#app/text/dates.ts";
import { OUTCOME_WORDS, REASON_WORDS, toClauseNumber, toClausePath } from "#app/text/words.ts";

type Earlier = { id: string; outcome: Outcome; reason: Reason | null; decidedAt: number; explanation: string | null };

/** Decisions with reason and words. Where one alone is what it is about, the title says so. */
export function EarlierDecisions({ decisions, title = "Frühere Entscheidungen" }: { decisions: Earlier[]; title?: string }) {
  if (decisions.length === 0) return null;
  return (
    <section aria-labelledby="frueher">
      <h2 className="subhead" id="frueher">
        {title}
      </h2>
      {decisions.map(({ id, outcome, reason, decidedAt, explanation }) => (
        <div className="notice" key={id}>
          <p>
            <b>{OUTCOME_WORDS[outcome]}</b> · {toDayAndTime(decidedAt)}
          </p>
          {reason && (
            <p>
              Grund: {REASON_WORDS[reason]} (<a href={toClausePath(reason)}>Netiquette, Ziffer&nbsp;{toClauseNumber(reason)}</a>)
            </p>
          )}
          {explanation && <p className="quiet">{explanation}</p>}
        </div>
      ))}
    </section>
  );
}
