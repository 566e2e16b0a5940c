import type { AskedTerms } from "#app/accounts/asked-terms.ts";
import type { Kind } from "#db/schema/sets.ts";
import { FORMATTING, FORMATTING_TITLE } from "#app/text/formatting.ts";
import { KIND_WORDS, toGermanNumber } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field, FieldError } from "#app/ui/Field.tsx";
import { FormattingHelp } from "#app/ui/FormattingHelp.tsx";
import { Mark } from "#app/ui/Mark.tsx";
import { EXAMPLE_FIELDS, ExampleFields } from "./ExampleFields.tsx";
import type { TypedDetails } from "./example-details.ts";
import { LONGEST_CONTRIBUTION, SHORTEST_CONTRIBUTION, WHOLE_SECTION } from "./contribution-form.ts";
import type { Preview } from "./preview.server.ts";
import { PreviewNotice } from "./PreviewNotice.tsx";
import { TermsField } from "./TermsField.tsx";
import { WritingForm } from "./WritingForm.tsx";

export type TypedContribution = { passage?: string; quote?: string; quoteBefore?: string; kind?: string; body?: string; terms?: string; citation?: string; draft?: string } & TypedDetails;
type Errors = Partial<Record<string, string>>;

type ComposerProps = {
  sectionKey: string;
  /** The place this form stands at; without one, the place is chosen. */
  target: { passage: string; query: string; words: string } | null;
  places: { id: string; words: string }[];
  /** The sentences of the passage, to cite one. */
  sentences: string[];
  typed: TypedContribution;
  errors: Errors;
  asked: AskedTerms | null;
  preview: Preview | null;
  draftId: string;
};

/** The one form to contribute with. */
export function Composer({ sectionKey, target, places, sentences, typed, errors, asked, preview, draftId }: ComposerProps) {
  const query = target ? `?schreiben=${target.query}` : "";
  const cancelPath = target && `/papier/${sectionKey}#${target.query === WHOLE_SECTION ? WHOLE_SECTION : `rn-${target.query}`}`;
  return (
    <section className="passage__form panel" id="schreiben" aria-labelledby="schreiben-titel">
      <ErrorSummary title="Der Beitrag ist noch nicht eingereicht" typed={typed} errors={errors} fields={["passage", "quote", "kind", "body", ...EXAMPLE_FIELDS, "terms"]} />
      <h2 id="schreiben-titel">{target ? `Ihr Beitrag ${target.words}` : "Ihr Beitrag zu diesem Abschnitt"}</h2>
      <p className="hint">
        Ein Mensch liest jeden Beitrag, bevor er erscheint – meist innerhalb eines Arbeitstags. <a href="/mitmachen">So machen Sie mit</a>
      </p>
      <PreviewNotice preview={preview} />
      <WritingForm action={`/papier/${sectionKey}${query}#schreiben`} draftAction={`/papier/${sectionKey}/entwurf`} verb="Beitrag einreichen" cancelPath={cancelPath} draftId={draftId} isUnkept={Object.keys(errors).length > 0}>
        {target ? <input type="hidden" name="passage" value={target.passage} /> : <PlaceField places={places} typed={typed} error={errors.passage} />}
        {(sentences.length > 1 || typed.quote) && <QuoteField sentences={sentences} typed={typed} error={errors.quote} />}
        <KindField chosen={typed.kind} error={errors.kind} />
        <BodyField typed={typed.body} error={errors.body} />
        <ExampleFields typed={typed} errors={errors} />
        {asked && <TermsField asked={asked} typed={typed} error={errors.terms} />}
      </WritingForm>
    </section>
  );
}

function PlaceField({ places, typed, error }: { places: ComposerProps["places"]; typed: TypedContribution; error: string | undefined }) {
  return (
    <Field id="passage" label="Worauf beziehen Sie sich?" error={error}>
      {(control) => (
        <select {...control} name="passage" defaultValue={typed.passage ?? WHOLE_SECTION}>
          <option value={WHOLE_SECTION}>ganzer Abschnitt</option>
          {places.map(({ id, words }) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One sentence of the passage, chosen from a list; other words stay as they came until another choice is made. */
function QuoteField({ sentences, typed: { quote: typed = "", quoteBefore }, error }: { sentences: string[]; typed: TypedContribution; error: string | undefined }) {
  const choices = typed === "" || sentences.includes(typed) ? sentences : [typed, ...sentences];
  return (
    <details className="sentences" open={typed !== "" || error !== undefined}>
      <summary>Einen Satz zitieren (freiwillig)</summary>
      {quoteBefore && <input type="hidden" name="quoteBefore" value={quoteBefore} />}
      <fieldset className={error ? "field field--bad" : "field"}>
        <legend>Geht es um einen bestimmten Satz?</legend>
        <FieldError id="quote" error={error} />
        <label className="check">
          <input type="radio" id="quote" name="quote" value="" defaultChecked={typed === ""} aria-describedby={error ? "quote-error" : undefined} />
          <span>Nein, um den ganzen Absatz</span>
        </label>
        {choices.map((sentence) => (
          <label className="check" key={sentence}>
            <input type="radio" name="quote" value={sentence} defaultChecked={typed === sentence} />
            <span className="sentence">{sentence}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

export function KindField({ chosen, error }: { chosen: string | undefined; error: string | undefined }) {
  return (
    <ChoiceField id="kind" label="Was für ein Beitrag ist es?" error={error}>
      <div className="choices">
        {(Object.keys(KIND_WORDS) as Kind[]).map((kind) => (
          <label className="choice" key={kind}>
            <input type="radio" name="kind" value={kind} defaultChecked={chosen === kind} />
            <Mark sign={kind} />
            <span>
              <b>{KIND_WORDS[kind].word}</b>
              <small>{KIND_WORDS[kind].sense}</small>
            </span>
          </label>
        ))}
      </div>
    </ChoiceField>
  );
}

export function BodyField({ typed, error }: { typed: string | undefined; error: string | undefined }) {
  const range = `${SHORTEST_CONTRIBUTION} bis ${toGermanNumber(LONGEST_CONTRIBUTION)} Zeichen.`;
  return (
    <>
      <Field id="body" label="Ihr Text" hint={`${range} Nennen Sie keine Namen und nichts, woran man andere erkennt.`} error={error}>
        {(control) => <textarea {...control} name="body" defaultValue={typed ?? ""} data-longest={LONGEST_CONTRIBUTION} />}
      </Field>
      <FormattingHelp title={FORMATTING_TITLE} ways={FORMATTING} />
    </>
  );
}
