import { toDayAndTime } from "#app/text/dates.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Notice } from "#app/ui/Notice.tsx";

type EmailCodesPageProps = { email: string; open: { newEmail: string; expiresAt: number } | null; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** Both codes, one for each mailbox. */
export function EmailCodesPage({ email, open, errors, typed }: EmailCodesPageProps) {
  return (
    <>
      <ErrorSummary title="Die Adresse ist noch nicht geändert" comfort="" errors={errors} fields={["codeOld", "codeNew"]} />
      <header className="opening">
        <h1 className="title">Codes eingeben</h1>
        {open && (
          <p className="lead">
            Mit beiden Codes gilt statt {email} die Adresse <b>{open.newEmail}</b>.
          </p>
        )}
      </header>
      {open ? <CodesForm email={email} {...open} errors={errors} typed={typed} /> : <NothingOpen />}
    </>
  );
}

function CodesForm({ email, newEmail, expiresAt, errors, typed }: { newEmail: string; expiresAt: number } & Omit<EmailCodesPageProps, "open">) {
  return (
    <>
      <form className="panel" method="post" action="/konto/email/bestaetigen" noValidate>
        <CodeField name="codeOld" label={`Code aus der Mail an ${email}`} typed={typed} error={errors.codeOld} />
        <CodeField name="codeNew" label={`Code aus der Mail an ${newEmail}`} typed={typed} error={errors.codeNew} />
        <p className="hint">Je acht Buchstaben und Ziffern, gültig bis {toDayAndTime(expiresAt)}. Leerzeichen und Kleinbuchstaben stören nicht.</p>
        <div className="actions">
          <button className="btn">Adresse ändern</button>
          <a href="/konto/email">Neue Codes anfordern</a>
        </div>
      </form>
      <form method="post" action="/konto/email/abbrechen" className="space-top-m">
        <button className="btn btn--secondary btn--small">Änderung abbrechen</button>
      </form>
      <p className="hint space-top-m">
        Kommt an die neue Adresse kein Code, sehen Sie dort nach, was in der Mail steht, und prüfen Sie, ob die Adresse stimmt. Erreichen Sie Ihr bisheriges Postfach nicht mehr, schreiben Sie dem Betreiber; seine Adresse steht im{" "}
        <a href="/impressum">Impressum</a>.
      </p>
    </>
  );
}

function CodeField({ name, label, typed, error }: { name: "codeOld" | "codeNew"; label: string; typed: Record<string, string>; error: string | undefined }) {
  return (
    <Field id={name} label={label} error={error}>
      {(control) => <input {...control} className="code" name={name} autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} defaultValue={typed[name] ?? ""} />}
    </Field>
  );
}

function NothingOpen() {
  return (
    <Notice tone="info" title="Es wartet keine Änderung auf Codes.">
      <p>
        Entweder ist die Zeit um, oder sie ist schon bestätigt oder abgebrochen. <a href="/konto/email">Zur E-Mail-Adresse</a>
      </p>
    </Notice>
  );
}
