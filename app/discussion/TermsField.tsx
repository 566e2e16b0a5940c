import type { AskedTerms } from "#app/accounts/asked-terms.ts";
import { FieldError } from "#app/ui/Field.tsx";
import type { TypedContribution } from "./Composer.tsx";

const CHANGED = { netiquette: { to: "/netiquette#fassungen", word: "Was in der Netiquette neu ist" }, terms: { to: "/nutzungsbedingungen#fassungen", word: "Was in den Nutzungsbedingungen neu ist" } };

/** Before the first contribution, and again when a wording has changed: what one agrees to. */
export function TermsField({ asked, typed, error }: { asked: AskedTerms; typed: TypedContribution; error: string | undefined }) {
  return (
    <fieldset className={error ? "field field--bad" : "field"}>
      <legend>{asked.isFirst ? "Bevor Ihr erster Beitrag erscheint" : "Das hat sich geändert, seit Sie zugestimmt haben"}</legend>
      {!asked.isFirst && (
        <ul className="list space-bottom">
          {asked.changed.map((document) => (
            <li key={document}>
              <a href={CHANGED[document].to}>{CHANGED[document].word}</a>
            </li>
          ))}
        </ul>
      )}
      <FieldError id="terms" error={error} />
      <label className="check">
        <input type="checkbox" id="terms" name="terms" value="ja" defaultChecked={typed.terms === "ja"} aria-describedby={error ? "terms-error" : undefined} />
        <span>
          Ich stimme der <a href="/netiquette">Netiquette</a> und den <a href="/nutzungsbedingungen">Nutzungsbedingungen</a> zu. Damit darf mein Beitrag veröffentlicht, im Bericht zitiert
          und als offene Daten weitergegeben werden.
        </span>
      </label>
      {asked.isFirst && (
        <label className="check">
          <input type="checkbox" name="citation" value="ja" defaultChecked={typed.citation === "ja"} />
          <span>
            Mein Beitrag darf mit meinem Namen zitiert werden<span className="optional"> (freiwillig)</span>
          </span>
        </label>
      )}
    </fieldset>
  );
}
