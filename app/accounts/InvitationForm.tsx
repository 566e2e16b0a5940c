import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { PermissionBoxes } from "./PermissionBoxes.tsx";

type InvitationFormProps = { typed: Record<string, string>; errors: Partial<Record<string, string>> };

/** Whom to invite: typed, pasted, or copied from a table. */
export function InvitationForm({ typed, errors }: InvitationFormProps) {
  return (
    <form className="panel" method="post" action="/verwaltung/einladungen" noValidate>
      <ErrorSummary title="Noch ist niemand eingeladen" typed={typed} errors={errors} fields={["addresses"]} />
      <Field
        id="addresses"
        label="E-Mail-Adressen"
        hint="Eine oder viele: jede in eine Zeile, oder mit Komma oder Semikolon getrennt; auch „Name <name@stadt.de>“. Aus einer CSV-Datei kopieren Sie den Inhalt hierher; Spalten ohne Adresse werden übergangen."
        error={errors.addresses}
      >
        {(control) => <textarea {...control} className="textarea--short" name="addresses" spellCheck={false} autoComplete="off" defaultValue={typed.addresses ?? ""} />}
      </Field>
      <PermissionBoxes legend="Berechtigungen" hint="Wer annimmt, bekommt sie sofort. Ohne Häkchen laden Sie zum Mitdiskutieren ein." ticked={(permission) => typed[permission] === "ja"} />
      <div className="actions">
        <button className="btn">Einladungen prüfen</button>
      </div>
    </form>
  );
}
