import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";

type SignInFormProps = { returnTo: string; at?: string; email?: string; errors?: Partial<Record<string, string>>; kept?: Record<string, string> };

/** Asks for a mail address to send a code to. Text in hand travels along and is waiting after the sign-in. */
export function SignInForm({ returnTo, at = "/anmelden", email, errors = {}, kept = {} }: SignInFormProps) {
  return (
    <form method="post" action={at} noValidate>
      <ErrorSummary title="Es ist noch kein Code unterwegs" comfort="Prüfen Sie bitte die Adresse." errors={errors} fields={["email"]} />
      <input type="hidden" name="zurueck" value={returnTo} />
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field id="email" label="E-Mail-Adresse" hint="Am besten die dienstliche. Sie wird nie öffentlich gezeigt." error={errors.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="email" spellCheck={false} defaultValue={email} />}
      </Field>
      <div className="actions">
        <button className="btn">Code anfordern</button>
      </div>
    </form>
  );
}
