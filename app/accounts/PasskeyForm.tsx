import { Field } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";
import { LONGEST_PASSKEY_NAME } from "./passkey-forms.ts";
import { PasskeyProblem } from "./PasskeyProblem.tsx";

type PasskeyFormProps = { otherAddress: string | null; hasName: boolean; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** Shown by the script, which fills in what the authenticator answers. */
export function PasskeyForm({ otherAddress, hasName, errors, typed }: PasskeyFormProps) {
  if (!hasName) return <p>Passkeys gelten für einen Namen, nicht für eine Adresse aus Zahlen. Der Betreiber muss PUBLIC_ORIGIN auf einen Namen setzen.</p>;
  if (otherAddress) return <ElsewhereNotice to={otherAddress} />;
  return (
    <>
      <p data-without-script>Um einen Passkey einzurichten, braucht diese Seite JavaScript.</p>
      <form className="panel" method="post" action="/konto/passkeys" data-passkey="/konto/passkeys/aufgabe" noValidate hidden>
        <input type="hidden" name="answer" defaultValue={typed.answer ?? ""} />
        <Field id="name" label="Name des Passkeys" optional hint="Damit Sie ihn wiedererkennen, zum Beispiel „Diensthandy“." error={errors.name}>
          {(control) => <input {...control} name="name" autoComplete="off" maxLength={LONGEST_PASSKEY_NAME * 2} defaultValue={typed.name} />}
        </Field>
        <PasskeyProblem />
        <p className="hint space-top-m">Danach fragt Ihr Browser, womit Sie sich künftig ausweisen wollen.</p>
        <div className="actions">
          <button className="btn">Passkey einrichten</button>
        </div>
      </form>
    </>
  );
}

/** A passkey belongs to a name, and this page was opened under another address. */
export function ElsewhereNotice({ to }: { to: string }) {
  return (
    <Notice tone="info" title="Öffnen Sie diese Seite unter ihrem Namen.">
      <p>
        Passkeys gelten nur für eine bestimmte Adresse, und zwar für <a href={to}>{to}</a>. Dort melden Sie sich noch einmal an.
      </p>
    </Notice>
  );
}
