import { ErrorSummary } from "#app/ui/ErrorSummary.tsx";
import { Field } from "#app/ui/Field.tsx";
import { Comparison } from "./Comparison.tsx";
import { type ComparedRow, isChange } from "./comparison.ts";

type ConfirmFormProps = { draftId: string; label: string; summary: string; rows: ComparedRow[]; changeNote: string | null; editorial: boolean; newEdition: boolean; errors: Partial<Record<string, string>>; typed: Partial<Record<string, string>> };

/** The machine's proposal of what goes back to what, for a person to correct and to confirm. Unchanged passages are confirmed as they are. */
export function ConfirmForm({ draftId, label, summary, rows, changeNote, editorial, newEdition, errors, typed }: ConfirmFormProps) {
  const changed = rows.filter(isChange);
  return (
    <>
      <ErrorSummary title="Nicht bestätigt" comfort="Ihre Angaben sind noch da." errors={errors} fields={[...changed.map(({ id }) => `aus-${id}`), "changeNote", "editorial", "newEdition"]} />
      <header className="opening">
        <h1 className="title">Vergleich: {label}</h1>
        <p className="lead">Prüfen Sie bei jedem geänderten Absatz, auf welche Randnummer er zurückgeht. Beiträge stehen danach bei diesem Absatz, mit dem Hinweis, dass der Wortlaut neu ist. Ein leeres Feld heißt: Der Absatz ist neu.</p>
        <p className="meta">{summary}</p>
      </header>
      <form method="post" action="/verwaltung/papier/vergleich" noValidate>
        <input type="hidden" name="fassung" value={draftId} />
        {rows.filter((row) => !isChange(row)).map((row) => (
          <input key={row.id} type="hidden" name={`aus-${row.id}`} value={row.former.join(", ")} />
        ))}
        <Comparison rows={changed}>{(row) => row.number !== null && <FromField row={row} error={errors[`aus-${row.id}`]} typed={typed[`aus-${row.id}`]} />}</Comparison>
        <section className="block narrow stack" aria-labelledby="bestaetigen">
          <h2 id="bestaetigen">Bestätigen</h2>
          <Field id="changeNote" label="Was sich ändert" hint="Ein, zwei Sätze für alle. Sie stehen bei den Fassungen." error={errors.changeNote}>
            {(control) => <textarea {...control} className="textarea--short" name="changeNote" rows={3} defaultValue={typed.changeNote ?? changeNote ?? ""} />}
          </Field>
          <div className="field">
            <label className="check">
              <input type="checkbox" id="editorial" name="editorial" value="ja" defaultChecked={typed.editorial === undefined ? editorial : typed.editorial === "ja"} /> Nur redaktionell: Schreibfehler, kein anderer Sinn. Niemand wird gefragt, und alle Beiträge stehen wie bisher.
            </label>
            {errors.editorial && <p className="error">{errors.editorial}</p>}
          </div>
          <div className="field">
            <label className="check">
              <input type="checkbox" id="newEdition" name="newEdition" value="ja" defaultChecked={typed.fassung === undefined ? newEdition : typed.newEdition === "ja"} aria-describedby="newEdition-folgen" /> Neuausgabe: alle Absätze von Rn.&nbsp;1 an neu zählen.
            </label>
            <p className="hint" id="newEdition-folgen">
              Gedruckte und verlinkte Randnummern führen danach zu anderen Absätzen oder ins Leere. Frühere Fassungen behalten ihre Randnummern und bleiben lesbar; bei den Fassungen und über jedem Abschnitt steht, dass neu gezählt wurde. Beiträge bleiben bei ihrem Absatz und nennen seine neue Randnummer. Ohne Neuausgabe behält jeder Absatz seine Randnummer.
            </p>
            {errors.newEdition && <p className="error">{errors.newEdition}</p>}
          </div>
          <div className="actions">
            <button className="btn">Vergleich bestätigen</button>
            <a href="/verwaltung/papier">Zurück</a>
          </div>
        </section>
      </form>
    </>
  );
}

function FromField({ row, error, typed }: { row: ComparedRow; error: string | undefined; typed: string | undefined }) {
  const name = `aus-${row.id}`;
  return (
    <Field id={name} label={<>Geht zurück auf Rn.<span className="hidden"> (neu: Rn.&nbsp;{row.number})</span></>} error={error}>
      {(control) => <input {...control} className="short" name={name} defaultValue={typed ?? row.former.join(", ")} inputMode="text" autoComplete="off" />}
    </Field>
  );
}
