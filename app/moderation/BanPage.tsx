import { REASON_WORDS, toClauseNumber } from "#app/text/words.ts";
import { Crumbs } from "#app/ui/Crumbs.tsx";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { BAN_REASONS } from "./ban-form.ts";

type BanPageProps = { number: string; who: string; errors: Partial<Record<string, string>>; typed: { reason?: string; explanation?: string; until?: string } };

/** What a writing ban does, whom it meets, and why it should. */
export function BanPage({ number, who, errors, typed }: BanPageProps) {
  return (
    <div className="narrow">
      <Crumbs trail={[{ to: "/moderation", word: "Moderation" }, { to: `/moderation/${number}`, word: number }]} here="Schreibsperre" />
      <ErrorSummary title="Die Schreibsperre gilt noch nicht" typed={typed} errors={errors} fields={["reason", "explanation", "until"]} />
      <header className="opening">
        <h1 className="title">Schreibsperre verhängen</h1>
        <p className="lead">
          Sie trifft die Person, die {number} geschrieben hat: {who}.
        </p>
      </header>
      <h2 className="subhead">Was eine Schreibsperre bewirkt</h2>
      <ul className="list">
        <li>Ab sofort reicht die Person nichts mehr ein: keinen Beitrag, keine Antwort, keine Überarbeitung.</li>
        <li>Sie kann weiter lesen, zurückziehen, melden, sich beschweren und ihre Daten und Entwürfe nutzen.</li>
        <li>Was veröffentlicht ist, bleibt stehen; über Eingereichtes wird weiter entschieden.</li>
        <li>Sie bekommt sofort eine Mail mit Grund, Dauer und Ihrer Erläuterung. Wer die Sperre verhängt hat, erfährt sie nicht.</li>
      </ul>
      <BanForm number={number} errors={errors} typed={typed} />
    </div>
  );
}

function BanForm({ number, errors, typed }: Omit<BanPageProps, "who">) {
  return (
    <form className="panel space-top-m" method="post" noValidate>
      <Field id="reason" label="Grund" error={errors.reason}>
        {(control) => (
          <select {...control} name="reason" defaultValue={typed.reason ?? ""}>
            <option value="">Bitte wählen</option>
            {BAN_REASONS.map((reason) => (
              <option key={reason} value={reason}>
                {REASON_WORDS[reason]} (Ziffer {toClauseNumber(reason)})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="explanation" label="Erläuterung an die Person" hint="Sagen Sie, was geschehen ist; bei strafbarem Inhalt nennen Sie die Rechtsvorschrift. Höchstens 2.000 Zeichen." error={errors.explanation}>
        {(control) => <textarea {...control} className="textarea--short" name="explanation" defaultValue={typed.explanation ?? ""} />}
      </Field>
      <Field id="until" label="Bis einschließlich" hint="Ohne Angabe gilt die Schreibsperre, bis jemand sie aufhebt." error={errors.until} optional>
        {(control) => <input {...control} className="short-time" type="date" name="until" defaultValue={typed.until ?? ""} />}
      </Field>
      <div className="actions">
        <button className="btn btn--danger">Schreibsperre verhängen</button>
        <a href={`/moderation/${number}`}>Abbrechen</a>
      </div>
    </form>
  );
}
