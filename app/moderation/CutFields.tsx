import { DETAIL_NAMES, type DetailName, DETAILS, type ExampleDetails } from "#app/discussion/example-details.ts";
import { Field } from "#app/ui/Field.tsx";
import { CUT_FIELDS, type CutField } from "./cut-example.ts";

type CutFieldsProps = { revision: { body: string; details: ExampleDetails | null }; typed: Partial<Record<CutField, string>>; errors: Partial<Record<string, string>> };

/** The words, and what an example tells besides, to strike from. */
export function CutFields({ revision: { body, details }, typed, errors }: CutFieldsProps) {
  const given = DETAIL_NAMES.flatMap((name) => (details?.[name] ? [{ name, words: details[name] }] : []));
  return (
    <div className="cut-body">
      <Field id="cutBody" label="Text zum Kürzen" hint="Nur für „Mit Kürzung veröffentlichen“: Streichen Sie Wörter, ohne neue zu schreiben." error={errors.cutBody}>
        {(control) => <textarea {...control} name="cutBody" defaultValue={typed.cutBody ?? body} />}
      </Field>
      {given.length > 0 && (
        <fieldset className="field" aria-describedby="cut-details-hint">
          <legend>Angaben zum Kürzen</legend>
          <p className="hint" id="cut-details-hint">
            Auch hier nur streichen. Was Sie ganz leeren, erscheint nicht; an seiner Stelle steht der Grund.
          </p>
          {given.map(({ name, words }) => (
            <CutDetail key={name} name={name} words={typed[CUT_FIELDS[name]] ?? words} error={errors[CUT_FIELDS[name]]} />
          ))}
        </fieldset>
      )}
    </div>
  );
}

function CutDetail({ name, words, error }: { name: DetailName; words: string; error: string | undefined }) {
  const field = CUT_FIELDS[name];
  const isLong = name !== "municipality" && name !== "since";
  return (
    <Field id={field} label={DETAILS[name].word} error={error}>
      {(control) => (isLong ? <textarea {...control} className="textarea--short" name={field} defaultValue={words} /> : <input {...control} name={field} defaultValue={words} />)}
    </Field>
  );
}
