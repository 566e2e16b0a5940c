import { Field } from "#app/ui/Field.tsx";

type RecoveryFormProps = { returnTo: string; error?: string | undefined; code?: string | undefined };

/** For whoever has no passkey at hand. */
export function RecoveryForm({ returnTo, error, code }: RecoveryFormProps) {
  return (
    <form method="post" action={`/anmelden/passkey/code?zurueck=${encodeURIComponent(returnTo)}`} noValidate>
      <Field id="code" label="Wiederherstellungscode" hint="16 Buchstaben und Ziffern. Bindestriche, Leerzeichen und Kleinbuchstaben stören nicht. Der Code ist danach verbraucht." error={error}>
        {(control) => <input {...control} name="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} defaultValue={code} />}
      </Field>
      <div className="actions">
        <button className="btn btn--secondary">Code benutzen</button>
      </div>
    </form>
  );
}
