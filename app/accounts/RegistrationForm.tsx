import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { READERSHIP_WORDS, REGISTRATION_WORDS } from "./registration.ts";

/** Who may open an account, and who may read. */
export function RegistrationForm({ typed, errors }: { typed: Record<string, string>; errors: Partial<Record<string, string>> }) {
  return (
    <form className="panel" method="post" noValidate>
      <ErrorSummary title="Noch nicht gespeichert" typed={typed} errors={errors} fields={["mode", "domains", "readership"]} />
      <Choices name="mode" label="Wer kann neu mitmachen?" words={REGISTRATION_WORDS} typed={typed} error={errors.mode} />
      <Field id="domains" label="Domains" hint="Eine in jede Zeile, z. B. musterstadt.de. Was darunter liegt, wie amt.musterstadt.de, gehört dazu." error={errors.domains}>
        {(control) => <textarea {...control} className="textarea--short" name="domains" spellCheck={false} defaultValue={typed.domains ?? ""} />}
      </Field>
      <Choices name="readership" label="Wer kann lesen?" words={READERSHIP_WORDS} typed={typed} error={errors.readership} />
      <p className="hint space-top-m">Wer keinen Zugang hat und einen Code anfordert, sieht dieselbe Seite wie alle. Die Mail sagt dann, dass eine Einladung nötig ist und wen man fragen kann.</p>
      <div className="actions">
        <button className="btn">Speichern</button>
      </div>
    </form>
  );
}

type ChoicesProps = { name: "mode" | "readership"; label: string; words: Record<string, { word: string; sense: string }>; typed: Record<string, string>; error: string | undefined };

function Choices({ name, label, words, typed, error }: ChoicesProps) {
  return (
    <ChoiceField id={name} label={label} error={error}>
      <div className="choices">
        {Object.entries(words).map(([value, { word, sense }]) => (
          <label className="choice choice--plain" key={value}>
            <input type="radio" name={name} value={value} defaultChecked={typed[name] === value} />
            <span>
              {word}
              <small>{sense}</small>
            </span>
          </label>
        ))}
      </div>
    </ChoiceField>
  );
}
