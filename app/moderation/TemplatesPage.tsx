import type { Reason } from "#db/schema/sets.ts";
import { REASON_WORDS } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { CLAUSES } from "./clauses.ts";

const REASONS = Object.keys(CLAUSES) as Reason[];
type TemplatesPageProps = { templates: Record<Reason, string>; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** The words each reason begins with. */
export function TemplatesPage({ templates, errors, typed }: TemplatesPageProps) {
  return (
    <div className="narrow">
      <ErrorSummary title="Die Textbausteine sind noch nicht gespeichert" typed={typed} errors={errors} fields={REASONS} />
      <header className="opening">
        <h1 className="title">Textbausteine</h1>
        <p className="lead">Womit die Erläuterung an die Autorin oder den Autor beginnt. Für jede Entscheidung lassen sie sich noch ändern; beim Ablehnen mit einem Klick gehen sie so hinaus.</p>
      </header>
      <form className="space-top-m" method="post" noValidate>
        {REASONS.map((reason) => (
          <Field key={reason} id={reason} label={REASON_WORDS[reason]} error={errors[reason]}>
            {(control) => <textarea {...control} className="textarea--short" name={reason} defaultValue={typed[reason] ?? templates[reason]} />}
          </Field>
        ))}
        <div className="actions">
          <button className="btn">Speichern</button>
          <a href="/moderation">Abbrechen</a>
        </div>
      </form>
    </div>
  );
}
