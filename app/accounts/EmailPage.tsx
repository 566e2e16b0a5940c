import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { OpenEmailChange } from "./OpenEmailChange.tsx";
import { StaleNotice } from "./StaleNotice.tsx";

type EmailPageProps = { email: string; signInPath: string | null; open: { newEmail: string; expiresAt: number } | null; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** The address somebody is known by, and how it becomes another. */
export function EmailPage({ email, signInPath, open, errors, typed }: EmailPageProps) {
  return (
    <>
      <ErrorSummary title="Noch kein Code ist gesendet" comfort="" errors={errors} fields={["email"]} />
      <header className="opening">
        <h1 className="title">
          <span className="nowrap">E-Mail-Adresse</span> ändern
        </h1>
        <p className="lead">
          Ihre bisherige Adresse: <b>{email}</b>
        </p>
      </header>
      {open && <OpenEmailChange {...open} />}
      <ol className="list">
        <li>Sie geben die neue Adresse ein. Wir schicken einen Code dorthin und einen anderen an die bisherige.</li>
        <li>Sie geben beide Codes ein. Dann gilt die neue Adresse, und Sie sind überall sonst abgemeldet.</li>
      </ol>
      <p className="space-top-s">Beiträge, Entwürfe, Profil und Berechtigungen bleiben, wie sie sind.</p>
      {signInPath ? <StaleNotice danger="Ihre Adresse ändert" signInPath={signInPath} /> : <EmailForm errors={errors} typed={typed} />}
      <p className="hint space-top-m">
        Erreichen Sie Ihr bisheriges Postfach nicht mehr, schreiben Sie dem Betreiber; seine Adresse steht im <a href="/impressum">Impressum</a>.
      </p>
    </>
  );
}

function EmailForm({ errors, typed }: Pick<EmailPageProps, "errors" | "typed">) {
  return (
    <form className="panel space-top-m" method="post" action="/konto/email" noValidate>
      <Field id="email" label="Neue E-Mail-Adresse" hint="Sie wird nie öffentlich gezeigt." error={errors.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="email" spellCheck={false} defaultValue={typed.email ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn">Codes anfordern</button>
        <a href="/konto">Abbrechen</a>
      </div>
    </form>
  );
}
