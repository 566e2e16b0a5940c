import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";

type WatchedWordsPageProps = { words: string[]; errors: Partial<Record<string, string>>; typed: Record<string, string> };

/** The words the pre-filter points out. */
export function WatchedWordsPage({ words, errors, typed }: WatchedWordsPageProps) {
  return (
    <div className="narrow">
      <ErrorSummary title="Die Wortliste ist noch nicht gespeichert" typed={typed} errors={errors} fields={["words"]} />
      <header className="opening">
        <h1 className="title">Wortliste</h1>
        <p className="lead">{words.length === 0 ? "Die Liste ist leer; markiert wird nichts." : "Steht eines dieser Wörter in einem Beitrag, ist er für die Moderation markiert. Abgelehnt oder aufgehalten wird deshalb nichts."}</p>
      </header>
      <form method="post" noValidate>
        <Field id="words" label="Wörter" hint={"Ein Wort je Zeile; Groß- und Kleinschreibung und Umlaute spielen keine Rolle. Gesucht werden ganze Wörter; ein\u00a0„*“ am Ende findet alles, was so beginnt."} error={errors.words}>
          {(control) => <textarea {...control} name="words" rows={12} defaultValue={typed.words ?? words.join("\n")} />}
        </Field>
        <div className="actions">
          <button className="btn">Speichern</button>
          <a href="/moderation">Abbrechen</a>
        </div>
      </form>
    </div>
  );
}
