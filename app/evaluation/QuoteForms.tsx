import { toDay } from "#app/text/dates.ts";
import { Badge } from "#app/ui/Badge.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import type { NotedContribution } from "./section-work.ts";
import type { RefusedTopic } from "./TopicForms.tsx";

type QuoteFormsProps = { contribution: NotedContribution; action: string; query: string; refused: RefusedTopic | null };

/** The words of a contribution that the team wants to print: each can be taken off the list, and others copied to it. */
export function QuoteForms({ contribution: { number, quotes, mayBeQuotedWhole }, action, query, refused }: QuoteFormsProps) {
  const error = refused?.errors.quote;
  const typed = refused && "quote" in refused.typed ? refused.typed : {};
  return (
    <>
      {quotes.length > 0 && (
        <ul className="plain-list marked" aria-label={`Gemerkte Zitate aus ${number}`}>
          {quotes.map(({ id, words, markedAt }) => (
            <li key={id}>
              {words === null ? <Badge tone="warn" sign="alert" word={`Zitat vom ${toDay(markedAt)} steht nicht mehr im Wortlaut`} /> : <q>{words}</q>}
              <form method="post" action={`${action}/entfernen${query}`}>
                <input type="hidden" name="contribution" value={number} />
                <input type="hidden" name="quote" value={id} />
                <button className="chip">
                  Zitat entfernen<span className="hidden">, aus {number}</span>
                  <Mark sign="cross" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details open={error !== undefined}>
        <summary className="small" data-key="m" data-focus={`quote-${number.toLowerCase()}`}>
          Zitat merken<span className="hidden"> aus {number}</span>
        </summary>
        <form method="post" action={`${action}${query}`} noValidate>
          <input type="hidden" name="contribution" value={number} />
          <Field id={`quote-${number.toLowerCase()}`} label={`Worte aus ${number}`} hint="Genau so, wie sie im Beitrag stehen. Der Bericht druckt sie, mit Namen nur, wenn die Person das erlaubt hat." error={error}>
            {(control) => <textarea {...control} className="textarea--short" name="quote" rows={3} defaultValue={typed.quote ?? ""} />}
          </Field>
          {mayBeQuotedWhole && (
            <label className="check">
              <input type="checkbox" name="whole" value="ja" defaultChecked={typed.whole === "ja"} />
              <span>Ganzer Beitrag</span>
            </label>
          )}
          <button className="btn btn--secondary btn--small">
            Zitat merken<span className="hidden">, aus {number}</span>
          </button>
        </form>
      </details>
    </>
  );
}
