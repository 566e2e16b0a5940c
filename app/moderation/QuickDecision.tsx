import type { Reason } from "#db/schema/sets.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import { Mark } from "#app/ui/Mark.tsx";
import { QUICK_REASONS } from "./templates.ts";

type QuickProps = { number: string; revisionId: string; query: string; templates: Record<Reason, string> };

/** The two decisions that come most often: one click to publish, two to reject with the reason's own words. */
export function QuickDecision({ number, revisionId, query, templates }: QuickProps) {
  return (
    <section className="quick" aria-labelledby="sofort">
      <h2 className="subhead" id="sofort">
        Sofort entscheiden
      </h2>
      <p className="small quiet">60&nbsp;Sekunden lang rückgängig zu machen; so lange wartet die Mail.</p>
      <form method="post" action={`/moderation/${number}/veroeffentlichen${query}`}>
        <input type="hidden" name="revision" value={revisionId} />
        <button className="btn" data-key="f" data-deciding="">
          <Mark sign="check" />
          Veröffentlichen
        </button>
      </form>
      <details>
        <summary className="btn btn--secondary" data-key="a">
          <Mark sign="cross" />
          Ablehnen …
        </summary>
        <form method="post" action={`/moderation/${number}/ablehnen${query}`}>
          <input type="hidden" name="revision" value={revisionId} />
          <p className="small">Ein Klick auf den Grund lehnt den Beitrag ab. Der Satz darunter geht als Erläuterung an die Autorin oder den Autor.</p>
          <ul className="quick__reasons">
            {QUICK_REASONS.map((reason, nth) => (
              <li key={reason}>
                <button name="reason" value={reason} className="btn btn--small btn--secondary" data-key={nth + 1}>
                  {REASON_WORDS[reason]}
                </button>
                <p className="xsmall quiet">{templates[reason]}</p>
              </li>
            ))}
          </ul>
        </form>
      </details>
    </section>
  );
}
