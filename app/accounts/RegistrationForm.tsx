import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { ChoiceField, Field } from "#app/ui/Field.tsx";
import { REGISTRATION_WORDS } from "./registration.ts";

/** Who may open an account. */
export function RegistrationForm({ typed, errors }: { typed: Record<string, string>; errors: Partial<Record<string, string>> }) {
  return (
    <form method="post" noValidate>
      <ErrorSummary title="Noch nicht gespeichert" comfort="Was Sie eingetragen haben, steht unten." errors={errors} fields={["mode", "domains"]} />
      <ChoiceField id="mode" label="Wer kann neu mitmachen?" error={errors.mode}>
        <div className="choices">
          {Object.entries(REGISTRATION_WORDS).map(([value, { word, sense }]) => (
            <label className="choice choice--plain" key={value}>
              <input type="radio" name="mode" value={value} defaultChecked={typed.mode === value} />
              <span>
                {word}
                <small>{sense}</small>
              </span>
            </label>
          ))}
        </div>
      </ChoiceField>
      <Field id="domains" label="Domains" hint="Eine in jede Zeile, z. B. musterstadt.de. Was darunter liegt, wie amt.musterstadt.de, gehört dazu. Nur nötig bei der dritten Wahl." error={errors.domains}>
        {(control) => <textarea {...control} className="textarea--short" name="domains" spellCheck={false} defaultValue={typed.domains ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">Speichern</button>
      </div>
    </form>
  );
}
