import { toGermanNumber } from "#app/text/words.ts";
import { Field, FieldError } from "#app/ui/Field.tsx";
import { DETAILS, type DetailName, type TypedDetails } from "./example-details.ts";

type ExampleFieldsProps = { typed: TypedDetails; errors: Partial<Record<string, string>> };

/** In page order, as an error summary links to them. */
export const EXAMPLE_FIELDS = ["details", "municipality", "since", "helped", "hindered", "contact", "contactPublic"];
/** Empty, so that the style can tell a field that was left empty. */
const BLANK = " ";

/** What only a practice example tells besides; folded until something stands in it. Another kind hides it while it is empty. */
export function ExampleFields({ typed, errors }: ExampleFieldsProps) {
  const isOpen = EXAMPLE_FIELDS.some((name) => errors[name] ?? typed[name as DetailName]);
  return (
    <details className="sentences example-fields" id="details" open={isOpen}>
      <summary>Angaben zum Praxisbeispiel (freiwillig)</summary>
      <FieldError id="details" error={errors.details} />
      <p className="hint">
        <b>Wer sieht das?</b> Nach der Prüfung alle, unter Ihrem Text. Was Sie leer lassen, fehlt dort einfach.
      </p>
      <Line name="municipality" typed={typed} errors={errors} />
      <Line name="since" typed={typed} errors={errors} />
      <Words name="helped" typed={typed} errors={errors} />
      <Words name="hindered" typed={typed} errors={errors} />
      <Line name="contact" typed={typed} errors={errors} />
      <ContactPublic typed={typed} error={errors.contactPublic} />
    </details>
  );
}

const DETAIL_QUESTIONS: Record<DetailName, { label: string; hint?: string }> = {
  municipality: { label: "Kommune", hint: "Wo das Beispiel stattfindet." },
  since: { label: "Seit wann?", hint: "Zum Beispiel: Herbst 2016." },
  helped: { label: "Was hat geholfen?" },
  hindered: { label: "Was hat gehindert?" },
  contact: { label: "Kontakt für Nachfragen", hint: "Am besten eine dienstliche Adresse oder Nummer, keine von anderen." },
};

function Line({ name, typed, errors }: ExampleFieldsProps & { name: DetailName }) {
  const { label, hint = "" } = DETAIL_QUESTIONS[name];
  return (
    <Field id={name} label={label} hint={`${hint} Höchstens ${DETAILS[name].longest} Zeichen.`.trim()} error={errors[name]}>
      {(control) => <input {...control} className={name === "since" ? "short" : undefined} name={name} placeholder={BLANK} defaultValue={typed[name] ?? ""} />}
    </Field>
  );
}

function Words({ name, typed, errors }: ExampleFieldsProps & { name: DetailName }) {
  const { longest } = DETAILS[name];
  return (
    <Field id={name} label={DETAIL_QUESTIONS[name].label} hint={`Höchstens ${toGermanNumber(longest)} Zeichen.`} error={errors[name]}>
      {(control) => <textarea {...control} className="textarea--short" name={name} placeholder={BLANK} defaultValue={typed[name] ?? ""} data-longest={longest} />}
    </Field>
  );
}

function ContactPublic({ typed, error }: { typed: TypedDetails; error: string | undefined }) {
  return (
    <div className={error ? "field field--bad" : "space-top-s"}>
      <FieldError id="contactPublic" error={error} />
      <label className="check">
        <input type="checkbox" id="contactPublic" name="contactPublic" value="ja" defaultChecked={typed.contactPublic === "ja"} aria-describedby={error ? "contactPublic-error" : undefined} />
        <span>Der Kontakt darf öffentlich beim Beispiel stehen</span>
      </label>
    </div>
  );
}
