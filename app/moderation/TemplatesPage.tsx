import type { Reason } from "#db/schema/sets.ts";
import { REASON_WORDS, toCapital } from "#app/text/words.ts";
import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { CLAUSES } from "./clauses.ts";

const REASONS = Object.keys(CLAUSES) as Reason[];
/** Why two of them are left empty. */
const HINTS: Partial<Record<Reason, string>> = { illegal: "Braucht jedes Mal die Rechtsgrundlage und eigene Worte.", other: "Braucht jedes Mal eigene Worte." };
type TemplatesPageProps = { templates: Record<Reason, string>; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** The words each reason begins with. */
export function TemplatesPage({ templates, errors, typed }: TemplatesPageProps) {
  return (
    <div className="narrow">
      <ErrorSummary title="Die Textbausteine sind noch nicht gespeichert" typed={typed} errors={errors} fields={REASONS} />
      <header className="opening">
        <h1 className="title">Textbausteine</h1>
        <p className="lead">Damit beginnt die Erläuterung an die Autorin oder den Autor. Bei jeder Entscheidung können Sie den Text ändern; nur das Ablehnen mit einem Klick verschickt ihn unverändert.</p>
      </header>
      <form className="space-top-m" method="post" noValidate>
        {REASONS.map((reason) => (
          <Field key={reason} id={reason} label={toCapital(REASON_WORDS[reason])} hint={HINTS[reason] ?? (CLAUSES[reason].onlyFor === "return" ? "Nur beim Zurückgeben." : undefined)} error={errors[reason]}>
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
