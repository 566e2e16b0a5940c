import { toDayAndTime } from "#app/text/dates.ts";
import { Field } from "#app/ui/Field.tsx";

export type NotesProps = {
  number: string;
  query: string;
  notes: { id: string; words: string; writtenAt: number; by: string }[];
  noteErrors?: Partial<Record<string, string>> | undefined;
  noteTyped?: Record<string, string> | undefined;
};

/** What moderators tell each other about a contribution. */
export function Notes({ number, query, notes, noteErrors = {}, noteTyped = {} }: NotesProps) {
  return (
    <section aria-labelledby="notizen" className="stack">
      <h2 className="subhead" id="notizen">
        Interne Notizen
      </h2>
      {notes.map(({ id, words, writtenAt, by }) => (
        <div key={id}>
          <p className="kept">{words}</p>
          <p className="xsmall quiet">
            {by}, {toDayAndTime(writtenAt)}
          </p>
        </div>
      ))}
      <details open={noteErrors.words !== undefined}>
        <summary data-key="n" data-focus="words">
          Notiz schreiben
        </summary>
        <form method="post" action={`/moderation/${number}/notiz${query}`} noValidate>
          <Field id="words" label="Notiz" hint="Nur die Moderation liest sie – und wer den Beitrag geschrieben hat, in der Auskunft über die eigenen Daten." error={noteErrors.words}>
            {(control) => <textarea {...control} className="textarea--short" name="words" defaultValue={noteTyped.words ?? ""} />}
          </Field>
          <button className="btn btn--secondary btn--small">Notiz speichern</button>
        </form>
      </details>
    </section>
  );
}
