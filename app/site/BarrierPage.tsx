import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";

type BarrierPageProps = { page: string; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** A form for everybody, signed in or not, to say what is in the way. */
export function BarrierPage({ page, errors, typed }: BarrierPageProps) {
  return (
    <div className="narrow">
      <ErrorSummary title="Die Meldung ist noch nicht abgeschickt" typed={typed} errors={errors} fields={["words", "seite", "email"]} />
      <header className="opening">
        <h1>Barriere melden</h1>
        <p className="lead">Etwas lässt sich nicht lesen, nicht bedienen oder nicht verstehen? Sagen Sie es uns, auch ohne Anmeldung.</p>
        <p className="space-top-s">
          Was schon bekannt ist, steht in der <a href="/barrierefreiheit">Erklärung zur Barrierefreiheit</a>.
        </p>
      </header>
      <form className="panel space-top-m" method="post" action="/barriere-melden" noValidate>
        <Field id="words" label="Was hindert Sie?" hint="Sagen Sie, wenn Sie mögen, auch, welches Gerät und welche Hilfsmittel Sie nutzen oder in welcher Form Sie den Inhalt brauchen. Höchstens 2.000 Zeichen." error={errors.words}>
          {(control) => <textarea {...control} name="words" rows={7} defaultValue={typed.words ?? ""} />}
        </Field>
        <Field id="seite" label="Auf welcher Seite?" optional hint="Die Adresse oder ein Stichwort." error={errors.seite}>
          {(control) => <input {...control} type="text" name="seite" autoComplete="off" defaultValue={typed.seite ?? page} />}
        </Field>
        <Field id="email" label="Ihre E-Mail-Adresse" optional hint="Wir antworten innerhalb eines Monats; 30 Tage danach löschen wir die Adresse. Ohne Adresse lesen wir die Meldung auch, können aber nicht antworten." error={errors.email}>
          {(control) => <input {...control} type="email" name="email" autoComplete="email" defaultValue={typed.email ?? ""} />}
        </Field>
        <div className="actions">
          <button className="btn">Barriere melden</button>
        </div>
      </form>
    </div>
  );
}
