import { LONGEST_SEARCH } from "#app/discussion/contribution-filter.ts";
import { Field } from "#app/ui/Field.tsx";

export function SearchForm({ words, error }: { words: string; error?: string | undefined }) {
  return (
    <search className="narrow" aria-label="Papier und Beiträge durchsuchen">
      <form method="get" action="/suche">
        <Field id="q" label="Suchwörter" hint="Treffer enthalten alle Wörter. Groß- und Kleinschreibung und ä oder ae machen keinen Unterschied." error={error}>
          {(control) => <input {...control} name="q" type="search" maxLength={LONGEST_SEARCH} defaultValue={words} />}
        </Field>
        <p className="actions">
          <button className="btn">Suchen</button>
        </p>
      </form>
    </search>
  );
}
