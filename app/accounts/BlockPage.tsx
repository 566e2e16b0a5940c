import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";

type BlockPageProps = { id: string; email: string; errors: Partial<Record<string, string>>; words: string };

/** What blocking does, and why it should be done. */
export function BlockPage({ id, email, errors, words }: BlockPageProps) {
  const back = `/verwaltung/personen/${id}`;
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/verwaltung/personen", word: "Personen" }, { to: back, word: email }]} here="Sperren" />
      <ErrorSummary title="Das Konto ist noch nicht gesperrt" typed={{ words }} errors={errors} fields={["words"]} />
      <header className="opening">
        <h1 className="title">Konto sperren</h1>
        <p className="lead">{email}</p>
      </header>
      <h2 className="subhead">Was eine Sperre bewirkt</h2>
      <ul className="list">
        <li>Die Person ist sofort überall abgemeldet und kann sich nicht mehr anmelden.</li>
        <li>Sie verliert alle Berechtigungen.</li>
        <li>Was sie veröffentlicht hat, bleibt stehen; über Eingereichtes wird weiter entschieden.</li>
        <li>Sie bekommt eine Mail mit Ihrem Grund. Dass das Konto gesperrt ist, erfährt sie auch, wenn sie einen Code anfordert.</li>
      </ul>
      <form className="panel space-top-m" method="post" noValidate>
        <Field id="words" label="Grund" hint="Diese Worte bekommt die Person. Höchstens 2.000 Zeichen." error={errors.words}>
          {(control) => <textarea {...control} className="textarea--short" name="words" defaultValue={words} />}
        </Field>
        <div className="actions">
          <button className="btn btn--danger">Konto sperren</button>
          <a href={back}>Abbrechen</a>
        </div>
      </form>
    </div>
  );
}
